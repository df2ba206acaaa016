/** The regions of a summary in one indicator, and those that are named together. */
import { flatMap } from '../../core/flat-map.ts';
import type { ReportFigures, ReportRow } from '../report.ts';

/** A region with a task in one indicator. */
export interface SummaryRow {
  readonly region: string;
  /** As `ReportRow.place`. */
  readonly place: number;
  readonly figures: ReportFigures;
}

/** The regions that count in the total. */
export function rowsOf(rows: readonly ReportRow[], i: number): SummaryRow[] {
  return flatMap(rows, ({ label, place, figures }) => {
    const own = figures[i];
    return own?.hasTask ? { region: label, place, figures: own } : [];
  });
}

/** Rows that have a rate, or would have one if their counts were known. */
export function withHouseholds(rows: readonly SummaryRow[]): readonly SummaryRow[] {
  const isSome = ({ figures }: SummaryRow) => figures.households !== 0;
  return rows.every(isSome) ? rows : rows.filter(isSome);
}

export function isFinished({ ratio, kept }: Pick<ReportFigures, 'ratio' | 'kept'>): boolean {
  const rate = kept ?? ratio;
  return rate !== null && rate.installed >= rate.households;
}

/** Groups equal neighbours, which are named together; `key` has the figures of the first. */
export function grouped(
  rows: readonly SummaryRow[],
  isAlike: (a: ReportFigures, b: ReportFigures) => boolean,
): { key: ReportFigures; regions: string[] }[] {
  const groups: { key: ReportFigures; regions: string[] }[] = [];
  for (const { region, figures } of rows) {
    const group = groups.at(-1);
    if (group && isAlike(group.key, figures)) group.regions.push(region);
    else groups.push({ key: figures, regions: [region] });
  }
  return groups;
}
