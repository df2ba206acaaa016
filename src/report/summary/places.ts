/** Who stands first and last in a summary. */
import type { Finding } from '../../core/finding.ts';
import type { Ratio } from '../../core/ratio.ts';
import type { Placed, Places, SmallBase } from '../../lang/index.ts';
import { grouped, isFinished, type Row } from './rows.ts';

/** How rows stand that are in the order of their ranks; `order` says which rates tie. */
export function placesOf(rows: readonly Row[], order: (a: Ratio, b: Ratio) => number): Places {
  if (rows.length < 2) return { kind: 'none' };
  if (rows.every(({ figures }) => isFinished(figures))) return { kind: 'finished' };
  const placed = (those: readonly Row[]): Placed[] =>
    grouped(
      those,
      ({ ratio: a }, { ratio: b }) => a !== null && b !== null && order(a, b) === 0,
    ).map(({ key, group }) => ({ ...group, rate: key.rate ?? '' }));
  const first = placed(rows.filter(({ figures }) => figures.position === 'first'));
  const last = placed(worstFirst(rows.filter(({ figures }) => figures.position === 'last')));
  const isPart = rows.some(({ figures }) => figures.ratio === null);
  if (last.length > 0) return { kind: 'many', first, last, isPart };
  const [group] = first;
  if (!group) return { kind: 'none' };
  if (first.length > 1) return { kind: 'few', first, isPart };
  if (group.regions.length < 2) return { kind: 'none' };
  return { kind: 'alike', rate: group.rate, isPart };
}

/** The named regions that a finding says to have few households: 42 of 42 is first, and should not be read without the 42. */
export function smallOf(
  places: Places,
  indicator: string,
  findings: readonly Finding[],
): SmallBase[] {
  const groups =
    places.kind === 'many'
      ? [...places.first, ...places.last]
      : places.kind === 'few'
        ? places.first
        : [];
  const bases = new Map(
    findings.flatMap((it): [string, number][] =>
      it.code === 'small-base' && it.indicator === indicator ? [[it.region, it.households]] : [],
    ),
  );
  return groups
    .flatMap(({ regions }) => regions)
    .flatMap((region) => {
      const households = bases.get(region);
      return households === undefined ? [] : [{ region, households }];
    });
}

/** Ties stay in their order. */
function worstFirst(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (b.figures.rank ?? 0) - (a.figures.rank ?? 0));
}
