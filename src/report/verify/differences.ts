/** What a report states against the same report computed again. Pure. */
import { type IsoDate, indicatorName, sameIndicator } from '../../core/snapshot.ts';
import { normalise } from '../../core/text.ts';
import type { Report, ReportFigures, ReportRow } from '../report.ts';
import {
  STATED_MEASURES,
  type Stated,
  type StatedFigure,
  type StatedIndicator,
  type StatedMeasure,
  type StatedRow,
} from './stated.ts';

/** What a report states otherwise than its sources give it; texts are as they print, `null` is unknown. */
export type Difference =
  | {
      readonly kind: 'figure';
      readonly indicator: string;
      readonly row: string;
      readonly measure: StatedMeasure;
      readonly stated: string | null;
      readonly computed: string | null;
      readonly cell: string | null;
    }
  /** A region that the report lacks, or that its sources lack. */
  | {
      readonly kind: 'row-missing' | 'row-added';
      readonly row: string;
      readonly cell: string | null;
    }
  | { readonly kind: 'indicator-missing' | 'indicator-added'; readonly indicator: string }
  | { readonly kind: 'date'; readonly stated: IsoDate; readonly computed: IsoDate };

export interface Compared {
  /** How many figures both have. */
  readonly count: number;
  readonly differences: readonly Difference[];
}

/** Holds every figure that a report states against the same report computed again. */
export function compareStated(stated: Stated, report: Report): Compared {
  const parts = report.indicators.map((indicator, i): Compared => {
    const own = stated.indicators.find((other) => sameIndicator(other, indicator));
    const { name } = indicator;
    if (own) return compareIndicator(own, { name, i, report });
    return { count: 0, differences: [{ kind: 'indicator-missing', indicator: name }] };
  });
  const added = stated.indicators
    .filter((own) => !report.indicators.some((other) => sameIndicator(own, other)))
    .map((own): Difference => ({ kind: 'indicator-added', indicator: indicatorName(own) }));
  const { date } = report;
  const dates: Difference[] =
    stated.date === null || stated.date === date
      ? []
      : [{ kind: 'date', stated: stated.date, computed: date }];
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    differences: once([...dates, ...parts.flatMap(({ differences }) => differences), ...added]),
  };
}

/** A row of an Excel report is missing or too much in every indicator, and is told of once. */
function once(differences: readonly Difference[]): Difference[] {
  const told = new Set<string>();
  return differences.filter((difference) => {
    if (difference.kind !== 'row-missing' && difference.kind !== 'row-added') return true;
    const key = `${difference.kind} ${difference.row} ${difference.cell}`;
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  });
}

interface IndicatorOf {
  readonly name: string;
  /** Its place in the report. */
  readonly i: number;
  readonly report: Report;
}

function compareIndicator({ rows, total }: StatedIndicator, of: IndicatorOf): Compared {
  const { report } = of;
  const left = rowsByName(rows);
  const compared = report.rows.map((row) => {
    const alike = left.get(normalise(row.label)) ?? new Set();
    const tried = [...alike].map((own) => ({ own, ...compareRow(own, row, of) }));
    // Of two regions with one name, the one that says the same is meant.
    const best = tried.find(({ differences }) => differences.length === 0) ?? tried[0];
    if (best) alike.delete(best.own);
    return best ?? missing(row);
  });
  const sums = total ? compareRow(total, report.total, of) : missing(report.total);
  const added = rows
    .filter((row) => left.get(normalise(row.label))?.has(row))
    .map(({ label, cell }): Difference => ({ kind: 'row-added', row: label, cell }));
  const all = [...compared, sums];
  return {
    count: all.reduce((sum, { count }) => sum + count, 0),
    differences: [...all.flatMap(({ differences }) => differences), ...added],
  };
}

function rowsByName(rows: readonly StatedRow[]): ReadonlyMap<string, Set<StatedRow>> {
  const byName = new Map<string, Set<StatedRow>>();
  for (const row of rows) {
    const name = normalise(row.label);
    byName.set(name, (byName.get(name) ?? new Set()).add(row));
  }
  return byName;
}

function missing({ label }: ReportRow): Compared {
  return { count: 0, differences: [{ kind: 'row-missing', row: label, cell: null }] };
}

/** A total has no rank, and what depends on one. */
const TOTAL_MEASURES: readonly StatedMeasure[] = ['households', 'installed', 'added', 'rate'];

function compareRow(own: StatedRow, row: ReportRow, { name, i, report }: IndicatorOf): Compared {
  const figures = row.figures[i];
  const decimals = report.indicators[i]?.decimals ?? 0;
  if (!figures) return missing(row);
  const told = (row === report.total ? TOTAL_MEASURES : STATED_MEASURES).flatMap((measure) => {
    const figure = own.figures[measure];
    return figure ? [{ measure, ...figure }] : [];
  });
  const differences = told.flatMap(({ measure, value, cell }): Difference[] => {
    if (agrees(value, measure, figures)) return [];
    const computed = textOf(figures[measure]);
    const stated = measure === 'rate' ? statedRate(value, decimals, computed) : textOf(value);
    return [{ kind: 'figure', indicator: name, row: row.label, measure, stated, computed, cell }];
  });
  return { count: told.length, differences };
}

/** A stored rate agrees when it is the exact one, or the one that is printed; anything else when it is the same. */
function agrees(value: StatedFigure['value'], measure: StatedMeasure, figures: ReportFigures) {
  const { printedRate } = figures;
  const ratio = figures.kept ?? figures.ratio;
  if (measure !== 'rate' || typeof value !== 'number' || !ratio || printedRate === null) {
    return value === figures[measure];
  }
  const exact = (ratio.installed / ratio.households) * 100;
  return [exact, printedRate * 100].some((rate) => isNear(value, rate));
}

/** Equal but for the last digits of a binary fraction. */
function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}

function textOf(value: StatedFigure['value']): string | null {
  return value === null ? null : String(value);
}

/** So many digits show how a stored rate differs from one that prints alike; the rest are a binary fraction's noise. */
const TELLING_DIGITS = 8;

/** A stored rate as it prints, with more digits where it would print like the computed one. */
function statedRate(
  value: StatedFigure['value'],
  decimals: number,
  computed: string | null,
): string | null {
  if (typeof value !== 'number') return textOf(value);
  const printed = `${value.toFixed(decimals)}%`;
  return printed === computed ? `${Number(value.toPrecision(TELLING_DIGITS))}%` : printed;
}
