/** Texts above the table, and the names of sheet and file: the title and the date. */
import type { Cell, Grid } from '../../core/sheet/grid.ts';
import type { DateOrigin, IsoDate } from '../../core/snapshot.ts';
import {
  bareMonthDay,
  datesIn,
  hasWrittenDate,
  monthDaysIn,
  withoutDates,
  withoutOtherDays,
} from '../dates/date.ts';
import { isFilter, isFurniture } from '../words/pivot.ts';
import { hasText, shownText } from '../words/text.ts';

export interface DateFound {
  readonly date: IsoDate;
  readonly from: Exclude<DateOrigin, 'option'>;
  /** The cell that states it; `null` for a name. */
  readonly at: { readonly row: number; readonly col: number } | null;
}

/** Words that mark the date up to which a sheet counts, if it names several. */
const AS_OF = /截[至止]|数据日期|统计日期|\bas (?:of|at)\b/iu;

/** `单位:户`, `填报单位(盖章):…`: a line about the table, not a title. A colon in brackets does not count. */
const ABOUT = /^[（(]?(?!其中)(?:[^:：（(]|[（(][^:：（()）]*[)）]){1,8}[:：]|^单位[(（]/u;

/** A text of the sheet and its cell. */
export interface TextAt {
  readonly text: string;
  readonly row: number;
  readonly col: number;
}

/** Every text in the rows from `start` to before `end`, top to bottom, left to right; optionally only of some cells. */
export function textsBetween(
  grid: Grid,
  { start, end, left = 0, right = Number.POSITIVE_INFINITY }: Area,
  isWanted: (cell: Cell | undefined) => unknown = hasText,
): TextAt[] {
  const texts: TextAt[] = [];
  for (let row = start; row < Math.min(end, grid.rows.length); row++) {
    const cells = grid.rows[row] ?? [];
    if (isFilter(cells)) continue;
    for (let col = left; col <= Math.min(right, cells.length - 1); col++) {
      const cell = cells[col];
      if (isWanted(cell) && !isFurniture(cell)) texts.push({ text: shownText(cell), row, col });
    }
  }
  return texts;
}

interface Area {
  readonly start: number;
  readonly end: number;
  readonly left?: number;
  readonly right?: number;
}

/** Checks whether a text is a remark about the table or a date, and so not part of its header. */
export function isRemark(text: string): boolean {
  return ABOUT.test(text) || hasWrittenDate(text) || monthDaysIn(text, '2000年').length > 0;
}

/** Words that may surround a date in a text that is only a date. */
const DATE_ONLY =
  /\bas (?:of|at)\b|\bdate\b|T(?=\d)|(?<=\d)Z|(?<=\d)[时点分]|[\d\s().,年月日号至到截止/:~—–-]/giu;

/** A date or another remark in brackets at the end of a title. */
const DATE_BEHIND = /\s*[（(][^（()）]*[)）]$/u;

/**
 * The title: the longest text above the header that is not only a date or a remark, without a date at its end. A
 * sentence is used only if there is no other text. `null` if there is none.
 */
export function findTitle(texts: readonly string[]): string | null {
  const titles = texts.filter((text) => !ABOUT.test(text) && !isDateOnly(text));
  const phrases = titles.filter((text) => !/[，。；,;]/u.test(text));
  const title = (phrases.length > 0 ? phrases : titles).reduce<string | null>(
    (best, text) => (best === null || text.length > best.length ? text : best),
    null,
  );
  return title?.replace(DATE_BEHIND, (bracket) => (isDateOnly(bracket) ? '' : bracket)) ?? null;
}

/** Checks whether a text consists of a date only. */
export function isDateOnly(text: string): boolean {
  return withoutDates(text).replace(DATE_ONLY, '').length <= 1;
}

/** Places where a table may state its date: the texts above it and below it, the names of the sheet and the file. */
export interface DatePlaces {
  readonly above: readonly TextAt[];
  /** Dates of a column. */
  readonly inColumn: readonly Pick<DateFound, 'date' | 'at'>[];
  /** Called only if the texts above state no date. */
  readonly below: () => readonly TextAt[];
  readonly sheet: string;
  readonly file: string;
}

/** The dates of a table in order of trust: in the sheet itself, in its name, in the file's name. */
export function findDates({ above, inColumn, below, sheet, file }: DatePlaces): DateFound[] {
  const baseName = baseNameOf(file);
  const context = [...above.map(({ text }) => text), sheet, baseName].join(' ');
  const inTexts = (all: readonly TextAt[]): DateFound[] => {
    const texts = all.map((at) => ({ ...at, text: withoutOtherDays(at.text) }));
    const found = (dates: (text: string) => IsoDate[]) =>
      texts.flatMap((at) => dates(at.text).map((date) => ({ date, from: 'sheet', at }) as const));
    const full = found((text) => datesIn(text));
    return full.length > 0 ? full : found((text) => monthDaysIn(text, context));
  };
  // The date after the words counts: the date of 12月31日前完成(截至3月5日) is 5 March.
  const marked = inTexts(
    above
      .filter(({ text }) => AS_OF.test(text))
      .map((at) => ({ ...at, text: at.text.slice(at.text.search(AS_OF)) })),
  );
  const places = [
    () => marked,
    () => inTexts(above),
    () => inColumn.map((found) => ({ ...found, from: 'sheet' as const })),
    () => inTexts(below().filter(({ text }) => saysDate(text))),
  ];
  const inSheet = places.reduce<readonly DateFound[]>(
    (found, find) => (found.length > 0 ? found : find()),
    [],
  );
  const inName = (whole: string) => {
    const name = withoutOtherDays(whole);
    const dates = datesIn(name, 'name');
    return dates.length > 0 ? dates : monthDaysIn(name, context);
  };
  const named = (from: DateFound['from'], dates: readonly IsoDate[]) =>
    dates.map((date) => ({ date, from, at: null }));
  const inSheetName = inName(sheet);
  return distinct([
    ...inSheet,
    ...named('sheet-name', inSheetName.length > 0 ? inSheetName : bareMonthDay(sheet, context)),
    ...named('file-name', inName(baseName)),
  ]);
}

/** The name of a file without its folders. */
export function baseNameOf(file: string): string {
  return file.split(/[/\\]/u).at(-1) ?? file;
}

/** Checks whether a text below a table states the date of its figures, not another date. */
export function saysDate(text: string): boolean {
  return isDateOnly(text) || AS_OF.test(text) || DATE_LABEL.test(text);
}

/** `填报日期：2022年11月7日`. */
const DATE_LABEL = /(?:日期|时间)[:：]/u;

function distinct(found: readonly DateFound[]): DateFound[] {
  return found.filter(
    ({ date, from }, i) => found.findIndex((it) => it.date === date && it.from === from) === i,
  );
}
