/** Who stands first and last in a summary. */
import type { Finding } from '../../core/finding.ts';
import type { KeyOrder } from '../../core/rank-key.ts';
import type { Placed, Places, SmallBase } from '../../lang/index.ts';
import { grouped, isFinished, type Row } from './rows.ts';

/** How rows stand that are in the order of their ranks; `order` says which tie. */
export function placesOf(rows: readonly Row[], order: KeyOrder): Places {
  if (rows.length < 2) return { kind: 'none' };
  if (rows.every(({ figures }) => isFinished(figures))) return { kind: 'finished' };
  const placed = (those: readonly Row[]): Placed[] =>
    grouped(those, ({ key: a }, { key: b }) => a !== null && b !== null && order(a, b) === 0).map(
      ({ key, group }) => ({ ...group, rate: key.rate ?? '' }),
    );
  const first = placed(rows.filter(({ figures }) => figures.position === 'first'));
  const last = placed(
    worstFirst(
      rows.filter(({ figures }) => figures.position === 'last'),
      order,
    ),
  );
  const isPart = rows.some(({ figures }) => figures.ratio === null);
  if (last.length > 0) return { kind: 'many', first, last, isPart };
  const [group] = first;
  if (!group) return { kind: 'none' };
  if (first.length > 1) return { kind: 'few', first, isPart };
  if (group.regions.length < 2) return { kind: 'none' };
  return { kind: 'alike', rate: group.rate, isPart };
}

/** The few households that findings say regions to be ranked on, by their names. */
export function basesOf(indicator: string, findings: readonly Finding[]): Map<string, number> {
  return new Map(
    findings.flatMap((it): [string, number][] =>
      it.code === 'small-base' && it.indicator === indicator ? [[it.region, it.households]] : [],
    ),
  );
}

/** Those of the rows that are told as first or last: 42 of 42 is first, and should not be read without the 42. */
export function smallOf(
  rows: readonly Row[],
  { kind }: Places,
  bases: ReadonlyMap<string, number>,
): SmallBase[] {
  if (kind !== 'few' && kind !== 'many') return [];
  return rows.flatMap(({ region, figures: { position, households } }) =>
    position !== null && households !== null && bases.get(region) === households
      ? [{ region, households }]
      : [],
  );
}

/** Ties stay in their order. */
function worstFirst(rows: readonly Row[], order: KeyOrder): Row[] {
  return [...rows].sort(({ figures: { key: a } }, { figures: { key: b } }) =>
    a && b ? order(a, b) : 0,
  );
}
