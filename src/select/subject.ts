/** Finds the region and the indicators named on a command line, also by parts of their names. */
import type { Comparison } from '../core/compare.ts';
import { GasrankError } from '../core/error.ts';
import { normalise } from '../core/sheet/text.ts';
import { type Indicator, indicatorName } from '../core/snapshot.ts';
import { LANGUAGES, WORDS } from '../lang/index.ts';
import type { Subject } from '../report/explain/index.ts';
import { suggest } from './nearest.ts';

/** A candidate with its names. */
interface Candidate<T> {
  readonly names: readonly string[];
  readonly value: T;
}

/** Endings of regions' names that people leave out. */
const SUFFIX = /(?:自治[县州区]|[省市县区乡镇州旗盟]|街道|新区|开发区)$/u;

/** Endings of subtotals' names that people leave out. */
const SUM = /(?:小计|合计|subtotal|total)$/u;

/**
 * Finds a region, subtotal or total by its whole name, without 小计, without 县, 市 or 区, by the beginning of its
 * name, or by a part of it. The first of these ways with a match decides. Former names and vanished regions count too.
 *
 * @throws GasrankError `region-unknown`, `region-ambiguous`
 */
export function findSubject(comparison: Comparison, wanted: string): Subject {
  return findAmong(subjects(comparison), wanted);
}

/**
 * Index of a region of a series, found in the same ways.
 *
 * @param names by region: the newest name and former ones
 * @throws GasrankError `region-unknown`, `region-ambiguous`
 */
export function findRegion(names: readonly (readonly string[])[], wanted: string): number {
  return findAmong(
    names.map((own, value) => ({ names: own, value })),
    wanted,
  );
}

function findAmong<T>(candidates: readonly Candidate<T>[], wanted: string): T {
  const found = matching(candidates, wanted);
  const names = [...new Set(found.map(nameOf))];
  const [first] = found;
  if (first && names.length === 1) return first.value;
  if (first) throw new GasrankError({ code: 'region-ambiguous', region: wanted, regions: names });
  const regions = candidates.map(nameOf);
  const suggestion = suggestName(wanted, candidates);
  throw new GasrankError({ code: 'region-unknown', region: wanted, regions, suggestion });
}

/**
 * Indexes of the indicators of a comparison or a series found by device and gas, by either, or by a part of them; all if none is named.
 *
 * @throws GasrankError `indicator-unknown`
 */
export function findIndicators(
  { indicators }: { readonly indicators: readonly { readonly indicator: Indicator }[] },
  wanted: string | undefined,
): number[] {
  if (wanted === undefined) return indicators.map((_, i) => i);
  const candidates = indicators.map(({ indicator }, value) => {
    const { device, gas } = indicator;
    const names = [indicatorName(indicator), device, gas, gas + device].filter(Boolean);
    return { names, value };
  });
  const found = matching(candidates, wanted);
  if (found.length > 0) return found.map(({ value }) => value);
  const names = candidates.map(nameOf).filter(Boolean);
  const suggestion = suggestName(wanted, candidates);
  throw new GasrankError({
    ...{ code: 'indicator-unknown', indicator: wanted },
    ...{ indicators: names, suggestion },
  });
}

function subjects(comparison: Comparison): Candidate<Subject>[] {
  const { current, previous, counterparts, vanished, aliases } = comparison;
  const oldNames = (key: string) =>
    aliases.flatMap(({ alias, outcome }) =>
      outcome === 'used' && normalise(alias.current) === key ? [alias.previous] : [],
    );
  const totals = LANGUAGES.map((language) => WORDS[language].total);
  return [
    ...current.regions.map(({ name, key }, row) => ({
      names: [name, ...(counterparts[row] ? oldNames(key) : [])],
      value: { kind: 'region', row } as const,
    })),
    {
      names: [...(current.total ? [current.total.name] : []), ...totals],
      value: { kind: 'total' } as const,
    },
    ...current.subtotals.map(({ row: { name, key }, parts }, row) => {
      const isShared = current.subtotals.some((other, o) => o !== row && other.row.key === key);
      const ends = [parts[0], parts.at(-1)].map((place) => current.regions[place ?? -1]?.name);
      return {
        names: [isShared ? `${name}（${[...new Set(ends)].join('…')}）` : name],
        value: { kind: 'subtotal', row } as const,
      };
    }),
    ...vanished.map((region) => ({
      names: [region.name],
      value: { kind: 'vanished', row: previous?.regions.indexOf(region) ?? -1 } as const,
    })),
  ];
}

const nameOf = ({ names: [name = ''] }: Candidate<unknown>) => name;

/** A name without characters that may be typed differently or left out. */
function plain(name: string): string {
  return normalise(name).replace(/[·・.,、/\\›>|_()-]/gu, '');
}

const stem = (name: string) => plain(name).replace(SUFFIX, '') || plain(name);

/** Ways to match a name, from the strictest to the loosest. */
const WAYS: readonly ((name: string, wanted: string) => boolean)[] = [
  (name, wanted) => plain(name) === plain(wanted),
  (name, wanted) => plain(name).replace(SUM, '') === plain(wanted),
  (name, wanted) => stem(name) === stem(wanted),
  (name, wanted) => plain(name).startsWith(plain(wanted)),
  (name, wanted) => plain(name).includes(plain(wanted)),
  (name, wanted) => plain(name).includes(stem(wanted)),
];

function matching<T>(candidates: readonly Candidate<T>[], wanted: string): Candidate<T>[] {
  if (plain(wanted) === '') return [];
  for (const fits of WAYS) {
    const found = candidates.filter(({ names }) => names.some((name) => fits(name, wanted)));
    if (found.length > 0) return found;
  }
  return [];
}

/** The nearest name: people mistype a character, or the ending. */
function suggestName(wanted: string, candidates: readonly Candidate<unknown>[]): string | null {
  const names = candidates.flatMap((candidate) =>
    candidate.names.flatMap((name) => [plain(name), stem(name)].map((as) => ({ as, candidate }))),
  );
  const known = names.map(({ as }) => as).filter((as) => as.length > 1);
  const nearest = suggest(plain(wanted), known) ?? suggest(stem(wanted), known);
  const found = names.find(({ as }) => as === nearest);
  return found ? nameOf(found.candidate) : null;
}
