/** Rows whose names cannot be read. They help to recognise totals but are not counted. */

import { GasrankError } from '../../core/error.ts';
import type { Finding } from '../../core/finding.ts';
import { a1 } from '../../core/sheet/cell.ts';
import { figuresWith, type Region } from '../../core/snapshot.ts';
import type { Totals } from './totals.ts';

/** The name of such a row. */
export const NAMELESS = { name: '', key: '' };

/** Checks whether a row has a readable name. */
export function isNamed({ name }: Region): boolean {
  return name !== '';
}

/** The rows of a table without nameless ones. Stated sums and ranks that may include those cannot be compared and are dropped. */
export function withoutNameless(of: Totals): Totals {
  const { regions, total, left, findings, subtotals } = of;
  const all = [...regions, ...left, ...(total ? [total] : [])];
  if (all.every(isNamed)) return of;
  const named = regions.filter(isNamed);
  const places = new Map(named.map((region, place) => [region, place] as const));
  const nameless = new Set<number | null>(
    all.filter((row) => !isNamed(row)).map(({ at }) => at.row),
  );
  const silent = (row: Region): Region => ({ ...row, figures: [] });
  const isComplete = named.length === regions.length;
  return {
    ...of,
    regions: isComplete ? named : named.map(withoutRanks),
    total: total && isNamed(total) ? (isComplete ? total : silent(total)) : null,
    left: left.filter(isNamed),
    subtotals: subtotals
      .filter(({ row }) => isNamed(row))
      .flatMap(({ row, parts, above, isNamed: isSaid }) => {
        const own = parts.flatMap((place) => places.get(regions[place] ?? row) ?? []);
        if (own.length === 0) return [];
        return {
          row: own.length === parts.length ? row : silent(row),
          parts: own,
          above: regions.slice(0, above).filter(isNamed).length,
          isNamed: isSaid,
        };
      }),
    findings: findings.filter(({ at }) => !nameless.has(at.row)),
  };
}

function withoutRanks(region: Region): Region {
  return { ...region, figures: region.figures.map((own) => figuresWith(own, { rank: null })) };
}

/** @throws GasrankError `name-unusable` if a table has no region because its names cannot be read */
export function requireName(findings: readonly Finding[]): void {
  const found = findings.find(({ code }) => code === 'name-invalid');
  if (found?.code !== 'name-invalid') return;
  const { source, row, col } = found.at;
  const cell = a1(row ?? 0, col ?? 0);
  throw new GasrankError({ code: 'name-unusable', ...source, cell, fault: found.fault });
}
