/** What is noteworthy about the data: plain values with cell addresses; the words are in `lang`. */
import type { SheetRef } from './cell.ts';
import type { InvalidReason } from './quantity.ts';
import type { DateOrigin, IsoDate, Measure } from './snapshot.ts';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Which figure a finding is about; `indicator` is its printed name, empty in a sheet with one nameless indicator. */
interface FigureOf {
  readonly region: string;
  readonly indicator: string;
}

/** This period's name and last period's, as the alias has them. */
interface AliasNames {
  readonly current: string;
  readonly previous: string;
}

/** A sheet's day, and where it says it. */
export interface DatedAs {
  readonly date: IsoDate;
  readonly dateFrom: DateOrigin;
}

/** The arguments of each kind of finding. */
interface FindingArguments {
  'figure-invalid': FigureOf & { measure: Measure; text: string; reason: InvalidReason };
  'figure-blank': FigureOf & { measure: Measure };
  'no-task': FigureOf;
  'no-households': FigureOf;
  'installed-above-households': FigureOf & { installed: number; households: number };
  'installed-fell': FigureOf & { installed: number; previous: number };
  'declared-differs': FigureOf & { measure: Measure; declared: string; computed: string };
  'rates-print-alike': { regions: readonly string[]; indicator: string; rate: string };
  'region-twice': { region: string; cells: readonly string[] };
  'region-appeared': { region: string };
  'region-vanished': { region: string };
  /** `previous` is the name in last period's sheet. */
  'probable-rename': { region: string; previous: string };
  'alias-ambiguous': AliasNames;
  'alias-unused': AliasNames;
  'alias-unknown': AliasNames;
  'region-order-unknown': { regions: readonly string[] };
  'indicator-appeared': { indicator: string };
  'indicator-vanished': { indicator: string };
  'row-without-region': Record<never, never>;
  'row-below-total': { region: string };
  'row-hidden': { region: string };
  'column-hidden': { header: string };
  'subtotal-left-out': { region: string };
  'subtotal-by-sum': { region: string };
  'of-which-left-out': { region: string };
  'row-apart': { region: string };
  'total-by-sum': { region: string };
  /** `others` is the sum of the other rows. */
  'probable-total': FigureOf & { households: number; others: number };
  /** `counts`: whether its regions have whole numbers there. */
  'column-unused': { header: string; counts: boolean };
  'possible-damage': { cells: readonly string[] };
  /** `cells` are those where the headers of the columns in question end. */
  'additions-in-doubt': { indicators: readonly string[]; cells: readonly string[] };
  'sheets-paired': { sheet: string; previousSheet: string };
  'latest-pair': DatedAs & { previousFile: string; previousSheet: string; previous: DatedAs };
  /** Names of reports of gasrank's own, and of sheets that are no tables. */
  'latest-passed-over': { reports: readonly string[]; sheets: readonly string[] };
  /** Days between the two sheets, and between most of those before. */
  'latest-gap': { days: number; usual: number };
  'date-differs': { date: IsoDate; other: IsoDate; where: 'sheet-name' | 'file-name' };
}

export type FindingCode = keyof FindingArguments;

/** A cell, or, with `row` and `col` null, a sheet as a whole. */
export interface Place {
  readonly source: SheetRef;
  readonly row: number | null;
  readonly col: number | null;
}

/** A finding of one kind: its code, where it stands, and what its sentence needs. */
export type FindingOf<C extends FindingCode> = {
  readonly code: C;
  readonly at: Place;
} & Readonly<FindingArguments[C]>;

export type Finding = { [C in FindingCode]: FindingOf<C> }[FindingCode];

/**
 * How grave each kind is. `error`: a figure is missing or cannot be trusted. `warning`: the figures
 * stand, a person should look. `info`: how the sheet was understood.
 */
export const SEVERITY: Readonly<Record<FindingCode, Severity>> = {
  'figure-invalid': 'error',
  'figure-blank': 'error',
  'region-twice': 'error',
  'row-without-region': 'error',
  'row-below-total': 'error',
  'probable-total': 'error',
  'possible-damage': 'error',
  'installed-above-households': 'warning',
  'installed-fell': 'warning',
  'no-households': 'warning',
  'declared-differs': 'warning',
  'region-appeared': 'warning',
  'region-vanished': 'warning',
  'probable-rename': 'warning',
  'alias-ambiguous': 'warning',
  'alias-unused': 'warning',
  'indicator-appeared': 'warning',
  'indicator-vanished': 'warning',
  'date-differs': 'warning',
  'latest-gap': 'warning',
  'subtotal-by-sum': 'warning',
  'of-which-left-out': 'warning',
  'row-apart': 'warning',
  'row-hidden': 'warning',
  'column-hidden': 'warning',
  'additions-in-doubt': 'warning',
  'no-task': 'info',
  'rates-print-alike': 'info',
  'subtotal-left-out': 'info',
  'total-by-sum': 'info',
  'column-unused': 'info',
  'alias-unknown': 'info',
  'region-order-unknown': 'info',
  'sheets-paired': 'info',
  'latest-pair': 'info',
  'latest-passed-over': 'info',
};
