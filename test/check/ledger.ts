/** Ten weeks of sheets as they come in, drawn by a seed, and typing errors in counts that the formulas of a sheet follow. */
import type { Quantity } from '../../src/core/quantity.ts';
import type { Region, Snapshot } from '../../src/core/snapshot.ts';
import type { Random } from './edits.ts';

export const WEEKS = 10;

/** Of 100 regions, so many add nothing in a week. */
const IDLE = 65;
/** The others add up to a twentieth of their households. */
const MOST = 0.05;

/**
 * Weekly sheets that go on as the published ones do, the oldest first. In every other folder most additions are small.
 *
 * @param sheet gives the regions, indicators and households
 */
export function drawWeeks(sheet: Snapshot, random: Random): Snapshot[] {
  const isMostlySmall = random(2) === 0;
  const grown = (due: number, count: number) => {
    if (random(100) < IDLE) return count;
    const part = random(1_000_000) / 1_000_000;
    return Math.min(due, count + Math.round(due * MOST * (isMostlySmall ? part ** 3 : part)));
  };
  let week = onDay(sheet, 0, (due) => Math.round((due * (10 + random(50))) / 100));
  return Array.from({ length: WEEKS }, (_, n) => {
    if (n > 0) week = onDay(week, n, grown);
    return week;
  });
}

/** A sheet of counts alone, from which nothing else was made. */
function onDay(
  sheet: Snapshot,
  week: number,
  next: (households: number, installed: number) => number,
): Snapshot {
  const regions = sheet.regions.map((region): Region => {
    const figures = region.figures.map(({ households, installed }) => {
      const value = next(countIn(households), countIn(installed));
      const added: Quantity = { state: 'absent' };
      return { households, installed: withCount(installed, value), added, rate: null, rank: null };
    });
    return { ...region, figures };
  });
  const date = new Date(Date.UTC(2022, 8, 5 + 7 * week)).toISOString().slice(0, 10);
  return { ...sheet, date, regions, total: null };
}

/** One count of a sheet typed wrongly. */
export interface Typo {
  readonly sheet: Snapshot;
  readonly row: number;
  readonly column: number;
  readonly households: number;
  /** Difference between the typed count and the right one. */
  readonly error: number;
}

/** A digit of one installed count changed, or two neighbouring digits swapped. */
export function drawTypo(sheet: Snapshot, random: Random): Typo {
  for (;;) {
    const row = random(sheet.regions.length);
    const column = random(sheet.indicators.length);
    const figures = sheet.regions[row]?.figures[column];
    if (!figures) continue;
    const count = countIn(figures.installed);
    const typed = Number((random(2) === 0 ? changed : swapped)(String(count), random));
    if (typed === count) continue;
    const regions = sheet.regions.map((region, r) => {
      if (r !== row) return region;
      const own = { ...figures, installed: withCount(figures.installed, typed) };
      return { ...region, figures: region.figures.with(column, own) };
    });
    const households = countIn(figures.households);
    return {
      sheet: { ...sheet, regions },
      row,
      column,
      households,
      error: Math.abs(typed - count),
    };
  }
}

function changed(text: string, random: Random): string {
  const at = random(text.length);
  return `${text.slice(0, at)}${(Number(text[at]) + 1 + random(9)) % 10}${text.slice(at + 1)}`;
}

/** The same text where it has no two neighbours. */
function swapped(text: string, random: Random): string {
  const at = random(Math.max(1, text.length - 1));
  return `${text.slice(0, at)}${text[at + 1] ?? ''}${text[at]}${text.slice(at + 2)}`;
}

export function installedIn(sheet: Snapshot | undefined, row: number, column: number): number {
  const figures = sheet?.regions[row]?.figures[column];
  return figures ? countIn(figures.installed) : 0;
}

function countIn(quantity: Quantity): number {
  return quantity.state === 'known' ? quantity.value : 0;
}

function withCount(quantity: Quantity, value: number): Quantity {
  return quantity.state === 'known' ? { ...quantity, value } : quantity;
}
