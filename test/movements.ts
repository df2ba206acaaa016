/** Ranks of the published week with their movement, computed from the published figures. */
import { PUBLISHED } from './published.ts';

/** Last week's rate of a region: additions are this week's, and the households due have not changed. */
const before = (row: (typeof PUBLISHED)[number], i: number) => {
  const { households = 0, installed = 0, added = 0 } = row.figures[i] ?? {};
  return (installed - added) / households;
};

/** The rank of a published row in an indicator, as Markdown prints it: `5 ▲1`; empty for the total. */
export function movedRank(row: (typeof PUBLISHED)[number], i: number): string {
  const rank = row.figures[i]?.rank;
  if (rank === null || rank === undefined) return '';
  const regions = PUBLISHED.filter(({ figures }) => typeof figures[i]?.rank === 'number');
  const better = regions.filter((other) => before(other, i) > before(row, i)).length;
  const change = better + 1 - rank;
  return `${rank} ${change === 0 ? '–' : `${change > 0 ? '▲' : '▼'}${Math.abs(change)}`}`;
}
