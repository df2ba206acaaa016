/** Finds the sources of a report again, and reads them. */
import type { SourceFormat } from '../../core/sheet/source.ts';
import { type Interpretation, interpretSheets, readSheets } from '../../interpret/index.ts';
import type { Source } from '../../read/index.ts';
import type { RecordedSource } from '../../report/record.ts';
import type { FoundSource } from '../../report/verify/verification.ts';
import { readInput, STDIN } from '../files/input.ts';
import { progress } from '../files/progress.ts';
import { orProblem } from '../periods/problem.ts';
import { type Folders, placesOf } from './places.ts';
import type { MadeRecord } from './report.ts';
import { datesOf } from './rules.ts';

/** The sheet of a source, understood. */
export interface SourcePeriod extends Interpretation {
  readonly format: SourceFormat;
}

/** A source, and its sheet, unless that cannot be read any more. */
export interface ReadSource {
  readonly found: FoundSource;
  readonly period: SourcePeriod | null;
}

/** The sources that a record names, in its order; of several files the one that is unchanged is meant. */
export async function readSources(record: MadeRecord, folders: Folders): Promise<ReadSource[]> {
  const read: ReadSource[] = [];
  const { sources } = record;
  for (const [s, source] of sources.entries()) {
    progress.show(({ reading }) => reading(source.file, s + 1, sources.length));
    read.push(await readRecorded(source, record, folders));
  }
  return read;
}

async function readRecorded(
  recorded: RecordedSource,
  record: MadeRecord,
  folders: Folders,
): Promise<ReadSource> {
  const nothing = { ...recorded, found: null, sha256Now: null, problem: null };
  if (recorded.file === STDIN) return { found: { ...nothing, state: 'piped' }, period: null };
  const attempts: ReadSource[] = [];
  for (const place of placesOf(recorded.file, folders)) {
    const attempt = await readAt(place, recorded, record);
    if (attempt.found.state === 'same') return attempt;
    attempts.push(attempt);
  }
  return (
    attempts.find(({ period }) => period) ??
    attempts[0] ?? { found: { ...nothing, state: 'missing' }, period: null }
  );
}

async function readAt(
  place: string,
  recorded: RecordedSource,
  record: MadeRecord,
): Promise<ReadSource> {
  const unread = { ...recorded, found: place, sha256Now: null };
  const source = await orProblem(() => readInput(place));
  if ('code' in source) {
    return { found: { ...unread, state: 'unreadable', problem: source }, period: null };
  }
  const sha256Now = source.sha256();
  const read = { ...unread, sha256Now };
  const understood = await orProblem(() => understand(source, recorded, record));
  if ('code' in understood) {
    return { found: { ...read, state: 'unreadable', problem: understood }, period: null };
  }
  const state = sha256Now === recorded.sha256 ? 'same' : 'changed';
  return {
    found: { ...read, state, problem: null },
    period: { ...understood, format: source.format },
  };
}

function understand({ grids }: Source, { role, sheet }: RecordedSource, record: MadeRecord) {
  const date = datesOf(record)[role] ?? undefined;
  return interpretSheets(readSheets(grids, record.made.rules.vocabulary), { role, sheet, date });
}
