/** A column with the date of each row, as in system exports and in gasrank's own CSV. */
import type { IsoDate } from '../../core/snapshot.ts';
import { datesIn, monthDaysIn } from '../dates/date.ts';
import type { Block } from '../header/blocks.ts';
import { type TextAt, textsBetween } from '../header/heading.ts';
import { cellText, hasText, normalise, shownText } from '../words/text.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { RowNames } from './names.ts';

export interface DateColumn {
  readonly header: string;
  /** Its header cell. */
  readonly at: { readonly row: number; readonly col: number };
  /** Its dates, newest first, each with the first cell that has it. */
  readonly dates: readonly {
    readonly date: IsoDate;
    readonly at: { readonly row: number; readonly col: number };
  }[];
  /** True if a region has rows of several dates for the same thing, so that each date is a period. */
  readonly isSplit: boolean;
  /** True if it states when the rows were filled in, which may be later than the date of their figures. */
  readonly isOfReturn: boolean;
}

/** Header words for the date of figures. A deadline (完成时限, 截止日期) is not one. */
const HEADING =
  /^(?:数据|统计|报表|截至|采集|汇总|通报|数据截[至止]|统计截[至止])?(?:日期|时间)$|^(?:数据|统计)?截至$|^(?:统计)?周期$|^(?:report(?:ing)?|data|asof)?date$|^asof$|^weekending$|^period$/u;
const HEADING_OF_RETURN = /^(?:填报|填表|上报|报送|更新|导出|提取)(?:日期|时间)$|^updated?$/u;

/** The date column of a block; `null` if there is none, or a cell is not a date. */
export function dateColumnOf(
  block: Block,
  names: RowNames,
  { isNote }: Pick<Vocabulary, 'isNote'>,
): DateColumn | null {
  const { header, texts, grid } = block;
  const context = [...texts.map(({ text }) => text), grid.source.sheet].join(' ');
  for (const { col, text } of headings(block)) {
    const found = datesBelow(block, col, { context, names, isNote });
    if (found) {
      const isOfReturn = HEADING_OF_RETURN.test(wordOf(text));
      return { header: text, at: { row: header.bottom, col }, isOfReturn, ...found };
    }
  }
  return null;
}

/** The first text below each header of a date column. */
export function firstBelowHeadings(block: Block): TextAt[] {
  const { grid, header, end } = block;
  return headings(block).flatMap(({ col }) =>
    textsBetween(grid, { start: header.bottom + 1, end, left: col, right: col }).slice(0, 1),
  );
}

function headings({ header }: Block) {
  return header.unused.filter(
    ({ text }) => HEADING.test(wordOf(text)) || HEADING_OF_RETURN.test(wordOf(text)),
  );
}

function wordOf(text: string): string {
  return normalise(text).replace(/\([^()]*\)$/u, '');
}

interface NamesOf extends Pick<Vocabulary, 'isNote'> {
  readonly names: RowNames;
  /** Texts that may name the year. */
  readonly context: string;
}

function datesBelow(
  block: Block,
  col: number,
  { context, names, isNote }: NamesOf,
): Pick<DateColumn, 'dates' | 'isSplit'> | null {
  const { grid, header, end } = block;
  const readDay = dayReader(context);
  const first = new Map<IsoDate, number>();
  const dateOf = new Map<string, IsoDate>();
  let isSplit = false;
  for (let row = header.bottom + 1; row < end; row++) {
    const cell = grid.rows[row]?.[col];
    const { text = '', totalKind = null } = names[row] ?? {};
    const name = normalise(text);
    const isOther = name === '' || isNote(name) || totalKind !== null;
    if (isOther || !hasText(cell)) continue;
    const date = readDay(shownText(cell));
    if (date === null) return null;
    if (!first.has(date)) first.set(date, row);
    const groups = block.groupCols.map((at) => normalise(cellText(grid.rows[row]?.[at])));
    const key = [name, ...groups].join('\n');
    const other = dateOf.get(key);
    isSplit ||= other !== undefined && other !== date;
    dateOf.set(key, date);
  }
  const dates = [...first].map(([date, row]) => ({ date, at: { row, col } }));
  if (dates.length === 0) return null;
  return { dates: dates.sort((a, b) => (a.date < b.date ? 1 : -1)), isSplit };
}

/** Returns a function that reads the single date of a text, or `null`. It is cached, since most rows have the same one. */
function dayReader(context: string): (text: string) => IsoDate | null {
  const known = new Map<string, IsoDate | null>();
  return (text) => {
    const cached = known.get(text);
    if (cached !== undefined) return cached;
    const full = datesIn(text);
    const [date = null, another] = full.length > 0 ? full : monthDaysIn(text, context);
    const day = another === undefined ? date : null;
    known.set(text, day);
    return day;
  };
}
