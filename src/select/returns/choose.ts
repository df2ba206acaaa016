/** Chooses the returns of a unit that count for a period. */
import type { IsoDate } from '../../core/snapshot.ts';
import type { CollectedUnit } from '../../report/collect/collection.ts';
import type { Statement } from './statements.ts';

export interface ChosenStatements {
  readonly state: CollectedUnit['state'];
  /** The returns whose figures are used. */
  readonly counted: readonly Statement[];
  /** Older returns of the unit. */
  readonly passedOver: readonly Statement[];
}

/** Those of the period and those without a date; else, late, those of the newest date. None is newer than the period. */
export function chooseStatements(own: readonly Statement[], period: IsoDate): ChosenStatements {
  const dateOf = ({ table }: Statement) => table.date ?? period;
  const newest = own.map(dateOf).sort().at(-1);
  return {
    state: newest === undefined ? 'missing' : newest === period ? 'sent' : 'late',
    counted: own.filter((one) => dateOf(one) === newest),
    passedOver: own.filter((one) => dateOf(one) !== newest),
  };
}
