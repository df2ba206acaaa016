/** The `Explanation`: sources of one region's figures and reasons for its rank. Renderers turn it into text. */

import type { RankBy } from '../../core/numbers/ratio.ts';
import type { Movement } from '../../core/ranks/movement.ts';
import type { TieMethod } from '../../core/ranks/rank.ts';
import type { Indicator, IsoDate, Measure } from '../../core/snapshot.ts';
import type { Terms } from '../../core/terms.ts';
import type { ExplainLabel, Neighbour, Unranked } from '../../lang/explain.ts';
import type { Language } from '../../lang/index.ts';
import type { Made, ReportFinding, ReportSource } from '../report.ts';

export interface Explanation {
  readonly language: Language;
  /** `vanished`: the region is only in last period's sheet. */
  readonly kind: 'region' | 'vanished' | 'total' | 'subtotal';
  /** Name in this period's sheet. */
  readonly region: string;
  /** Name in last period's sheet; `null` if it is not there, or there is no such sheet. */
  readonly previousRegion: string | null;
  readonly title: string | null;
  readonly date: IsoDate;
  readonly previousDate: IsoDate | null;
  readonly addedFrom: 'previous' | 'declared' | null;
  readonly ties: TieMethod;
  readonly rankBy: RankBy;
  /** Notes on the ranking, if it is not the usual one. */
  readonly notes: readonly string[];
  readonly indicators: readonly ExplainedIndicator[];
  /** Findings about the region's own cells, or about the region as a whole. */
  readonly findings: readonly ReportFinding[];
  readonly sources: readonly ReportSource[];
  readonly made: Made;
}

export interface ExplainedIndicator extends Indicator {
  /** Device and gas together; empty if the header names neither. */
  readonly name: string;
  /** The words of the sheet's header for it. */
  readonly terms: Terms;
  /** Decimals of the printed rate in percent. */
  readonly decimals: number;
  readonly households: ExplainedCount;
  readonly installed: ExplainedCount;
  readonly added: ExplainedFigure;
  /** The printed rate in percent; `exact` is the quotient of the counts, `from` the source of the printed rate. */
  readonly rate: ExplainedFigure<string> & {
    readonly from: 'computed' | 'stated' | null;
    readonly exact: string | null;
  };
  readonly rank: ExplainedFigure & {
    /** Number of regions that have a rank. */
    readonly of: number;
    readonly unranked: Unranked | null;
    readonly previous: number | null;
  };
  readonly above: readonly Neighbour[];
  readonly tied: readonly Neighbour[];
  readonly below: readonly Neighbour[];
  /** `null` unless the region has a rank in both periods. */
  readonly movement: Movement | null;
  /** For a total or a subtotal, the regions that it sums up. */
  readonly parts: readonly TotalPart[];
  /** The rank and its change, in short; empty for a sum. */
  readonly headline: string;
  /** Lines of the explanation, in order. */
  readonly lines: readonly ExplainedLine[];
}

/** This period's count, and the cells of this and last period's counts. */
export interface ExplainedCount {
  readonly value: number | null;
  readonly read: CellReading | null;
  readonly previous: CellReading | null;
}

/** A computed figure beside the one that the sheet states; JSON calls that one `declared`. */
interface ExplainedFigure<T = number> {
  readonly value: T | null;
  readonly declared: CellReading | null;
}

/** Content of a cell. */
export interface CellReading {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  /** The header labels above it, from the top level down. */
  readonly header: readonly string[];
  /** The count or the stated figure; `null` if the cell is blank or unusable. */
  readonly value: number | null;
  /** Text as the sheet shows it: `33.8%`; empty for a blank cell. */
  readonly text: string;
  /** Stored content of the cell: 0.3378…; `null` if it is blank. */
  readonly raw: string | number | boolean | null;
}

/** Contribution of one region to a total; `null` is unknown. */
export interface TotalPart {
  readonly region: string;
  readonly households: number | null;
  readonly installed: number | null;
  readonly added: number | null;
}

/** One line of an explanation under a label; `stated` is the sheet's own figure for it. */
export interface ExplainedLine {
  readonly label: Measure | ExplainLabel;
  /** The label in words. */
  readonly name: string;
  readonly text: string;
  readonly stated: string | null;
}
