/** Merges aliases of the command line and of the configuration. */
import type { Alias } from '../../core/alias.ts';
import { normalise } from '../../core/sheet/text.ts';
import type { Config } from '../config/config.ts';

/** Both lists for a series, in which names may change several times: the command line's decide where both have an old name. */
export function mergeChainedAliases(
  flags: readonly Alias[],
  configured: Config['aliases'],
): Alias[] {
  const oldNames = new Set(flags.map(({ previous }) => normalise(previous)));
  return [
    ...flags,
    ...lasting(configured).filter(({ previous }) => !oldNames.has(normalise(previous))),
  ];
}

/** The aliases of the configuration. */
function lasting(configured: Config['aliases']): Alias[] {
  return Object.entries(configured ?? {}).flatMap(([current, previous]) =>
    [previous].flat().map((name): Alias => ({ current, previous: name, isLasting: true })),
  );
}

/** Both lists, the command line's first, without aliases of the configuration that contradict it. */
export function mergeAliases(flags: readonly Alias[], configured: Config['aliases']): Alias[] {
  const newNames = new Set(flags.map(({ current }) => normalise(current)));
  const oldNames = new Set(flags.map(({ previous }) => normalise(previous)));
  const agrees = ({ current, previous }: Alias) =>
    !oldNames.has(normalise(previous)) &&
    !oldNames.has(normalise(current)) &&
    !newNames.has(normalise(previous));
  return [...flags, ...lasting(configured).filter(agrees)];
}
