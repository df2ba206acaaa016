/** The units that such sheets count in: 户, 万户, 台, %. */
import { normalise } from './text.ts';

/** Whether a text is nothing but the unit of a column: `(户)`, `%`. */
export function isUnit(text: string): boolean {
  return /^\(?(?:[万千]?[户台套个]|万|%)\)?$/u.test(normalise(text));
}

/** What a unit multiplies counts by: 10,000 for 万户, 1000 for 千户, 1 for 户; `null` when it is none. */
export function factorOf(unit: string): number | null {
  const own = normalise(unit).replace(/^\(?单位:?/u, '');
  if (!isUnit(own) || own.includes('%')) return null;
  return own.includes('万') ? 10_000 : own.includes('千') ? 1000 : 1;
}

/** A header word in the unit that its counts have once they are multiplied: 户数(万户) → 户数(户). */
export function inSingleUnits(text: string): string {
  if (isUnit(text)) return text.replace(/[万千](?=[户台套个])/u, '').replace('万', '户');
  return text.replace(/[（(]万[)）]|(?<=[（(][^（()）]*)[万千](?=[户台套个])/gu, '');
}

/** What the counts of a sheet are multiplied by in which a text says `单位:万户`; 1 where none does. */
export function sheetFactor(texts: readonly string[]): number {
  const units = texts.map((text) => /单位[:(为]{0,2}([万千]?户)/u.exec(normalise(text))?.[1]);
  return units.includes('万户') ? 10_000 : units.includes('千户') ? 1000 : 1;
}
