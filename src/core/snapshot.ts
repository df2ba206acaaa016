/** The content of one dated sheet: the figures of each region and indicator, with their cells. */

import type { Quantity } from './quantity.ts';
import type { CellRef, SheetRef } from './sheet/cell.ts';
import { normalise } from './sheet/text.ts';

/** A calendar day as `2022-11-07`. */
export type IsoDate = string;

/** 指标: what is installed (自闭阀) and for which gas (管道气). Either is empty if the header has no such word. */
export interface Indicator {
  readonly device: string;
  readonly gas: string;
}

/** Contents of an indicator's columns. */
export const MEASURES = ['households', 'installed', 'added', 'rate', 'rank'] as const;
export type Measure = (typeof MEASURES)[number];

/** A rate or a rank as the sheet states it, kept beside the recomputed one. */
export interface Stated {
  /** As printed in the sheet (`33.8%`), or the cell's number in text. */
  readonly text: string;
  /** A rate in percent, or a rank; `null` if the text is not a number. */
  readonly value: number | null;
  readonly at: CellRef;
}

/** Figures of one indicator that one row states. */
export interface Figures {
  readonly households: Quantity;
  readonly installed: Quantity;
  /** The sheet's own 环比新增; may be negative. */
  readonly added: Quantity;
  readonly rate: Stated | null;
  readonly rank: Stated | null;
  /** Measures whose cells hold formulas without a stored result. */
  readonly withoutResult?: readonly Measure[];
}

/** The figures of a row with some of them replaced. A spread would not do, since figures are made when they are asked for. */
export function figuresWith(own: Figures, replaced: Partial<Figures>): Figures {
  const { households, installed, added, rate, rank, withoutResult = [] } = own;
  return { households, installed, added, rate, rank, withoutResult, ...replaced };
}

/** Figures of an indicator for which a row has no columns. */
export const NO_FIGURES: Figures = {
  households: { state: 'absent' },
  installed: { state: 'absent' },
  added: { state: 'absent' },
  rate: null,
  rank: null,
};

/** A row of the sheet: a region, or a total of regions. `figures` follow the snapshot's indicators. */
export interface Region {
  readonly name: string;
  /** The name by which rows of two sheets match: NFKC, without white space and invisible characters. */
  readonly key: string;
  readonly at: CellRef;
  readonly figures: readonly Figures[];
}

/** A row that sums up some of the regions. */
export interface Subtotal {
  readonly row: Region;
  /** Indexes of its regions in `Snapshot.regions`, ascending. */
  readonly parts: readonly number[];
  /** Number of regions above it in the sheet. */
  readonly above: number;
  /** True if its name alone marks it as a subtotal (小计). */
  readonly isNamed: boolean;
}

/** One word of a header; the same object stands in every column and level that its cell covers. */
export interface HeaderLabel {
  readonly text: string;
}

/** A column that gasrank understands, with its header from the top level down, all paths equally long. */
export interface Column {
  /** `null` is the column of region names. */
  readonly figure: { readonly indicator: number; readonly measure: Measure } | null;
  /** The column's own word among the path: 户数, 安装率, 县(市、区). */
  readonly label: HeaderLabel;
  readonly path: readonly HeaderLabel[];
}

/** 序号: line numbers, which are neither ranks nor figures. */
export interface LineNumbers {
  readonly column: Pick<Column, 'label' | 'path'>;
  /** Number of `Snapshot.columns` left of it. */
  readonly place: number;
  /** Values by region, as the sheet prints them; an empty text where there is none. */
  readonly values: readonly string[];
}

/** Origin of a snapshot's date. */
export type DateOrigin = 'option' | 'sheet' | 'sheet-name' | 'file-name';

/** Position of the total, before or after the regions; `last` without a total. */
export type TotalPlace = 'first' | 'last';

export interface Snapshot {
  readonly source: SheetRef;
  readonly title: string | null;
  readonly date: IsoDate;
  readonly dateFrom: DateOrigin;
  readonly indicators: readonly Indicator[];
  /** Unit of each indicator, without a multiplier (户 of 万户); `null` if the sheet states none. */
  readonly units: readonly (string | null)[];
  /**
   * Kind of each unit, by which two sheets are compared: units of the same things (台, 套) have one kind. `null` if the
   * sheet states none.
   */
  readonly unitKinds: readonly (string | null)[];
  /** Decimals of each indicator's printed rate in percent; `null` if the sheet has no rates. */
  readonly decimals: readonly (number | null)[];
  readonly columns: readonly Column[];
  readonly lineNumbers: LineNumbers | null;
  /** A line above the table that states the unit of its figures: 单位：户. */
  readonly unitLine: string | null;
  /** The sheet's own line with its date, above the table: （截至2024年3月18日）. */
  readonly dateLabel: string | null;
  /** In the sheet's order, without totals and subtotals. */
  readonly regions: readonly Region[];
  readonly total: Region | null;
  readonly totalPlace: TotalPlace;
  /** Subtotals whose regions are certain, in the sheet's order. */
  readonly subtotals: readonly Subtotal[];
  readonly notes: readonly string[];
  /** Sign-offs of the sheet, with names and telephone numbers, which are not published. */
  readonly signOffs: readonly string[];
}

/** Signs in which names of one indicator may differ. Between digits they tell sizes apart: G1.6 and G16. */
const SIGNS = /[()[\]{}·・•]|(?<!\d)[.,、-]|[.,、-](?!\d)/gu;

/** Key of an indicator's name: without width, spaces, dots, brackets and other signs between its words. */
export function indicatorKey(name: string): string {
  return normalise(name).replace(SIGNS, '');
}

/**
 * Checks whether two indicators have the same words: device and gas may be in one cell of the header in one sheet
 * (`自闭阀(管道气)`) and in two cells in another.
 */
export function sameIndicator(a: Indicator, b: Indicator): boolean {
  const isDeviceInBoth = (a.device === '') === (b.device === '');
  return isDeviceInBoth && indicatorKey(a.device + a.gas) === indicatorKey(b.device + b.gas);
}

/** An indicator's printed name: `自闭阀·管道气`; empty if the header names neither. */
export function indicatorName({ device, gas }: Indicator): string {
  return [device, gas].filter((word) => word !== '').join('·');
}
