/** What a summary says of one indicator, before it is put into words. */
import type { IsoDate } from '../core/snapshot.ts';

/** Regions that are named together. */
export interface Group {
  readonly regions: readonly string[];
}

/** Regions that share a printed rate. */
export interface Placed extends Group {
  readonly rate: string;
}

/** Regions that share an addition. */
export interface Amount extends Group {
  readonly added: number;
}

/** How the regions stand among each other; `none` where there are not two to compare. */
export type Places =
  | { readonly kind: 'none' | 'finished' }
  /** All at one rate; a part where the rates of others are not known. */
  | { readonly kind: 'alike'; readonly rate: string; readonly isPart: boolean }
  /** So few that the first three are all, best first. */
  | { readonly kind: 'few'; readonly first: readonly Placed[] }
  /** Best first, and worst first. */
  | { readonly kind: 'many'; readonly first: readonly Placed[]; readonly last: readonly Placed[] };

/** The change of the total rate: percentage points without a sign; `little` is one that rounds to nothing. */
export interface Points {
  readonly change: 'up' | 'down' | 'same' | 'little';
  readonly points: string;
}

/** Which regions the additions come from; `none` where no region has any, or has fewer than before. */
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
      /** Without any, and not finished. */
      readonly none: readonly string[];
      /** Whether the additions of some are not known. */
      readonly unknown: boolean;
    };

export interface SummaryParts {
  /** `null` where an earlier paragraph has said it. */
  readonly date: IsoDate | null;
  /** What additions are counted from; its date is `null` where an earlier paragraph has said it. */
  readonly since: { readonly date: IsoDate | null } | null;
  readonly indicator: string;
  /** The label of the total. */
  readonly total: string;
  readonly households: number | null;
  readonly installed: number | null;
  readonly rate: string | null;
  readonly added: number | null;
  readonly points: Points | null;
  readonly places: Places;
  /** `null` where there are none to tell. */
  readonly additions: Additions | null;
}
