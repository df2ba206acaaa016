/** The `Explanation`: where one region's figures come from and why it ranks as it does. Renderers turn it into text. */

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
  /** `vanished`: it stands in last period's sheet only. */
  readonly kind: 'region' | 'vanished' | 'total' | 'subtotal';
  /** As this period's sheet has it. */
  readonly region: string;
  /** As last period's sheet has it; `null` when it is not in it, or there is none. */
  readonly previousRegion: string | null;
  readonly title: string | null;
  readonly date: IsoDate;
  readonly previousDate: IsoDate | null;
  readonly addedFrom: 'previous' | 'declared' | null;
  readonly ties: TieMethod;
  readonly rankBy: RankBy;
  /** Notes on how ties rank and what is ranked, where that is not as usual. */
  readonly notes: readonly string[];
  readonly indicators: readonly ExplainedIndicator[];
  /** Those about the region's own cells, or about the region as a whole. */
  readonly findings: readonly ReportFinding[];
  readonly sources: readonly ReportSource[];
  readonly made: Made;
}

export interface ExplainedIndicator extends Indicator {
  /** Device and gas in one; empty when the header names neither. */
  readonly name: string;
  /** The words of the sheet's own header for it. */
  readonly terms: Terms;
  /** Decimals of the printed rate in percent. */
  readonly decimals: number;
  readonly households: ExplainedCount;
  readonly installed: ExplainedCount;
  readonly added: ExplainedFigure;
  /** In percent, as it prints; `exact` is the quotient of the counts, `from` what prints. */
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
  /** `null` unless there is a rank in both periods. */
  readonly movement: Movement | null;
  /** Of a total or a subtotal: what it is the sum of. */
  readonly parts: readonly TotalPart[];
  /** The rank and how it moved, in short; empty for a sum. */
  readonly headline: string;
  /** Lines of the explanation, in order. */
  readonly lines: readonly ExplainedLine[];
}

/** A count: this period's, and the cells that it and last period's were read from. */
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
  /** The words over it, from the top level down. */
  readonly header: readonly string[];
  /** The count, or the sheet's own figure; `null` when the cell is blank or cannot be used. */
  readonly value: number | null;
  /** As people see it in the sheet: `33.8%`; empty when the cell is blank. */
  readonly text: string;
  /** The content of the cell as the file has it: 0.3378…; `null` when it is blank. */
  readonly raw: string | number | boolean | null;
}

/** Addition of one region to a total; `null` is unknown. */
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
