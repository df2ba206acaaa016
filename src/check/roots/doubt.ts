/** Counts that the figures around them contradict, and those among them that stand in each other's place. */
import type { CellRef } from '../../core/sheet/cell.ts';
import type { Region } from '../../core/snapshot.ts';

export type DoubtfulMeasure = 'households' | 'installed';

/** A count of one sheet that the figures around it contradict. */
export interface Doubt {
  readonly region: Region;
  /** The indicator's place, and its printed name. */
  readonly column: number;
  readonly indicator: string;
  readonly measure: DoubtfulMeasure;
  readonly at: CellRef;
  readonly value: number;
  readonly presupposed: number;
  /** The cells of those that contradict it. */
  readonly witnesses: readonly CellRef[];
}

/**
 * The doubts in their order, two of one column of which each should be the other as one group in the place of the first;
 * any other is a group of its own.
 */
export function groupExchanged(doubts: readonly Doubt[]): (readonly Doubt[])[] {
  const groups: Doubt[][] = [];
  const alone = new Map<string, Doubt[][]>();
  for (const doubt of doubts) {
    const { value, presupposed } = doubt;
    const partner = alone.get(changeKey(doubt, presupposed, value))?.shift();
    if (partner) {
      partner.push(doubt);
      continue;
    }
    const group = [doubt];
    groups.push(group);
    const key = changeKey(doubt, value, presupposed);
    const others = alone.get(key);
    if (others) others.push(group);
    else alone.set(key, [group]);
  }
  return groups;
}

function changeKey({ column, measure }: Doubt, from: number, to: number): string {
  return [column, measure, from, to].join(' ');
}
