/** Chooses this and last period's sheets of one workbook, if no file of last period is given. */

import { normalise } from '../core/sheet/text.ts';
import { type Snapshot, sameIndicator } from '../core/snapshot.ts';
import type { TableSummary } from '../interpret/index.ts';

/** The names of the chosen sheets, if known. */
export interface SheetChoice {
  readonly sheet?: string;
  readonly prevSheet?: string;
  /** The two sheets were not named by the user. */
  readonly isFound?: true;
}

/**
 * Completes the user's choice. The only two visible tables, with different dates, are this and last period; beside last
 * period's, the only other table is this period's. Otherwise the choice is unchanged.
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
 * Checks whether two sheets hold the same table: the same indicators, title and sheet name, apart from dates. 居民 and
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
 * Checks whether sheets of two files may be of one series: they share an indicator, and their titles, if both have one,
 * differ only in dates. Names of files and sheets may differ.
 */
export function isSameSeries(a: Snapshot, b: Snapshot): boolean {
  return (
    (a.title === null || b.title === null || wordsOf(a.title) === wordsOf(b.title)) &&
    a.indicators.some((one) => b.indicators.some((other) => sameIndicator(one, other)))
  );
}

/** Checks whether two sheets may be two periods of one table. */
export function isOfOneTable(a: Snapshot, b: Snapshot): boolean {
  return a.source.file === b.source.file ? isSameTable(a, b) : isSameSeries(a, b);
}

/** A name without dates: 第45周进度表（2022.11.7） → 进度表. */
function wordsOf(text: string): string {
  return text.replace(/[\p{N}\p{P}\p{S}\s]|[本上这]?[年月日周期]|第|一|二|三|四/gu, '');
}
