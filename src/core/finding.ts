/** Findings about the data: plain values with cell addresses; the words are in `lang`. */

import type { InvalidReason, NumberDisplay } from './quantity.ts';
import type { TieMethod } from './ranks/rank.ts';
import type { SheetRef } from './sheet/cell.ts';
import type { DateOrigin, IsoDate, Measure } from './snapshot.ts';
import type { Terms } from './terms.ts';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Number of findings of the severities that may fail a run. */
export type FindingCounts = Readonly<Record<'error' | 'warning', number>>;

/** Figure that a finding is about; `indicator` is its printed name, empty in a sheet with one nameless indicator. */
interface FigureOf {
  readonly region: string;
  readonly indicator: string;
}

/** This period's name and last period's, as the alias has them. */
interface AliasNames {
  readonly current: string;
  readonly previous: string;
}

/**
 * Likely cause, by arithmetic, of a stated figure that differs; the simplest that fits exactly.
 * Cells are A1 names in the same sheet, but for that of `presupposes`, which is in last period's.
 */
export type Cause =
  | { readonly kind: 'left-out' | 'counted-twice'; readonly regions: readonly string[] }
  /** It is last period's figure. */
  | { readonly kind: 'carried-over' }
  /** It has all digits of the recomputed figure but one, or two neighbours in each other's place. */
  /** It is the recomputed figure with the other sign. */
  | { readonly kind: 'sign-reversed' }
  | { readonly kind: 'digits-swapped' | 'digit-changed' | 'digit-lost' | 'digit-added' }
  /** The total of additions that the sheet states, which differ from the real ones. */
  | { readonly kind: 'sum-of-stated' }
  | { readonly kind: 'mean-of-rates' }
  /** A rate over other households than the indicator's own of this period. */
  | { readonly kind: 'other-households'; readonly households: number }
  /** An addition to another count than last period's sheet has. */
  | {
      readonly kind: 'presupposes';
      readonly presupposed: number;
      readonly previous: number;
      readonly cell: string;
    };

/** Change of a rate because its households changed: printed rates, and the exact difference in percentage points. */
export interface RateMove {
  readonly was: string;
  readonly is: string;
  readonly points: string;
}

type HouseholdsChange = FigureOf & {
  readonly households: number;
  readonly previous: number;
  /** `null` where the installed count is not known. */
  readonly rate: RateMove | null;
};

/** Content of a cell in place of a name; `blank-item` is (空白) of a pivot table. */
export type NameFault = 'error' | 'boolean' | 'date' | 'formula-without-value' | 'blank-item';

/** Things that have names. */
export type Named = 'region' | 'device' | 'gas' | 'header' | 'section';

/** A sheet's day, and where it says it. */
export interface DatedAs {
  readonly date: IsoDate;
  readonly dateFrom: DateOrigin;
}

/** The arguments of each kind of finding. */
interface FindingArguments {
  /** `display` is given where the scale is unclear. */
  'figure-invalid': FigureOf & {
    measure: Measure;
    text: string;
    reason: InvalidReason;
    display?: NumberDisplay;
  };
  /** `marked`: marks for nothing that stand for one of two counts, and all cells of the sheet that have one. */
  'figure-blank': FigureOf & {
    measure: Measure;
    marked?: { readonly marks: readonly string[]; readonly cells: readonly string[] };
  };
  'no-task': FigureOf;
  'no-households': FigureOf;
  'installed-above-households': FigureOf & { installed: number; households: number };
  'installed-fell': FigureOf & { installed: number; previous: number };
  /**
   * `share` of the households per week, and the `largest` of the additions that it was compared with, as they print: those of
   * this period's other regions, with `isPast` of earlier periods, and with `isAcross` of this period's other indicators.
   */
  'added-leapt': FigureOf & {
    added: number;
    days: number;
    share: string;
    largest: string;
    isPast: boolean;
    isAcross: boolean;
  };
  /** `presupposed` is what the figures in `cells` have been computed from. */
  'count-doubtful': FigureOf & {
    measure: 'households' | 'installed';
    value: number;
    presupposed: number;
    cells: readonly string[];
  };
  'counts-swapped': {
    indicator: string;
    measure: 'households' | 'installed';
    regions: readonly string[];
    cells: readonly string[];
  };
  /** `from` is the formula of the recomputed figure, `null` for ranks and additions. */
  'declared-differs': FigureOf & {
    measure: Measure;
    stated: string;
    computed: string;
    from: string | null;
    cause: Cause | null;
  };
  /** `formula`: the cell holds a formula without a result. */
  'declared-missing': FigureOf & { measure: Measure; formula: boolean };
  'ranks-by-other-rule': {
    indicator: string;
    rule: Exclude<TieMethod, 'competition'> | 'displayed';
    cells: readonly string[];
  };
  /** `cells` are those of the two counts, `other` is the other indicator. */
  'households-differ-between': FigureOf & {
    households: number;
    other: string;
    otherHouseholds: number;
    cells: readonly string[];
  };
  'households-changed': HouseholdsChange;
  'households-leapt': HouseholdsChange;
  'regions-swapped': { regions: readonly string[]; cells: readonly string[] };
  'nothing-changed': { previous: IsoDate };
  'period-not-a-week': { previous: IsoDate; days: number };
  /** `text` is the header or the title that speaks of a week. */
  'header-says-week': { text: string; previous: IsoDate; days: number };
  /** `most` days may lie between `date` and `today`. */
  'period-too-old': { date: IsoDate; today: IsoDate; days: number; most: number };
  /** `missing` households, as few as they are. */
  'rate-not-finished': FigureOf & { rate: string; missing: number };
  /** One household more moves the rate by `points`. */
  'small-base': FigureOf & { households: number; points: string };
  /** Counts are given rounded, and so many stated rates that they allow are kept, in `cells`. */
  'rates-kept': { indicator: string; cells: readonly string[] };
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
  /** An indicator in another unit than in the previous sheet, so that its counts do not compare. */
  'unit-changed': { indicator: string; unit: string; previous: string };
  'row-without-region': Record<never, never>;
  /** `what` the cell should name; `counts`: whether its row has counts, which are left out. */
  'name-invalid': { what: Named; fault: NameFault; counts: boolean };
  'text-invalid': { what: 'title' | 'note'; fault: NameFault };
  'row-below-total': { region: string };
  'row-hidden': { region: string };
  'column-hidden': { header: string };
  /** `text` is the first value that is no whole number, and `cell` where it stands. */
  'column-not-whole': { header: string; cell: string; text: string };
  'subtotal-left-out': { region: string };
  'subtotal-by-sum': { region: string };
  /** `configuration` is the file that made the row a total or a subtotal; `null` when its own name does. */
  'sum-not-confirmed': { region: string; configuration: string | null };
  /**
   * `match`: the row is the sum of `members` in every column, as far as its counts are rounded, or in some columns alone;
   * `total` is the stated one, which does not decide.
   */
  'group-unclear': {
    region: string;
    members: readonly string[];
    total: string | null;
    match: 'exact' | 'rounded' | 'partly';
  };
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
  /** Names of reports of gasrank's own, of sheets that are no tables, and of files that are copies of others. */
  'latest-passed-over': {
    reports: readonly string[];
    sheets: readonly string[];
    copies: readonly string[];
  };
  /** Days between the two sheets, and between most of those before. */
  'latest-gap': { days: number; usual: number };
  'date-differs': { date: IsoDate; other: IsoDate; where: 'column' | 'sheet-name' | 'file-name' };
}

export type FindingCode = keyof FindingArguments;

/** A cell, or, with `row` and `col` null, a sheet as a whole. */
export interface Place {
  readonly source: SheetRef;
  readonly row: number | null;
  readonly col: number | null;
}

/** Key that identifies a cell or a sheet. */
export function placeKey({ source: { file, sheet }, row, col }: Place): string {
  return `${row} ${col} ${sheet}\n${file}`;
}

/** A finding of one kind: its code, where it stands, and what its sentence needs. */
export type FindingOf<C extends FindingCode> = {
  readonly code: C;
  readonly at: Place;
  /** The words of the sheet's own header, for its sentence. */
  readonly terms?: Terms;
} & Readonly<FindingArguments[C]>;

export type Finding = { [C in FindingCode]: FindingOf<C> }[FindingCode];

/**
 * Severity of each kind. `error`: a figure is missing or cannot be trusted. `warning`: the figures
 * stand, a person should look. `info`: how the sheet was understood.
 */
export const SEVERITY: Readonly<Record<FindingCode, Severity>> = {
  'figure-invalid': 'error',
  'figure-blank': 'error',
  'region-twice': 'error',
  'count-doubtful': 'error',
  'counts-swapped': 'error',
  'row-without-region': 'error',
  'name-invalid': 'error',
  'row-below-total': 'error',
  'probable-total': 'error',
  'group-unclear': 'error',
  'possible-damage': 'error',
  'column-not-whole': 'error',
  'period-too-old': 'error',
  'installed-above-households': 'warning',
  'installed-fell': 'warning',
  'added-leapt': 'warning',
  'no-households': 'warning',
  'declared-differs': 'warning',
  'declared-missing': 'warning',
  'ranks-by-other-rule': 'warning',
  'households-differ-between': 'warning',
  'households-leapt': 'warning',
  'regions-swapped': 'warning',
  'nothing-changed': 'warning',
  'region-appeared': 'warning',
  'region-vanished': 'warning',
  'probable-rename': 'warning',
  'alias-ambiguous': 'warning',
  'alias-unused': 'warning',
  'indicator-appeared': 'warning',
  'indicator-vanished': 'warning',
  'unit-changed': 'error',
  'date-differs': 'warning',
  'latest-gap': 'warning',
  'header-says-week': 'warning',
  'subtotal-by-sum': 'warning',
  'sum-not-confirmed': 'warning',
  'of-which-left-out': 'warning',
  'row-apart': 'warning',
  'text-invalid': 'warning',
  'row-hidden': 'warning',
  'column-hidden': 'warning',
  'additions-in-doubt': 'warning',
  'no-task': 'info',
  'households-changed': 'info',
  'period-not-a-week': 'info',
  'rates-kept': 'info',
  'rates-print-alike': 'info',
  'rate-not-finished': 'info',
  'small-base': 'info',
  'subtotal-left-out': 'info',
  'total-by-sum': 'info',
  'column-unused': 'info',
  'alias-unknown': 'info',
  'region-order-unknown': 'info',
  'sheets-paired': 'info',
  'latest-pair': 'info',
  'latest-passed-over': 'info',
};
