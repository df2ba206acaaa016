/** Short ways to a report through the real rooms, for the tests of renderers. */
import { check } from '../src/check/index.ts';
import { type CompareOptions, compare } from '../src/core/compare.ts';
import type { Snapshot } from '../src/core/snapshot.ts';
import type { RateTarget } from '../src/core/target.ts';
import { interpret } from '../src/interpret/index.ts';
import { type Language, NAMES } from '../src/lang/index.ts';
import { readSource } from '../src/read/index.ts';
import { createReport } from '../src/report/index.ts';
import type { Report, ReportSource, Sort } from '../src/report/report.ts';
import { grid, type Input } from './helpers.ts';

/** The interpretation of the bytes of a workbook. */
export async function snapshotOf(bytes: Uint8Array): Promise<Snapshot> {
  return interpret((await readSource(Buffer.from(bytes), 'report.xlsx')).grids).snapshot;
}

/** A sheet of a day: a title, the date, then these rows, header and all. */
export function tableOf(date: string, rows: readonly (readonly Input[])[]): Snapshot {
  return interpret([grid([['安装进度表'], [date], ...rows])]).snapshot;
}

export type ReportChoices = CompareOptions & {
  readonly sort?: Sort;
  readonly language?: Language;
  readonly smallBase?: number;
  readonly names?: number;
  /** The target of all indicators. */
  readonly target?: RateTarget;
  readonly showSchedule?: boolean;
};

/** The report of one snapshot, or of two, as the command line makes it. */
export function reportOf(
  current: Snapshot,
  previous: Snapshot | null = null,
  {
    sort = 'sheet',
    language = 'zh',
    smallBase = 0,
    names = NAMES,
    target,
    showSchedule = false,
    ...options
  }: ReportChoices = {},
): Report {
  const comparison = compare(current, previous, options);
  const sources = [current, ...(previous ? [previous] : [])].map(
    ({ source, date }, i): ReportSource => ({
      role: i === 0 ? 'this' : 'previous',
      ...source,
      date,
      sha256: () => '0'.repeat(64),
    }),
  );
  const findings = check(comparison, { smallBase });
  return createReport(comparison, {
    ...{ findings, sources, language, sort, names, showSchedule },
    ...(target ? { target, targetOf: () => target } : {}),
  });
}

/** The text of an output from its pieces. */
export function textOf(pieces: Iterable<string>): string {
  return [...pieces].join('');
}
