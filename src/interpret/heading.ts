/** What stands above the table, and in the names of sheet and file: the title and the date. */
import type { Grid } from '../core/grid.ts';
import type { DateOrigin, IsoDate } from '../core/snapshot.ts';
import { datesIn, monthDaysIn } from './date.ts';
import { cellText, hasText, tidy } from './text.ts';

export interface DateFound {
  readonly date: IsoDate;
  readonly from: Exclude<DateOrigin, 'option'>;
}

/** Words that mark the date up to which a sheet counts, when it names others too. */
const AS_OF = /截[至止]|数据日期|统计日期/u;

/** `单位:户`, `填报单位:…`: a line about the table that is no title. */
const ABOUT = /^(?!其中)[^:：]{1,8}[:：]|^单位[(（]/u;

/** Every text above the header, top to bottom, left to right. */
export function textsAbove(grid: Grid, headerTop: number): string[] {
  return grid.rows
    .slice(0, headerTop)
    .flatMap((cells) => cells.filter(hasText).map((cell) => tidy(cellText(cell))));
}

/** Whether a text tells of the table, by a remark or a date, and is no part of its header. */
export function isRemark(text: string): boolean {
  return ABOUT.test(text) || datesIn(text).length > 0 || monthDaysIn(text, '2000年').length > 0;
}

/** What a text may hold and still be no more than a date. */
const DATE_ONLY = /[\d\s().,年月日号至到截止/:~—–-]/gu;

/** A date in brackets at the end of a title. */
const DATE_BEHIND = /\s*[（(][^（()）]*[)）]$/u;

/**
 * The title: the longest text above the header that is more than a date or a remark, and no sentence if there is
 * another, without the date behind it; `null` when there is none.
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

function isDateOnly(text: string): boolean {
  return text.normalize('NFKC').replace(DATE_ONLY, '').length <= 1;
}

/** The dates of a sheet in order of trust: in the sheet itself, in its name, in the file's name. */
export function findDates(texts: readonly string[], sheet: string, file: string): DateFound[] {
  const baseName = file.split(/[/\\]/u).at(-1) ?? file;
  const context = [...texts, sheet, baseName].join(' ');
  const found = (from: DateFound['from'], dates: readonly IsoDate[]) =>
    [...new Set(dates)].map((date) => ({ date, from }));
  const inTexts = (some: readonly string[]) => {
    const full = some.flatMap((text) => datesIn(text));
    return full.length > 0 ? full : some.flatMap((text) => monthDaysIn(text, context));
  };
  // What follows the words counts: 12月31日前完成(截至3月5日) is of 5 March.
  const marked = inTexts(
    texts.filter((text) => AS_OF.test(text)).map((text) => text.slice(text.search(AS_OF))),
  );
  const inName = (name: string) => {
    const dates = datesIn(name, 'name');
    return dates.length > 0 ? dates : monthDaysIn(name, context);
  };
  return [
    ...found('sheet', marked.length > 0 ? marked : inTexts(texts)),
    ...found('sheet-name', inName(sheet)),
    ...found('file-name', inName(baseName)),
  ];
}
