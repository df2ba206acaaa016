/**
 * Compares the JSON of a report with that of the same report computed again, property by property. New properties of
 * the JSON are compared without a change here.
 */

import { MEASURES } from '../../core/snapshot.ts';
import {
  type Compared,
  type Difference,
  type Explained,
  isNear,
  joined,
  NOTHING,
  type StatedMeasure,
  shown,
} from './differences.ts';
import { isObject, type NamedPart, partsOf } from './named-parts.ts';

/** Properties that are not compared, each with its reason. */
const NOT_COMPARED: Readonly<Record<string, string>> = {
  schema: 'read before anything is compared',
  made: 'what the report is made again by; its version and command say nothing of the figures',
  fingerprint: 'stands for options and configuration, which are not recorded in full',
  'sources[].file': 'a path: the file may have moved',
  'sources[].sha256': 'a source that has changed is a state of the source',
  'findings[].file': 'a path',
  'findings[].message': 'wording, in the language of the report',
};

/** Findings and their numbers by severity. */
const OF_FINDINGS = ['findings', 'counts'];

/** Properties that a record of gasrank 0.1.0 does not explain. */
const UNRECORDED = ['title', ...OF_FINDINGS];

/** Properties that gasrank 0.1.0 wrote; any others may come from another version. */
const FIRST = new Set([
  ...['title', 'date', 'previousDate', 'days', 'addedFrom', 'ties', 'rankBy', 'indicators'],
  ...['findings', 'sources', 'device', 'gas', 'regions', 'total', 'region', 'label', ...MEASURES],
  ...['tied', 'previousRank', 'rankChange', 'previousRate', 'pointsChange'],
  ...['code', 'severity', 'sheet', 'cell', 'role'],
]);

const FIGURES = new Set<string>([...MEASURES, 'tied', 'previousRank', 'rankChange']);
const DATES = new Set(['date', 'previousDate']);

/** Place of a value in a document. */
interface DocumentPlace {
  /** `indicators[0].total.rate`. */
  readonly path: string;
  /** The path without numbers: `indicators[].total.rate`. */
  readonly pattern: string;
  readonly key: string;
  readonly indicator: string | null;
  readonly row: string | null;
}

const ROOT: DocumentPlace = { path: '', pattern: '', key: '', indicator: null, row: null };

/** Compares a document with the recomputed one. Properties that its record does not explain are listed as not checked. */
export function compareDocuments(
  stated: Readonly<Record<string, unknown>>,
  computed: unknown,
  explained: Explained,
): Compared {
  const compared = compareValues(stated, computed, ROOT, explained);
  return { ...compared, differences: compared.differences.filter(isFirstOfItsDate) };
}

/**
 * Checks for the first of equal date differences: the date of a report is also in its sources, and a change in both
 * counts once.
 */
function isFirstOfItsDate(own: Difference, place: number, all: readonly Difference[]): boolean {
  if (own.kind !== 'date') return true;
  const isSame = (other: Difference) =>
    other.kind === 'date' && other.stated === own.stated && other.computed === own.computed;
  return all.findIndex(isSame) === place;
}

function compareValues(
  stated: unknown,
  computed: unknown,
  at: DocumentPlace,
  explained: Explained,
): Compared {
  if (isExcluded(at)) return NOTHING;
  const compared = compareAny(stated, computed, at, explained);
  const { isComplete, isSameVersion } = explained;
  const isUnexplained =
    (!isComplete && UNRECORDED.includes(at.path)) ||
    (!isSameVersion && OF_FINDINGS.includes(at.path));
  if (!isUnexplained || compared.differences.length === 0) return compared;
  return { ...NOTHING, notChecked: [at.path] };
}

function compareAny(
  stated: unknown,
  computed: unknown,
  at: DocumentPlace,
  explained: Explained,
): Compared {
  if (Array.isArray(stated) && Array.isArray(computed)) {
    return compareLists(stated, computed, at, explained);
  }
  if (isObject(stated) && isObject(computed)) {
    return compareObjects(stated, computed, at, explained);
  }
  const count = FIGURES.has(at.key) && at.row !== null ? 1 : 0;
  if (isEqual(stated, computed)) return { ...NOTHING, count };
  const values = { stated: shown(stated), computed: shown(computed) };
  return { ...NOTHING, count, differences: [differenceAt(at, values)] };
}

function isEqual(stated: unknown, computed: unknown): boolean {
  if (typeof stated === 'number' && typeof computed === 'number') return isNear(stated, computed);
  return stated === computed || (stated === undefined && computed === null);
}

function differenceAt(
  { path, key, indicator, row }: DocumentPlace,
  values: Pick<Extract<Difference, { kind: 'date' }>, 'stated' | 'computed'>,
): Difference {
  if (DATES.has(key)) return { kind: 'date', path, ...values };
  if (!FIGURES.has(key) || row === null)
    return { kind: 'property', path, indicator, row, ...values };
  const measure = key as StatedMeasure;
  return { kind: 'figure', indicator: indicator ?? '', row, measure, cell: null, ...values };
}

function compareObjects(
  stated: Readonly<Record<string, unknown>>,
  computed: Readonly<Record<string, unknown>>,
  at: DocumentPlace,
  explained: Explained,
): Compared {
  const isKnownVersion = explained.isComplete && explained.isSameVersion;
  const own = (of: Readonly<Record<string, unknown>>, key: string) =>
    Object.hasOwn(of, key) ? of[key] : undefined;
  const keys = new Set([...Object.keys(computed), ...Object.keys(stated)]);
  return joined(
    [...keys].map((key) => {
      const inner = inside({ ...at, row: at.row ?? shown(own(computed, 'label')) }, key);
      const isOther = !isKnownVersion && !FIRST.has(key);
      // Other versions write other properties; those that this report lacks are not checked.
      if (isOther && !Object.hasOwn(stated, key)) return NOTHING;
      if (isOther && !Object.hasOwn(computed, key)) {
        return { ...NOTHING, notChecked: isExcluded(inner) ? [] : [inner.pattern] };
      }
      return compareValues(own(stated, key), own(computed, key), inner, explained);
    }),
  );
}

function inside({ path, pattern, ...at }: DocumentPlace, key: string): DocumentPlace {
  const dot = path === '' ? '' : '.';
  return { ...at, path: `${path}${dot}${key}`, pattern: `${pattern}${dot}${key}`, key };
}

function compareLists(
  stated: readonly unknown[],
  computed: readonly unknown[],
  at: DocumentPlace,
  explained: Explained,
): Compared {
  const own = partsOf(stated, at.key);
  const again = partsOf(computed, at.key);
  const ownById = new Map(own.map((part) => [part.id, part]));
  const againIds = new Set(again.map(({ id }) => id));
  const matched = again.flatMap((part) => {
    const other = ownById.get(part.id);
    return other ? [{ part, other }] : [];
  });
  const missing = again.filter(({ id }) => !ownById.has(id));
  const added = own.filter(({ id }) => !againIds.has(id));
  return joined([
    ...matched.map(({ part, other }) =>
      compareValues(other.value, part.value, placeOf(at, part), explained),
    ),
    ...missing.map((part) => extra(placeOf(at, part), part, 'missing')),
    ...added.map((part) => extra(placeOf(at, part), part, 'added')),
    compareOrder(matched, at, explained),
  ]);
}

/** The place of a part, with the names that it gives to its content. */
function placeOf(at: DocumentPlace, { value, n }: NamedPart): DocumentPlace {
  const inner = { ...at, path: `${at.path}[${n}]`, pattern: `${at.pattern}[]` };
  if (!isObject(value)) return inner;
  const { device, gas, region, label } = value;
  if (at.key === 'indicators') {
    return { ...inner, indicator: [device, gas].filter(Boolean).map(shown).join('·') };
  }
  return { ...inner, row: shown(region ?? label) };
}

/** Difference for a part of a list that one of the two documents lacks. */
function extra(at: DocumentPlace, { value }: NamedPart, which: 'missing' | 'added'): Compared {
  const { key, path, indicator, row } = at;
  const differences: Record<string, () => Difference> = {
    indicators: () => ({ kind: `indicator-${which}`, indicator: indicator ?? '' }),
    regions: () => ({ kind: `row-${which}`, row: row ?? '', cell: null }),
    subtotals: () => ({ kind: `row-${which}`, row: row ?? '', cell: null }),
    findings: () => {
      const { code, cell } = Object(value);
      return { kind: `finding-${which}`, code: shown(code) ?? '', cell: shown(cell) };
    },
  };
  const values =
    which === 'added'
      ? { stated: shown(value), computed: null }
      : { stated: null, computed: shown(value) };
  const difference = differences[key]?.() ?? { kind: 'property', path, indicator, row, ...values };
  return { ...NOTHING, differences: [difference] };
}

/** The first two parts in another order. Records of 0.1.0 lack some settings that determine the order. */
function compareOrder(
  matched: readonly { readonly part: NamedPart; readonly other: NamedPart }[],
  at: DocumentPlace,
  { isComplete }: Explained,
): Compared {
  const sorted = [...matched].sort((a, b) => a.other.n - b.other.n);
  const first = matched.findIndex(({ part }, n) => sorted[n]?.part !== part);
  if (first < 0) return NOTHING;
  const path = at.path;
  if (!isComplete && at.key === 'regions') {
    return { ...NOTHING, notChecked: [`${at.pattern}[]`] };
  }
  const nameOf = (part: NamedPart | undefined) => {
    if (!part) return null;
    const { row, indicator } = placeOf(at, part);
    return row ?? indicator ?? String(part.n + 1);
  };
  const values = {
    stated: nameOf(sorted[first]?.other),
    computed: nameOf(matched[first]?.part),
  };
  const difference: Difference = { kind: 'order', path, indicator: at.indicator, ...values };
  return { ...NOTHING, differences: [difference] };
}

const isExcluded = ({ pattern }: DocumentPlace) => Object.hasOwn(NOT_COMPARED, pattern);
