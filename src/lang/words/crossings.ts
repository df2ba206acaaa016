/** Crossings in the ranking, sorted into the kinds that sentences distinguish. */
import type { Crossing } from '../../core/ranks/movement.ts';

/** Kinds of crossings between two regions, in the order in which sentences mention them. */
const CROSSING_KINDS = [
  'passed',
  'drewLevel',
  'leftBehind',
  'gone',
  'passedBy',
  'drawnLevelBy',
  'leftBehindBy',
  'entered',
] as const;
export type CrossingKind = (typeof CROSSING_KINDS)[number];

/** The crossings by kind, without empty kinds. */
export function byKind(
  crossings: readonly Crossing[],
): (readonly [kind: CrossingKind, crossings: readonly Crossing[]])[] {
  return CROSSING_KINDS.flatMap((kind) => {
    const own = crossings.filter((crossing) => kindOf(crossing) === kind);
    return own.length === 0 ? [] : [[kind, own] as const];
  });
}

function kindOf({ before, now }: Crossing): CrossingKind {
  if (before === null) return 'entered';
  if (now === null) return 'gone';
  if (before === 'above') return now === 'below' ? 'passed' : 'drewLevel';
  if (before === 'below') return now === 'above' ? 'passedBy' : 'drawnLevelBy';
  return now === 'above' ? 'leftBehindBy' : 'leftBehind';
}
