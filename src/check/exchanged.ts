/** Doubtful counts that stand in each other's place. */
import type { Doubt } from './triangulate.ts';

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
