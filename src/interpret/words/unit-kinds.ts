/** Comparison of units: kinds, names of the same unit, contradictions. */
import { normalise } from './text.ts';
import { isMeasured, MONEY, PEOPLE, SAME } from './unit-words.ts';
import type { Unit } from './units.ts';

/** Checks whether two units exclude each other: 户 and 万户, 公里 and 米. 台 and 套 count the same things. */
function contradicts(a: Unit, b: Unit): boolean {
  return a.factor !== b.factor || isOtherUnit(a.name, b.name);
}

/** Checks whether two unit names exclude each other, regardless of multipliers. */
export function isOtherUnit(a: string | null, b: string | null): boolean {
  if (!a || !b || keyOf(a) === keyOf(b)) return false;
  return isMeasured(a) || isMeasured(b);
}

/** Two units among several that contradict each other. */
export function contradiction(
  units: readonly Unit[],
  areContrary: (a: Unit, b: Unit) => boolean = contradicts,
): readonly [Unit, Unit] | null {
  const distinct = [...new Map(units.map((unit) => [`${unit.factor}${unit.name}`, unit])).values()];
  for (const one of distinct) {
    const other = distinct.find((it) => areContrary(one, it));
    if (other) return [one, other];
  }
  return null;
}

/** The canonical name of a unit: 公里 for km. */
function keyOf(name: string): string {
  const own = normalise(name);
  return SAME.get(own) ?? own;
}

/** Checks whether a unit is one of money, which often appears beside counts of households. */
export function isMoney(name: string): boolean {
  return MONEY.has(normalise(name));
}

/**
 * Kind of a unit, by which two periods are compared: 公里 for km. People have a kind of their own; all other things
 * counted one by one share one.
 */
export function unitKind(unit: string | null): string | null {
  if (unit === null || isMeasured(unit)) return unit && keyOf(unit);
  return PEOPLE.has(normalise(unit)) ? '人' : '个';
}

/** The name that all units share; `null` if they have several or none. */
export function commonName(names: readonly string[]): string | null {
  const [first, ...others] = [...new Map(names.map((name) => [keyOf(name), name])).values()];
  return first === undefined || first === '' || others.length > 0 ? null : first;
}
