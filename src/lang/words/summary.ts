/** The parts of a summary before they are put into words. */
import type { IsoDate } from '../../core/snapshot.ts';
import type { Terms } from '../../core/terms.ts';

/** Maximum number of names in a list of a summary; a longer list becomes a number. */
export const NAMES = 5;

/** Regions that share a printed rate. */
export interface RegionsAtRate {
  readonly regions: readonly string[];
  readonly rate: string;
  /** The rank that they share; `null` if the rule of ties gives them several ranks, or one that does not read as a place. */
  readonly rank: number | null;
}

/** Regions that share an addition. */
export interface Amount {
  readonly regions: readonly string[];
  readonly added: number;
}

/** First and last regions; `none` if there are not two to compare. */
export type Places =
  | { readonly kind: 'none' | 'finished' }
  /** All have the same rate; `isPart` if the rates of others are unknown. */
  | { readonly kind: 'alike'; readonly rate: string; readonly isPart: boolean }
  /** All regions, best first, since there are at most three. */
  | { readonly kind: 'few'; readonly first: readonly RegionsAtRate[] }
  /** Best first, and worst first. */
  | {
      readonly kind: 'many';
      readonly first: readonly RegionsAtRate[];
      readonly last: readonly RegionsAtRate[];
    };

/** Change of a total rate in percentage points without a sign; `little` rounds to zero. There is none if the regions differ. */
export type Points =
  | { readonly change: 'up' | 'down' | 'same' | 'little'; readonly points: string }
  | { readonly change: 'other-regions' };

/** Regions with additions; `none` if no region has changed. */
export type Additions =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'some';
      /** Largest first. */
      readonly most: readonly Amount[];
      /** Further regions have additions. */
      readonly others: boolean;
      /** Negative additions, lowest first. */
      readonly fell: readonly Amount[];
      /** Further regions fell. */
      readonly othersFell: boolean;
      /** Unfinished regions without additions. */
      readonly none: readonly string[];
      /** Description of the regions in `none` beside those already named: all others, all unfinished others, or neither. */
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
  /** Listed with blank counts. */
  readonly blank: readonly string[];
  /** Listed with unusable counts. */
  readonly invalid: readonly string[];
  /** In last period's sheet but not in this period's. */
  readonly vanished: readonly string[];
}

/** A ranked region with few households. */
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
  /** The only indicator, which the opening sentence has already named. */
  readonly isOnly: boolean;
  readonly hasPrevious: boolean;
  readonly households: number | null;
  readonly installed: number | null;
  readonly added: number | null;
  readonly places: Places;
  /** `null` if there is nothing to report. */
  readonly additions: Additions | null;
  /** The largest climb; several if they tie. */
  readonly rises: readonly Rise[];
  readonly missing: Missing;
}

/** A remark for readers: regions named first or last with few households. */
export interface SmallBasesParts extends Pick<RateParts, 'device' | 'gas' | 'terms'> {
  readonly regions: readonly SmallBase[];
}
