/** Choice of the sheets of one workbook that are this period and last, when no file of last period is named. */

import { normalise } from '../core/sheet/text.ts';
import { type Snapshot, sameIndicator } from '../core/snapshot.ts';
import type { TableSummary } from '../interpret/index.ts';

/** The names of the sheets that are meant, where they are known. */
export interface SheetChoice {
  readonly sheet?: string;
  readonly prevSheet?: string;
  /** The two were not asked for, but found. */
  readonly isFound?: true;
}

/**
 * Completes what was asked for. The only two visible tables, of different days, are this period and last; beside last
 * period's, the only other table is this period's. Otherwise what was asked for stays.
 */
export function chooseSheets(tables: readonly TableSummary[], asked: SheetChoice): SheetChoice {
  const { sheet, prevSheet } = asked;
  if (sheet !== undefined) return asked;
  const visible = tables.filter(({ hidden }) => !hidden);
  if (prevSheet !== undefined) {
    const others = visible.filter(({ name }) => normalise(name) !== normalise(prevSheet));
    const [other] = others;
    return other && others.length === 1 ? { sheet: other.name, prevSheet } : asked;
  }
  const [a, b, third] = visible;
  if (!a?.date || !b?.date || third || a.date === b.date) return asked;
  const [last, now] = a.date < b.date ? [a, b] : [b, a];
  return { sheet: now.name, prevSheet: last.name, isFound: true };
}

/**
 * Checks whether two sheets hold the same table: the same indicators under the same title and sheet name, times aside. 居民 and
 * 非居民 are two tables.
 */
export function isSameTable(a: Snapshot, b: Snapshot): boolean {
  return (
    wordsOf(a.title ?? '') === wordsOf(b.title ?? '') &&
    wordsOf(a.source.sheet) === wordsOf(b.source.sheet) &&
    a.indicators.length === b.indicators.length &&
    a.indicators.every((one) => b.indicators.some((other) => sameIndicator(one, other)))
  );
}

/**
 * Checks whether sheets of two files may be of one series: they have an indicator in common, and their titles, where both have
 * one, differ by times alone. What files and sheets are called differs from week to week.
 */
export function isSameSeries(a: Snapshot, b: Snapshot): boolean {
  return (
    (a.title === null || b.title === null || wordsOf(a.title) === wordsOf(b.title)) &&
    a.indicators.some((one) => b.indicators.some((other) => sameIndicator(one, other)))
  );
}

/** Checks whether two sheets are two periods of one table, as far as their files tell. */
export function isOfOneTable(a: Snapshot, b: Snapshot): boolean {
  return a.source.file === b.source.file ? isSameTable(a, b) : isSameSeries(a, b);
}

/** A name without times: 第45周进度表（2022.11.7） → 进度表. */
function wordsOf(text: string): string {
  return text.replace(/[\p{N}\p{P}\p{S}\s]|[本上这]?[年月日周期]|第|一|二|三|四/gu, '');
}
