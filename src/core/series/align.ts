/** Gives the sheets of a series the newest names of regions and indicators, by aliases that may chain. */
import { type Alias, type AliasUse, aliasesByOldName } from '../alias.ts';
import { GasrankError } from '../error.ts';
import { normalise } from '../sheet/text.ts';
import type { Indicator, Region, Snapshot } from '../snapshot.ts';

/** Sheets with the newest names, oldest first, and the result of each alias. */
export interface Aligned {
  readonly snapshots: readonly Snapshot[];
  readonly aliases: readonly AliasUse[];
}

/**
 * Renames backwards from the newest sheet. An alias applies only to a name that no later sheet has, and several are
 * followed one after the other until a name of a later sheet is reached.
 *
 * @param snapshots oldest first
 * @throws GasrankError `aliases-conflict` if one old name has two new ones, `aliases-chain` if names form a circle
 */
export function alignNames(snapshots: readonly Snapshot[], aliases: readonly Alias[]): Aligned {
  const byOldName = aliasesByOldName(aliases);
  requireNoCircle(byOldName);
  const regions = new KnownNames<Region>(byOldName, ({ key }) => [key]);
  const indicators = new KnownNames<Indicator>(byOldName, ({ device, gas }) => [
    normalise(device),
    normalise(gas),
  ]);
  const names = new Set<string>();
  const aligned = [...snapshots].reverse().map((snapshot): Snapshot => {
    for (const { key } of snapshot.regions) names.add(key);
    for (const { device, gas } of snapshot.indicators) {
      names.add(normalise(device)).add(normalise(gas));
    }
    return {
      ...snapshot,
      regions: regions.renamed(snapshot.regions, (region, { name, key }) => ({
        ...region,
        name,
        key,
      })),
      indicators: indicators.renamed(snapshot.indicators, (_, newest) => newest),
    };
  });
  const outcomeOf = ({ current, previous }: Alias): AliasUse['outcome'] => {
    const old = normalise(previous);
    if (regions.ambiguous.has(old) || indicators.ambiguous.has(old)) return 'ambiguous';
    if (regions.used.has(old) || indicators.used.has(old)) return 'used';
    return names.has(old) || names.has(normalise(current)) ? 'idle' : 'unknown';
  };
  return {
    snapshots: aligned.reverse(),
    aliases: aliases.map((alias) => ({ alias, outcome: outcomeOf(alias) })),
  };
}

function requireNoCircle(byOldName: ReadonlyMap<string, Alias>): void {
  for (const [start, alias] of byOldName) {
    let next: Alias | undefined = alias;
    for (let steps = 0; next && steps <= byOldName.size; steps++) {
      const name = normalise(next.current);
      if (name === start) throw new GasrankError({ code: 'aliases-chain', name: next.current });
      next = byOldName.get(name);
    }
  }
}

/** Things of the later sheets by their names. */
class KnownNames<Thing extends Region | Indicator> {
  /** Old names of aliases that were applied, and of those that were not because two things would have one name. */
  readonly used = new Set<string>();
  readonly ambiguous = new Set<string>();
  readonly #byKey = new Map<string, Thing>();
  readonly #byOldName: ReadonlyMap<string, Alias>;
  readonly #partsOf: (thing: Thing) => readonly string[];

  constructor(byOldName: ReadonlyMap<string, Alias>, partsOf: (thing: Thing) => readonly string[]) {
    this.#byOldName = byOldName;
    this.#partsOf = partsOf;
  }

  /** The things of the next older sheet with their newest names, which are known from then on. */
  renamed(things: readonly Thing[], rename: (thing: Thing, newest: Thing) => Thing): Thing[] {
    const own = things.map((thing) => this.#partsOf(thing));
    const keys = new Set(own.map(keyOf));
    const found = own.map((parts) => this.#newest(parts));
    const claims = new Map<string, number>();
    const distinct = new Map(own.map((parts, n) => [keyOf(parts), found[n]?.key]));
    for (const key of distinct.values()) {
      if (key !== undefined) claims.set(key, (claims.get(key) ?? 0) + 1);
    }
    const renamed = things.map((thing, n) => {
      const match = found[n];
      const newest = match && this.#byKey.get(match.key);
      if (!match || !newest) return thing;
      const isTaken = keys.has(match.key) || (claims.get(match.key) ?? 0) > 1;
      for (const name of match.applied) (isTaken ? this.ambiguous : this.used).add(name);
      return isTaken ? thing : rename(thing, newest);
    });
    this.#mark(own);
    for (const thing of renamed) {
      const key = keyOf(this.#partsOf(thing));
      if (!this.#byKey.has(key)) this.#byKey.set(key, thing);
    }
    return renamed;
  }

  /** Marks aliases whose old and new name are both in the later sheets and this one. */
  #mark(own: readonly (readonly string[])[]): void {
    for (const parts of own) {
      if (!this.#byKey.has(keyOf(parts))) continue;
      const next = this.#step(parts);
      if (next && this.#byKey.has(keyOf(next.parts))) {
        for (const name of next.applied) this.ambiguous.add(name);
      }
    }
  }

  /** The name of a later sheet that aliases lead to, and the old names on the way; `null` if none is needed or found. */
  #newest(parts: readonly string[]) {
    if (this.#byKey.has(keyOf(parts))) return null;
    const applied: string[] = [];
    let next = this.#step(parts);
    for (let steps = 0; next && steps <= this.#byOldName.size; steps++) {
      applied.push(...next.applied);
      const key = keyOf(next.parts);
      if (this.#byKey.has(key)) return { key, applied };
      next = this.#step(next.parts);
    }
    return null;
  }

  /** The name after each alias of its parts is applied once; `null` if there is none. */
  #step(parts: readonly string[]) {
    const applied = parts.filter((part) => this.#byOldName.has(part));
    if (applied.length === 0) return null;
    const nameOf = (part: string) => normalise(this.#byOldName.get(part)?.current ?? part);
    return { parts: parts.map(nameOf), applied };
  }
}

const keyOf = (parts: readonly string[]) => parts.join('\n');
