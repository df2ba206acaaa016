/** The units of a roster, found by their names. */
import type { Alias } from '../../core/alias.ts';
import { normalise } from '../../core/sheet/text.ts';
import type { Region } from '../../core/snapshot.ts';
import { suggest } from '../nearest.ts';

/** Finds units; a unit is its index in the roster. */
export interface Roster {
  /** The unit of a normalised name; `null` if there is none, or if aliases give several. */
  readonly unitOf: (key: string) => number | null;
  /** Every unit that the texts name, without one whose name is part of a longer name of another. */
  readonly unitsIn: (texts: readonly string[]) => number[];
  /** A unit that may have been renamed to `name`, among those that are free; `null` if none is likely. */
  readonly likely: (name: string, isFree: (unit: number) => boolean) => string | null;
}

/** The roster of a sheet's regions. An alias counts in both directions, since the roster may have either name. */
export function createRoster(regions: readonly Region[], aliases: readonly Alias[]): Roster {
  const units = unitsByName(regions, aliases);
  return {
    unitOf: (key) => units.get(key) ?? null,
    unitsIn: (texts) => {
      const found = texts.flatMap((text) => [...namedIn(normalise(text), units)]);
      return [...new Set(found)];
    },
    likely: (name, isFree) => {
      const free = regions.filter((_, unit) => isFree(unit)).map((region) => region.name);
      const key = normalise(name);
      const within = free.filter((one) => key.includes(normalise(one)));
      const around = free.filter((one) => normalise(one).includes(key));
      const [only, another] = within.length > 0 ? within : around;
      if (only !== undefined) return another === undefined ? only : null;
      return key.length > 1 ? suggest(name, free) : null;
    },
  };
}

/** Units by every name; a name of several units is left out. */
function unitsByName(
  regions: readonly Region[],
  aliases: readonly Alias[],
): ReadonlyMap<string, number> {
  const own = new Map<string, number | null>();
  for (const [unit, { key }] of regions.entries()) own.set(key, own.has(key) ? null : unit);
  const others = new Map<string, number | null>();
  const add = (name: string, other: string) => {
    const unit = own.get(normalise(other));
    const key = normalise(name);
    if (unit === undefined || own.has(key)) return;
    others.set(key, others.has(key) && others.get(key) !== unit ? null : unit);
  };
  for (const { current, previous } of aliases) {
    add(current, previous);
    add(previous, current);
  }
  const all = [...own, ...others];
  return new Map(all.flatMap(([name, unit]) => (unit === null ? [] : [[name, unit] as const])));
}

function namedIn(text: string, units: ReadonlyMap<string, number>): Set<number> {
  const mentions = [...units].flatMap(([name, unit]) =>
    placesOf(name, text).map((start) => ({ unit, start, end: start + name.length })),
  );
  const longest = mentions.filter(({ start, end }) =>
    mentions.every(
      (other) => other.start > start || other.end < end || other.end - other.start <= end - start,
    ),
  );
  return new Set(longest.map(({ unit }) => unit));
}

function placesOf(name: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) places.push(at);
  return places;
}
