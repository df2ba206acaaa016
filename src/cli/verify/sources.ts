/** Finds the sources of a report again, and makes the report of them once more. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { compare } from '../../core/compare.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { interpretSheets, readSheets } from '../../interpret/index.ts';
import { createReport } from '../../report/index.ts';
import type { RecordedSource } from '../../report/record.ts';
import type { Report } from '../../report/report.ts';
import type { FoundSource } from '../../report/verify/verification.ts';
import { readInput, STDIN } from '../input.ts';
import { given } from '../options.ts';
import { orProblem } from '../problem.ts';
import type { RecordedReport } from './report.ts';

type Record = RecordedReport['record'];

/** A source, and what its sheet says, unless that cannot be told any more. */
export interface ReadSource {
  readonly found: FoundSource;
  readonly snapshot: Snapshot | null;
}

/**
 * The sources that a record names, in its order. Each is looked for where it was named from, and then beside the report;
 * of several files the one that is unchanged is meant.
 *
 * @param report the report's own file
 */
export async function readSources(
  { sources, made }: Record,
  report: string,
): Promise<ReadSource[]> {
  const read: ReadSource[] = [];
  for (const source of sources) read.push(await readRecorded(source, made, report));
  return read;
}

async function readRecorded(
  recorded: RecordedSource,
  { rules }: Record['made'],
  report: string,
): Promise<ReadSource> {
  const nothing = { ...recorded, found: null, sha256Now: null, problem: null };
  if (recorded.file === STDIN) return { found: { ...nothing, state: 'piped' }, snapshot: null };
  const attempts = [];
  for (const place of placesOf(recorded.file, report).filter(existsSync)) {
    attempts.push(await attempt(place, recorded, rules.vocabulary));
  }
  return (
    attempts.find(({ found }) => found.state === 'same') ??
    attempts.find(({ snapshot }) => snapshot) ??
    attempts[0] ?? { found: { ...nothing, state: 'missing' }, snapshot: null }
  );
}

/** Where a source may be: as it was named, in the working directory or beside the report, or by its bare name there. */
function placesOf(file: string, report: string): string[] {
  if (report === STDIN) return [file];
  const folder = path.dirname(report);
  // A report may have been made under Windows.
  const bare = path.win32.basename(file);
  const places = [file, ...(path.isAbsolute(file) ? [] : [path.join(folder, file)])];
  return [...new Set([...places, path.join(folder, bare)])];
}

async function attempt(
  place: string,
  recorded: RecordedSource,
  vocabulary: Record['made']['rules']['vocabulary'],
): Promise<ReadSource> {
  const { role, sheet, date, sha256 } = recorded;
  const unread = { ...recorded, found: place, sha256Now: null };
  const source = await orProblem(() => readInput(place));
  if ('code' in source) {
    return { found: { ...unread, state: 'unreadable', problem: source }, snapshot: null };
  }
  const sha256Now = source.sha256();
  const read = { ...unread, sha256Now };
  const understood = await orProblem(() =>
    interpretSheets(readSheets(source.grids, vocabulary), { role, sheet, date }),
  );
  if ('code' in understood) {
    return { found: { ...read, state: 'unreadable', problem: understood }, snapshot: null };
  }
  const state = sha256Now === sha256 ? 'same' : 'changed';
  return { found: { ...read, state, problem: null }, snapshot: understood.snapshot };
}

/** The report made once more by the rules of its record; `null` when a source is not there. */
export function makeAgain(
  { ties, rankBy, made }: Record,
  sources: readonly ReadSource[],
): Report | null {
  const of = (role: RecordedSource['role']) => sources.find(({ found }) => found.role === role);
  const current = of('this')?.snapshot ?? null;
  const previous = of('previous');
  if (!current || (previous && !previous.snapshot)) return null;
  const { aliases, decimals } = made.rules;
  const comparison = compare(current, previous?.snapshot ?? null, {
    ...{ ties, rankBy, aliases },
    ...given({ decimals: decimals ?? undefined }),
  });
  return createReport(comparison, { findings: [], sources: [], language: 'zh' });
}
