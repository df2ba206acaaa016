/** The words of `gasrank explain` as one type, which a report does not need. */
import type { Movement } from '../../core/ranks/movement.ts';
import type { IsoDate, Measure } from '../../core/snapshot.ts';

/** Subject of a line that is not a measure. */
export type ExplainLabel = 'above' | 'tied' | 'below' | 'movement' | 'schedule';

/** A neighbour in the ranking; `rate` is printed, the margins are in households. */
export interface Neighbour {
  readonly region: string;
  readonly rank: number;
  readonly rate: string;
  /** `null` if it is impossible. */
  readonly toPass: number | null;
  readonly toDraw: number | null;
}

/** Reasons for having no rank. */
export type Unranked =
  | 'vanished'
  | 'no-task'
  | 'no-households'
  | 'households-unknown'
  | 'installed-unknown';

/** Reasons for an unknown addition. */
export type NoAddition =
  | 'vanished'
  | 'region-appeared'
  | 'region-twice'
  | 'indicator-appeared'
  | 'unit-changed'
  | 'installed-unknown'
  | 'previous-unknown'
  | 'parts-unknown'
  | 'not-stated';

/** Reasons why a rank cannot be compared with last period's. */
export type NoMovement =
  | 'region-appeared'
  | 'region-twice'
  | 'indicator-appeared'
  | 'unit-changed'
  | 'was-unranked'
  | 'is-unranked';

/** A division with its result in percent, exact and printed. */
interface Division {
  readonly installed: number;
  readonly households: number;
  readonly exact: string;
  readonly printed: string;
  /** It would round to 100 % but is not finished. */
  readonly isKeptBelowFull: boolean;
}

/** A rate that the sheet states, and the rates in percent that its rounded counts allow. */
interface Kept extends Pick<Division, 'installed' | 'households' | 'printed'> {
  readonly low: string;
  readonly high: string;
}

/** A target, the part of its time that has passed, and what follows for a region. */
export interface ScheduleLine {
  readonly rate: string;
  readonly by: IsoDate | null;
  readonly basis: 'days' | 'months' | 'plan';
  readonly elapsed: { readonly part: number; readonly whole: number } | null;
  readonly progress: {
    readonly planned: string;
    readonly ahead: number;
    readonly state: 'done' | 'ahead' | 'behind';
  } | null;
  /** Households due and installed, those still needed, and the days left. */
  readonly needed: {
    readonly due: number;
    readonly installed: number;
    readonly households: number;
    readonly perWeek: string | null;
    readonly days: number;
    /** The target's share of the households due is no whole number and is rounded up. */
    readonly isRoundedUp: boolean;
  } | null;
}

export interface ExplainWords {
  readonly label: Readonly<
    Record<Measure | ExplainLabel | 'this' | 'previous' | 'findings' | 'header' | 'cell', string>
  >;
  /** Remarks after the region's name: it is only in last period's sheet, or had another name there. */
  readonly vanished: string;
  readonly renamed: (previous: string) => string;
  readonly nameless: string;
  readonly headline: (rank: number, previous: number | null) => string;
  readonly unrankedHeadline: string;
  /** Content of a cell if it is not the figure itself. */
  readonly content: (text: string) => string;
  readonly blank: string;
  /** The sheet's own figure. */
  readonly stated: (cell: string, text: string) => string;

  readonly sum: (parts: readonly string[], total: number) => string;
  /** A sum of many parts, the middle ones left out. */
  readonly longSum: (first: string, last: string, count: number, total: number) => string;
  readonly sumUnknown: (regions: readonly string[]) => string;
  readonly added: (now: number, before: number, added: number) => string;
  readonly addedStated: (added: number) => string;
  readonly noAddition: Readonly<Record<NoAddition, string>>;
  readonly rate: (division: Division) => string;
  readonly keptRate: (kept: Kept) => string;
  readonly totalRate: (rate: string) => string;
  readonly rank: (rank: number, of: number) => string;
  readonly unranked: Readonly<Record<Unranked, string>>;
  /** At least one neighbour; all of them tie. */
  readonly above: (rivals: readonly Neighbour[]) => string;
  readonly tied: (rivals: readonly Neighbour[]) => string;
  readonly below: (rivals: readonly Neighbour[], region: string) => string;
  readonly movement: (movement: Movement) => string;
  readonly noMovement: Readonly<Record<NoMovement, (previous: number | null) => string>>;
  /** The planned rate, the distance from it, and what is needed; empty if none is known. */
  readonly schedule: (parts: ScheduleLine) => string;
  readonly noFindings: string;
}
