/** Names that changed between two periods: gives last period's sheet this period's names. */
import { GasrankError } from './error.ts';
import { normalise } from './sheet/text.ts';
import type { Indicator, Snapshot } from './snapshot.ts';

/** A region, a device or a gas that has another name in last period's sheet. */
export interface Alias {
  /** This period's name. */
  readonly current: string;
  /** Last period's name. */
  readonly previous: string;
  /** True for an alias of the configuration, which serves many periods and need not match anything in these two sheets. */
  readonly isLasting?: boolean;
}

/**
 * Result of an alias. `used`: it matched something. `ambiguous`: it was not used, because one sheet has both names or
 * two old names have the same new one. `idle`: it matched nothing. `unknown`: it matched nothing, and neither name is
 * in the sheets.
 */
export interface AliasUse {
  readonly alias: Alias;
  readonly outcome: 'used' | 'ambiguous' | 'idle' | 'unknown';
}

/** Last period with this period's names. */
export interface Renamed {
  readonly previous: Snapshot;
  readonly aliases: readonly AliasUse[];
}

/**
 * Gives last period's regions and indicators their names of this period. An alias applies only to a name that would
 * match nothing otherwise, and is never guessed.
 *
 * @throws GasrankError `aliases-conflict` when one old name has two new ones, `aliases-chain` when a name is both old
 * and new
 */
export function renamePrevious(
  current: Snapshot,
  previous: Snapshot,
  aliases: readonly Alias[],
): Renamed {
  if (aliases.length === 0) return { previous, aliases: [] };
  const byOldName = indexAliases(aliases);
  const regions = renames(
    current.regions.map(({ key }) => [key]),
    previous.regions.map(({ key }) => [key]),
    byOldName,
  );
  const indicators = renames(
    current.indicators.map(wordsOf),
    previous.indicators.map(wordsOf),
    byOldName,
  );
  const used = new Set([...regions.used, ...indicators.used]);
  const ambiguous = new Set([...regions.ambiguous, ...indicators.ambiguous]);
  const names = new Set([current, previous].flatMap(namesOf));
  const isKnown = (alias: Alias) =>
    names.has(normalise(alias.current)) || names.has(normalise(alias.previous));
  const outcomeOf = (alias: Alias): AliasUse['outcome'] => {
    if (ambiguous.has(normalise(alias.previous))) return 'ambiguous';
    if (used.has(normalise(alias.previous))) return 'used';
    return isKnown(alias) ? 'idle' : 'unknown';
  };
  return {
    previous: {
      ...previous,
      regions: previous.regions.map((region) => {
        const match = current.regions[regions.matches.get(keyOf([region.key])) ?? -1];
        return match ? { ...region, name: match.name, key: match.key } : region;
      }),
      indicators: previous.indicators.map(
        (indicator) =>
          current.indicators[indicators.matches.get(keyOf(wordsOf(indicator))) ?? -1] ?? indicator,
      ),
    },
    aliases: aliases.map((alias) => ({ alias, outcome: outcomeOf(alias) })),
  };
}

/** Aliases by last period's name, normalised. */
function indexAliases(aliases: readonly Alias[]): ReadonlyMap<string, Alias> {
  const index = aliasesByOldName(aliases);
  const link = aliases.find(({ current }) => index.has(normalise(current)));
  if (link) throw new GasrankError({ code: 'aliases-chain', name: link.current });
  return index;
}

/**
 * Aliases by the older name, normalised.
 *
 * @throws GasrankError `aliases-conflict` if one old name has two new ones
 */
export function aliasesByOldName(aliases: readonly Alias[]): ReadonlyMap<string, Alias> {
  const index = new Map<string, Alias>();
  for (const alias of aliases) {
    const { current, previous } = alias;
    const other = index.get(normalise(previous));
    if (other && normalise(other.current) !== normalise(current)) {
      throw new GasrankError({
        code: 'aliases-conflict',
        previous,
        names: [other.current, current],
      });
    }
    index.set(normalise(previous), alias);
  }
  return index;
}

/** Normalised parts of a name: one for a region, device and gas for an indicator. */
type KeyParts = readonly string[];

const keyOf = (parts: KeyParts) => parts.join('\n');
const wordsOf = ({ device, gas }: Indicator): KeyParts => [normalise(device), normalise(gas)];

function namesOf({ regions, indicators }: Snapshot): string[] {
  return [...regions.map(({ key }) => key), ...indicators.flatMap(wordsOf)];
}

/** Matches of last period's names with this period's that only aliases give, and the old names that were used. */
function renames(
  now: readonly KeyParts[],
  before: readonly KeyParts[],
  byOldName: ReadonlyMap<string, Alias>,
) {
  const places = new Map(now.map((parts, place) => [keyOf(parts), place]));
  const old = new Map(before.map((parts) => [keyOf(parts), parts]));
  const candidates = [...old].flatMap(([key, parts]) => {
    const renamed = keyOf(parts.map((part) => normalise(byOldName.get(part)?.current ?? part)));
    const place = places.get(renamed);
    return place === undefined || renamed === key ? [] : [{ key, parts, renamed, place }];
  });
  const matches = new Map<string, number>();
  const used: string[] = [];
  const ambiguous: string[] = [];
  for (const { key, parts, renamed, place } of candidates) {
    const isTaken =
      places.has(key) ||
      old.has(renamed) ||
      candidates.some((rival) => rival.key !== key && rival.place === place);
    (isTaken ? ambiguous : used).push(...parts.filter((part) => byOldName.has(part)));
    if (!isTaken) matches.set(key, place);
  }
  return { matches, used, ambiguous };
}
