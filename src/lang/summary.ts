/** What a summary says of one indicator, before it is put into words. */
import type { IsoDate } from '../core/snapshot.ts';
import type { Terms } from '../core/terms.ts';

/** Regions that are named together; cut where there are more than a sentence can name. */
export interface Group {
  readonly regions: readonly string[];
  readonly isCut: boolean;
}

/** Regions that share a printed rate. */
export interface Placed extends Group {
  readonly rate: string;
}

/** Regions that share an addition. */
export interface Amount extends Group {
  readonly added: number;
}

/**
 * How the regions stand among each other; `none` where there are not two to compare, a part of them where the rates of
 * others are not known.
 */
export type Places =
  | { readonly kind: 'none' | 'finished' }
  /** All at one rate. */
  | { readonly kind: 'alike'; readonly rate: string; readonly isPart: boolean }
  /** So few that the first three are all, best first. */
  | { readonly kind: 'few'; readonly first: readonly Placed[]; readonly isPart: boolean }
  /** Best first, and worst first. */
  | {
      readonly kind: 'many';
      readonly first: readonly Placed[];
      readonly last: readonly Placed[];
      readonly isPart: boolean;
    };

/** A region that is ranked on few households. */
export interface SmallBase {
  readonly region: string;
  readonly households: number;
}

/**
 * The change of the total rate: percentage points without a sign; `little` is one that rounds to nothing. None is told
 * where other regions had a task last period.
 */
export type Points =
  | { readonly change: 'up' | 'down' | 'same' | 'little'; readonly points: string }
  | { readonly change: 'other-regions' };

/** Which regions the additions come from; `none` where each of them has what it had. */
export type Additions =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'some';
      /** The most first. */
      readonly most: readonly Amount[];
      /** Whether others have added as well. */
      readonly others: boolean;
      /** Below zero, the least first. */
      readonly fell: readonly Amount[];
      /** Whether others fell as well. */
      readonly othersFell: boolean;
      /** Without any, and not finished. */
      readonly none: Group;
      /** Whether the additions of some or all are not known. */
      readonly unknown: 'none' | 'some' | 'all';
    };

export interface SummaryParts {
  /** `null` where an earlier paragraph has said it. */
  readonly date: IsoDate | null;
  /** The period before; its date is `null` where an earlier paragraph has said it. */
  readonly since: { readonly date: IsoDate | null } | null;
  readonly indicator: string;
  /** The words of the sheet's own header. */
  readonly terms: Terms;
  /** The label of the total. */
  readonly total: string;
  readonly households: number | null;
  readonly installed: number | null;
  readonly rate: string | null;
  readonly added: number | null;
  readonly points: Points | null;
  readonly places: Places;
  /** Those of `places` that are ranked on few households, where one moves the rate by a leap. */
  readonly small: readonly SmallBase[];
  /** `null` where there are none to tell. */
  readonly additions: Additions | null;
}
