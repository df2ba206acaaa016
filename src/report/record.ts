/** The record of a report: its sources and rules as data, by which the same figures can be computed again. */
import type { RankBy } from '../core/numbers/ratio.ts';
import type { TieMethod } from '../core/ranks/rank.ts';
import type { RecordedView } from '../schema/record.ts';
import { baseName } from './format.ts';
import type { Made, Report, ReportSource, Rules, ShapingRules } from './report.ts';

export const RECORD_SCHEMA = 'gasrank.record/1';

/** The `id` of the element of a web page with the record, which is not shown. */
export const RECORD_ID = 'gasrank-record';

export interface ReportRecord {
  readonly schema: typeof RECORD_SCHEMA;
  /** This period's sheet, then last period's. */
  readonly sources: readonly RecordedSource[];
  readonly ties: TieMethod;
  readonly rankBy: RankBy;
  /** `null` when no command made the report. */
  readonly made: RecordedMade | null;
  /** Options that chose the parts of a Word file. */
  readonly view?: RecordedView;
}

export type RecordedMade = Omit<Made, 'bareCommand'>;

/** A source with its SHA-256, in hexadecimal. */
export interface RecordedSource extends Omit<ReportSource, 'sha256'> {
  readonly sha256: string;
}

/** The record of a report. */
export function recordOf({ sources, ties, rankBy, made }: Report): ReportRecord {
  return {
    schema: RECORD_SCHEMA,
    sources: sources.map(({ role, file, sheet, date, sha256 }) => {
      return { role, file, sheet, date, sha256: sha256() };
    }),
    ...{ ties, rankBy },
    made: made && madeBy(made),
  };
}

/** The record of a document that is published, as one line of JSON: without the folders of files. */
export function publishedRecord(report: Report, view?: RecordedView): string {
  const { made } = report;
  const record = withoutFolders(recordOf(report), made?.bareCommand ?? made?.command ?? '');
  return recordText(view ? { ...record, view } : record);
}

/** The same record without the folders of files, for a sheet that people read. */
export function withoutFolders(
  { sources, made, ...record }: ReportRecord,
  command: string,
): ReportRecord {
  return {
    ...record,
    sources: sources.map((source) => ({ ...source, file: baseName(source.file) })),
    made: made && { ...made, command },
  };
}

export function madeBy({ version, command, rules }: Made): RecordedMade {
  const aliases = rules.aliases.map(({ current, previous, isLasting }) => {
    return { current, previous, ...(isLasting ? { isLasting } : {}) };
  });
  return { version, command, rules: { ...rules, aliases } };
}

/** The record as one line of JSON in which no character gets lost in a cell of a workbook. */
export function recordText(record: ReportRecord): string {
  // Controls have no place in XML, others reorder text, and Excel reads `_x0041_` as a character's number.
  return JSON.stringify(record).replace(/[\p{Cc}\p{Cf}\ufffe\uffff]|_(?=x)/gu, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** Checks whether rules are complete, so that they make the same report again; those of gasrank 0.1.0 are not. */
export function isComplete(rules: Rules): rules is Rules & ShapingRules {
  return rules.ties !== undefined;
}
