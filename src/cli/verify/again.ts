/** Makes the report of a record once more from its sources. */

import { additionsLeapt, bySeverity, leapsIn } from '../../check/index.ts';
import { SEVERITY } from '../../check/severity.ts';
import { compare } from '../../core/compare.ts';
import type { Finding, FindingCode } from '../../core/finding.ts';
import type { CellRef } from '../../core/sheet/cell.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { usedWords } from '../../interpret/index.ts';
import type { Language } from '../../lang/index.ts';
import { baseName } from '../../report/format.ts';
import { createReport } from '../../report/index.ts';
import type { RecordedSource } from '../../report/record.ts';
import type { PlacedFinding, Report, ReportFinding, ReportSource } from '../../report/report.ts';
import { targetsOf } from '../../select/targets.ts';
import { targetsIn } from '../config/target.ts';
import { given } from '../given.ts';
import { findingsOf } from '../periods/found.ts';
import type { MadeRecord } from './report.ts';
import { rulesOf } from './rules.ts';
import type { ReadSource, SourcePeriod } from './sources.ts';

/** Makes the report again in a language, with those of its findings that are taken from it. */
export type MakeAgain = (language: Language, taken: TakenFindings) => Report;

/** Findings that are not made again but taken from the report. */
export interface TakenFindings {
  /** On how its sheets were chosen. */
  readonly choice: readonly FindingCode[];
  /** The cells of additions that leapt, in a report that compared them with earlier sheets, which its record does not name. */
  readonly leaps: ReadonlySet<string> | null;
  /** The places of revisions, in sheets that the record does not name. */
  readonly revisions: readonly CellRef[];
}

export const LEAP: FindingCode = 'added-leapt';
export const REVISION = 'figure-revised';

/** Findings on how the sheets were chosen from a folder or a workbook, which is not done again, and on the day of the run. */
export const OF_THE_CHOICE: readonly FindingCode[] = [
  'sheets-paired',
  'latest-pair',
  'latest-passed-over',
  'latest-gap',
  'period-too-old',
];

/** @returns `null` when a source is not there */
export function makeAgain(record: MadeRecord, sources: readonly ReadSource[]): MakeAgain | null {
  const of = (role: RecordedSource['role']) => sources.find(({ found }) => found.role === role);
  const current = of('this')?.period ?? null;
  const last = of('previous');
  const previous = last?.period ?? null;
  if (!current || (last && !previous)) return null;

  const { aliases, decimals, names, showSchedule = false } = record.made.rules;
  const rules = rulesOf(record);
  const { ties, rankBy, sort, title, regionOrder } = rules;
  const comparison = compare(current.snapshot, previous?.snapshot ?? null, {
    ...{ ties, rankBy, aliases },
    ...given({ decimals: decimals ?? undefined }),
  });
  const wordsUsed = [current, ...(previous ? [previous] : [])].flatMap((period) =>
    usedWords(period, record.made.rules.vocabulary),
  );
  const read = sources.flatMap(({ found, period }) => (period ? [sourceOf(found, period)] : []));
  const targets = targetsIn(record.made.rules.targets);
  const targetOf = targetsOf(targets, current.snapshot.indicators);
  return (language, { choice, leaps, revisions }) => {
    const taken = revisions.map((at) => revisionAt(withSource(at, read)));
    const findings = findingsOf({ current, previous, findings: taken }, comparison, {
      ...{ ...rules, targetOf },
      leaps: leaps ? leapsIn(leaps) : additionsLeapt([]),
    });
    const report = createReport(comparison, {
      ...{ findings, sources: read, language, sort, regionOrder, made: record.made, wordsUsed },
      ...{ target: targets.common, targetOf, showSchedule },
      ...given({ title: title ?? undefined, names }),
    });
    return { ...report, findings: withChoice(report, current.snapshot, choice) };
  };
}

/** A revision at a cell; its sentence is not compared. */
function revisionAt(at: CellRef): Finding {
  return {
    ...{ code: REVISION, at, region: '', indicator: '' },
    ...{ date: '', figure: 'installed', was: 0, now: 0, ranks: [] },
  };
}

/** The same cell in a source of the report, if its file and sheet have those names. */
function withSource({ source, ...cell }: CellRef, sources: readonly ReportSource[]): CellRef {
  const own = sources.find(({ file, sheet }) => {
    return sheet === source.sheet && baseName(file) === baseName(source.file);
  });
  return { ...cell, source: own ?? source };
}

/** The findings of a report with those on the choice of its sheets, which come before others of their severity. */
function withChoice(
  { findings }: Report,
  { source }: Snapshot,
  choice: readonly FindingCode[],
): PlacedFinding[] {
  const chosen = choice.map((code): ReportFinding => {
    return { code, severity: SEVERITY[code], message: '', ...source, cell: null };
  });
  return bySeverity([...chosen, ...findings]);
}

/** A source as the report would name it. */
function sourceOf(
  { role, file, sha256 }: RecordedSource,
  { snapshot: { date }, layout }: SourcePeriod,
): ReportSource {
  return { role, file, sheet: layout.table, date, sha256: () => sha256 };
}
