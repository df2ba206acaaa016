/** Differences between a report and its sources, and tests for equal values. */
import type { FindingCode } from '../../core/finding.ts';
import type { ReportMeasure } from '../report.ts';

/** Figures of a report about a region. */
export type StatedMeasure = ReportMeasure | 'tied' | 'previousRank' | 'rankChange';

/** A printed value as stated by the report and as recomputed; `null` is unknown. */
interface Values {
  readonly stated: string | null;
  readonly computed: string | null;
}

/** A cell of an Excel report. */
interface InSheet {
  readonly sheet: string;
  readonly cell: string;
}

/** Difference between a report and its sources. */
export type Difference =
  | (Values & {
      readonly kind: 'figure';
      readonly indicator: string;
      readonly row: string;
      readonly measure: StatedMeasure;
      readonly cell: string | null;
    })
  /** A region or a subtotal missing in the report or in its sources. */
  | {
      readonly kind: 'row-missing' | 'row-added';
      readonly row: string;
      readonly cell: string | null;
    }
  | { readonly kind: 'indicator-missing' | 'indicator-added'; readonly indicator: string }
  | (Values & { readonly kind: 'date'; readonly path: string | null })
  /** A list in another order; the values are the first that differ. */
  | (Values & { readonly kind: 'order'; readonly path: string; readonly indicator: string | null })
  | {
      readonly kind: 'finding-missing' | 'finding-added';
      readonly code: FindingCode | string;
      readonly cell: string | null;
    }
  /** Any other property of a JSON report. */
  | (Values & {
      readonly kind: 'property';
      readonly path: string;
      readonly indicator: string | null;
      readonly row: string | null;
    })
  /** Any other cell of an Excel report, a formula that gasrank does not write there, or a format that shows another number. */
  | (Values & InSheet & { readonly kind: 'cell' | 'formula' | 'format' })
  | { readonly kind: 'sheet-missing' | 'sheet-added'; readonly sheet: string }
  /** Any other text of a Word file or a web page; `null` in the document that lacks it. */
  | (Values & { readonly kind: 'text' });

export interface Compared {
  /** Number of figures compared. */
  readonly count: number;
  readonly differences: readonly Difference[];
  /** Parts that the report's record does not explain, by name: a path of the JSON, a sheet. */
  readonly notChecked: readonly string[];
}

export const NOTHING: Compared = { count: 0, differences: [], notChecked: [] };

/** Properties of a report's record that determine what can be compared. */
export interface Explained {
  /** The record has every setting; records of gasrank 0.1.0 lack some. */
  readonly isComplete: boolean;
  /** The report was made by the version that verifies it. */
  readonly isSameVersion: boolean;
}

/** Joins the parts of a comparison; duplicates are dropped. */
export function joined(parts: readonly Compared[]): Compared {
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    differences: unique(parts.flatMap(({ differences }) => differences)),
    notChecked: [...new Set(parts.flatMap(({ notChecked }) => notChecked))],
  };
}

/** Drops duplicates: a missing or extra row of an Excel report is found in every indicator. */
function unique(differences: readonly Difference[]): Difference[] {
  const known = new Set<string>();
  return differences.filter((difference) => {
    if (difference.kind !== 'row-missing' && difference.kind !== 'row-added') return true;
    const key = `${difference.kind} ${difference.row} ${difference.cell}`;
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}

/** Compares numbers, ignoring the last digits of binary fractions. Whole numbers must be equal. */
export function isNear(a: number, b: number): boolean {
  if (Number.isInteger(a) && Number.isInteger(b)) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}

/** Maximum length of a value in a difference; longer ones are cut. */
const MAX_SHOWN = 200;

/** A value of a report as a difference shows it. */
export function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object') return '{…}';
  const text = String(value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
