/** The parts of a summary before they are put into words. */
import type { IsoDate } from '../../core/snapshot.ts';
import type { Terms } from '../../core/terms.ts';

/** Most names that a list of a summary holds; a longer one is shortened to a number. */
export const NAMES = 5;

/** Regions that share a printed rate. */
export interface RegionsAtRate {
  readonly regions: readonly string[];
  readonly rate: string;
  /** The rank that they share; `null` where the rule of ties gives them several, or none that reads as a place. */
  readonly rank: number | null;
}

/** Regions that share an addition. */
export interface Amount {
  readonly regions: readonly string[];
  readonly added: number;
}

/** Standing of the regions among each other; `none` where there are not two to compare. */
export type Places =
  | { readonly kind: 'none' | 'finished' }
  /** All at one rate; `isPart` where the rates of others are unknown. */
  | { readonly kind: 'alike'; readonly rate: string; readonly isPart: boolean }
  /** So few that the first three are all, best first. */
  | { readonly kind: 'few'; readonly first: readonly RegionsAtRate[] }
  /** Best first, and worst first. */
  | {
      readonly kind: 'many';
      readonly first: readonly RegionsAtRate[];
      readonly last: readonly RegionsAtRate[];
    };

/** Change of a total rate: percentage points without a sign; `little` rounds to nothing. None where regions differ. */
export type Points =
  | { readonly change: 'up' | 'down' | 'same' | 'little'; readonly points: string }
  | { readonly change: 'other-regions' };

/** Regions from which the additions come; `none` where each of them has what it had. */
export type Additions =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'some';
      /** The most first. */
      readonly most: readonly Amount[];
      /** Others have added as well. */
      readonly others: boolean;
      /** Below zero, the least first. */
      readonly fell: readonly Amount[];
      /** Others fell as well. */
      readonly othersFell: boolean;
      /** Without any, and not finished. */
      readonly none: readonly string[];
      /** Regions counted in `none` that are not named before: all of them, all that have not finished, or neither. */
      readonly rest: 'all' | 'unfinished' | null;
      /** Additions of some or all regions are unknown. */
      readonly unknown: 'none' | 'some' | 'all';
    };

/** A climb in rank. */
export interface Rise {
  readonly region: string;
  readonly from: number;
  readonly to: number;
}

/** Regions without figures. */
export interface Missing {
  /** Listed, with blank counts. */
  readonly blank: readonly string[];
  /** Listed, with counts that cannot be used. */
  readonly invalid: readonly string[];
  /** Of last period's sheet, and in none of this period's rows. */
  readonly vanished: readonly string[];
}

/** A region that is ranked on few households. */
export interface SmallBase {
  readonly region: string;
  readonly households: number;
}

/** One indicator of the opening sentence. */
export interface RateParts {
  readonly device: string;
  readonly gas: string;
  readonly terms: Terms;
  readonly rate: string | null;
  /** A count of the total is unknown. */
  readonly isIncomplete: boolean;
  readonly points: Points | null;
}

/** The opening sentence over all indicators. */
export interface OpeningParts {
  readonly date: IsoDate;
  readonly previousDate: IsoDate | null;
  readonly indicators: readonly RateParts[];
}

/** Limits of lists of names: the most in one list, and the header of their column. */
export interface Naming {
  readonly names: number;
  readonly stub: string;
}

/** The paragraph of one indicator. */
export interface SummaryParts extends RateParts, Naming {
  /** The only indicator, which the opening sentence has named. */
  readonly isOnly: boolean;
  readonly hasPrevious: boolean;
  readonly households: number | null;
  readonly installed: number | null;
  readonly added: number | null;
  readonly places: Places;
  /** `null` where there are none to speak of. */
  readonly additions: Additions | null;
  /** The largest climb, several where they tie. */
  readonly rises: readonly Rise[];
  readonly missing: Missing;
}

/** A remark to the reader: regions that are named first or last on few households. */
export interface SmallBasesParts extends Pick<RateParts, 'device' | 'gas' | 'terms'> {
  readonly regions: readonly SmallBase[];
}
