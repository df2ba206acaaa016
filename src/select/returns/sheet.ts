/** The collected figures as a sheet that is in no file: each figure stands in the sender's cell. */
import { NO_FIGURES, type Region, type Snapshot } from '../../core/snapshot.ts';
import { COLLECTED, type CollectedUnit, type Collection } from '../../report/collect/collection.ts';
import type { Statement } from './statements.ts';

/**
 * A snapshot of the units that sent figures, with the roster's names and words. A figure that is in conflict is absent.
 *
 * @param counted the returns that count, by unit
 */
export function sheetOfSenders(
  { like, date, units }: Pick<Collection, 'like' | 'date' | 'units'>,
  counted: readonly (readonly Statement[])[],
): Snapshot {
  const regions = units.flatMap((unit, u) => {
    const [first] = counted[u] ?? [];
    return first ? [rowOf(unit, first, counted[u] ?? [])] : [];
  });
  return { ...like, date, regions, total: null, subtotals: [], lineNumbers: null };
}

function rowOf(
  { row, figures }: CollectedUnit,
  first: Statement,
  own: readonly Statement[],
): Region {
  return {
    ...{ name: row.name, key: row.key, at: first.row.at },
    figures: figures.map((counts, i) => {
      const quantityOf = (measure: (typeof COLLECTED)[number]) => {
        const { from } = counts[measure];
        const given = own.map((statement) => statement.counts[i]?.[measure]);
        return (
          given.find((one) => one?.state === 'known' && one.at === from) ?? NO_FIGURES[measure]
        );
      };
      const [households, installed] = COLLECTED.map(quantityOf);
      return {
        ...NO_FIGURES,
        households: households ?? NO_FIGURES.households,
        installed: installed ?? NO_FIGURES.installed,
      };
    }),
  };
}
