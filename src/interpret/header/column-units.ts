/** The unit of each column of counts: from its header, else from the texts around the table. */

import { normalise } from '../words/text.ts';
import { commonName, contradiction } from '../words/unit-kinds.ts';
import { isMeasured } from '../words/unit-words.ts';
import { type Unit, unitInWord } from '../words/units.ts';
import type { HeaderColumn } from './header.ts';
import { isCount } from './labels.ts';

/** A column in two units at once. */
export interface UnitsConflict {
  readonly column: HeaderColumn;
  readonly units: readonly [Unit, Unit];
}

/** The columns with their factors and units, or the first column of counts with contradicting units. */
export function withUnits(
  columns: readonly HeaderColumn[],
  around: readonly Unit[],
): HeaderColumn[] | UnitsConflict {
  const ofNames = columns
    .filter(({ role }) => !isCount(role))
    .flatMap(({ role, units }) => {
      return role === 'rate' || role === 'rank' ? [] : units;
    });
  const stated = ofNames.length > 0 ? ofNames : around;
  const ofOthers = commonName(
    columns.filter(({ role }) => isCount(role)).flatMap((column) => wordUnit(column) ?? []),
  );
  const result: HeaderColumn[] = [];
  for (const column of columns) {
    if (!isCount(column.role)) {
      result.push(column);
      continue;
    }
    const word = wordUnit(column);
    const units = column.units.length > 0 ? column.units : suited(stated, word ?? ofOthers);
    const conflict =
      column.units.length > 0
        ? contradiction(units)
        : contradiction(units, (a, b) => a.factor !== b.factor);
    if (conflict) return { column, units: conflict };
    const names = units.flatMap(({ name }) => (name === '' ? [] : [name]));
    const unit = column.units.length > 0 ? commonName(names) : null;
    result.push({
      ...column,
      hasUnit: units.length > 0,
      factor: units[0]?.factor ?? 1,
      unit: unit ?? word ?? commonName(names),
    });
  }
  return result;
}

/** The unit in the column's own words, else in those above it. */
function wordUnit({ label, path }: HeaderColumn): string | null {
  const texts = [label, ...[...new Set(path)].reverse()].map(({ text }) => text);
  return texts.map(unitInWord).find((unit) => unit !== null) ?? null;
}

/** Those of several stated units that suit a column of 户: not 万元 of 单位：户、万元. */
function suited(stated: readonly Unit[], word: string | null): readonly Unit[] {
  if (word === null) return stated;
  const own = stated.filter(({ name }) => normalise(name) === normalise(word));
  return own.length > 0 ? own : stated.filter(({ name }) => isMeasured(name) === isMeasured(word));
}
