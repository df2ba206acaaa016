/** Texts of cells, tidied for print. */
import type { Cell } from '../../core/sheet/grid.ts';
import {
  ALREADY_NORMAL,
  firstVisible,
  normalise,
  SPACE_AND_INVISIBLE,
} from '../../core/sheet/text.ts';

export { firstVisible, normalise };

/** Replaces every run of white space and invisible characters with one space, and trims the text. */
export function tidy(text: string): string {
  return text.replace(SPACE_AND_INVISIBLE, ' ').trim();
}

/** A Chinese name without the spaces that pad it (`温 县` → `温县`); one with Latin letters keeps single spaces. */
export function tidyName(text: string): string {
  if (ALREADY_NORMAL.test(text)) return text;
  const name = tidy(text);
  return /\p{Script=Latin}/u.test(name) ? name : name.replaceAll(' ', '');
}

/** Text of a cell; empty for an empty cell. */
export function cellText(cell: Cell | undefined): string {
  return cell === undefined ? '' : String(cell.value);
}

/** The tidied text of a cell. A date whose format shows no day is a month. */
export function shownText(cell: Cell | undefined): string {
  const text = tidy(cellText(cell));
  const code = (cell?.numFmt ?? '').replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/gu, '');
  const isMonth = cell?.kind === 'date' && /y|mmm/iu.test(code) && !/d/iu.test(code);
  return isMonth ? text.replace(/^(\d{4})-0?(\d+)-\d+$/u, '$1年$2月') : text;
}

/** Checks whether a cell has a text other than white space. */
export function hasText(cell: Cell | undefined): boolean {
  if (cell === undefined) return false;
  return typeof cell.value !== 'string' || firstVisible(cell.value) !== '';
}

/** Signs for “nothing”: the cell counts as blank. */
const NOTHING = new Set(['', '/', '\\', '-', '--', '---', '—', '——', '–', '―', '无', '/户', 'n/a']);

/** Checks whether a text stands for an empty cell. */
export function meansNothing(text: string): boolean {
  return NOTHING.has(normalise(text));
}
