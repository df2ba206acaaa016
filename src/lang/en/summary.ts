/** English: the summary. */
import type {
  Additions,
  Amount,
  Missing,
  Naming,
  OpeningParts,
  Places,
  Points,
  RateParts,
  RegionsAtRate,
  Rise,
  SmallBasesParts,
  SummaryParts,
} from '../words/summary.ts';
import { isHouseholds, type TableWords } from '../words/table.ts';
import { tableWords } from './table.ts';

export const nameOf = ({ device, gas }: Pick<RateParts, 'device' | 'gas'>) =>
  device !== '' && gas !== '' ? `${device} (${gas})` : device + gas;

export const and = (items: readonly string[]) =>
  [items.slice(0, -1).join(', '), ...items.slice(-1)].filter(Boolean).join(' and ');

/** A list of names, or their number if the list is long. */
export function listed(regions: readonly string[], { names }: Naming): string {
  if (regions.length <= names) return and(regions);
  return `${regions.slice(0, names).join(', ')} and ${regions.length - names} more`;
}

/** The opening sentence: date, rate of each indicator, change since the previous period. */
export function opening({ date, previousDate, indicators }: OpeningParts): string {
  const since = previousDate ?? '';
  const changes = indicators.map(({ points }) => points);
  const [first] = changes;
  const [only, ...others] = indicators;
  if (only && others.length === 0) {
    const change = changeOf(first ?? null, since);
    return `As of ${date}, ${[rateOf(only), change].filter(Boolean).join(', ')}.`;
  }
  const rates = indicators.map((parts) => `${nameOf(parts)} ${parts.rate ?? 'unknown'}`);
  const isAlike =
    first &&
    first.change !== 'other-regions' &&
    changes.every((points) => points?.change === first.change);
  if (changes.every((points) => points === null)) return `Rates as of ${date}: ${and(rates)}.`;
  const text = isAlike
    ? `${and(rates)}, ${changeOfAll(first, changes, since)}`
    : rates
        .map((rate, i) => [rate, changeOf(changes[i] ?? null, since)].filter(Boolean).join(', '))
        .join('; ');
  return `Rates as of ${date}: ${text}.`;
}

function rateOf(parts: RateParts): string {
  const name = nameOf(parts);
  const subject = name === '' ? 'the rate' : `the rate for ${name}`;
  if (parts.rate !== null) return `${subject} is ${parts.rate}`;
  return `${subject} cannot be computed${parts.isIncomplete ? ', as counts are missing' : ''}`;
}

function changeOf(points: Points | null, since: string): string {
  switch (points?.change) {
    case undefined:
      return '';
    case 'up':
    case 'down':
      return `${points.change} ${points.points} percentage points since ${since}`;
    case 'same':
      return `unchanged since ${since}`;
    case 'little':
      return `hardly changed since ${since}`;
    case 'other-regions':
      return `not compared with ${since}, when other regions had a task`;
  }
}

function changeOfAll(first: Points, changes: readonly (Points | null)[], since: string): string {
  if (first.change !== 'up' && first.change !== 'down') return changeOf(first, since);
  const sizes = changes.flatMap((points) => (points && 'points' in points ? points.points : []));
  return `${first.change} ${and(sizes)} percentage points since ${since}`;
}

/** The paragraph of one indicator: counts, places, additions, climbs, missing regions. */
export function summary(parts: SummaryParts): string {
  const table = tableWords(parts.terms);
  const head = parts.isOnly || nameOf(parts) === '' ? '' : `${nameOf(parts)}: `;
  const sentences = [
    counts(parts, table),
    ...places(parts.places, parts),
    ...additions(parts.additions, table, parts),
    rises(parts.rises),
    ...missing(parts.missing, parts),
  ].filter(Boolean);
  const text = sentences.map((sentence) => `${sentence}.`).join(' ');
  return head === '' ? text.charAt(0).toUpperCase() + text.slice(1) : head + text;
}

function counts(parts: SummaryParts, table: TableWords): string {
  const { households, installed } = parts;
  const done = installed === null ? '' : progress(installed, households, parts, table);
  return [done, addition(parts)].filter(Boolean).join(', ');
}

/** Sentence on progress: a device is installed in households; other work is completed, in the header's words. */
function progress(
  installed: number,
  households: number | null,
  { terms }: SummaryParts,
  { verb, count }: TableWords,
): string {
  const counts = households === null ? count(installed) : `${installed} of ${count(households)}`;
  const isInHouseholds = verb === 'installed' && isHouseholds(terms.unit);
  return isInHouseholds ? `installed in ${counts}` : `${counts} ${verb}`;
}

function addition({ added, additions: of, hasPrevious }: SummaryParts): string {
  const when = hasPrevious ? 'since last period' : 'this period';
  if (added === null) return '';
  if (of?.kind === 'none') return `none added in any region ${when}`;
  if (added > 0) return `${added} added ${when}`;
  if (added < 0) return `${-added} fewer than last period`;
  return of && of.most.length > 0 ? `gains and losses ${when} cancel out` : `none added ${when}`;
}

function places(of: Places, naming: Naming): string[] {
  switch (of.kind) {
    case 'none':
      return [];
    case 'finished':
      return ['All regions have finished'];
    case 'alike':
      return [`All regions${of.isPart ? ' with figures' : ''} stand at ${of.rate}`];
    case 'few':
      return [`From the highest rate down: ${withRates(of.first, naming)}`];
    case 'many':
      return [`Highest: ${withRates(of.first, naming)}`, `Lowest: ${withRates(of.last, naming)}`];
  }
}

/** Joins groups, with semicolons if a group contains a list of names. */
const joined = (
  groups: readonly { readonly regions: readonly string[] }[],
  texts: readonly string[],
) => texts.join(groups.some(({ regions }) => regions.length > 2) ? '; ' : ', ');

const withRates = (groups: readonly RegionsAtRate[], naming: Naming) =>
  joined(
    groups,
    groups.map(
      ({ regions, rate }) =>
        `${listed(regions, naming)} (${rate}${regions.length > 1 ? ' each' : ''})`,
    ),
  );

const UNKNOWN = {
  none: '',
  some: 'The additions of some regions are unknown',
  all: 'The additions are unknown',
};

function additions(of: Additions | null, table: TableWords, naming: Naming): string[] {
  if (of === null || of.kind === 'none') return [];
  const { most, others, fell, othersFell, none, rest, unknown } = of;
  return [
    most.length > 0
      ? `${others ? 'Largest additions' : 'Additions'}: ${amounts(most, table, naming)}`
      : '',
    fell.length > 0
      ? `${othersFell ? 'Largest decreases' : 'Decreases'}: ${amounts(fell, table, naming)}`
      : '',
    nothing(none, rest, naming),
    UNKNOWN[unknown],
  ];
}

const amounts = (groups: readonly Amount[], { count }: TableWords, naming: Naming) =>
  joined(
    groups,
    groups.map(({ regions, added }) => {
      const each = regions.length > 1 ? ' each' : '';
      return `${listed(regions, naming)} (${count(Math.abs(added))}${each})`;
    }),
  );

function nothing(
  regions: readonly string[],
  rest: 'all' | 'unfinished' | null,
  { names }: Naming,
): string {
  if (regions.length === 0) return '';
  if (regions.length <= names) return `No additions: ${and(regions)}`;
  const count = `${regions.length}${rest === 'unfinished' ? ' unfinished' : ''} regions`;
  return `${rest === null ? '' : 'The other '}${count} added nothing`;
}

const rises = (those: readonly Rise[]) =>
  and(
    those.map(({ region, from, to }, n) =>
      n === 0 ? `${region} rose from rank ${from} to ${to}` : `${region} from ${from} to ${to}`,
    ),
  );

function missing({ blank, invalid, vanished }: Missing, naming: Naming): string[] {
  return [
    blank.length > 0 ? `Not reported: ${listed(blank, naming)}` : '',
    invalid.length > 0 ? `Not ranked, as figures are invalid: ${listed(invalid, naming)}` : '',
    vanished.length > 0 ? `Not in this period's sheet: ${listed(vanished, naming)}` : '',
  ];
}

/** A note below the summary. */
export function smallBases({ regions, terms, ...indicator }: SmallBasesParts): string {
  const { count } = tableWords(terms);
  const name = nameOf(indicator);
  const bases = regions.map(({ region, households }) => `${region} has only ${count(households)}`);
  return `${name === '' ? '' : `${name}: `}${and(bases)}; read ${bases.length > 1 ? 'their ranks' : 'its rank'} with that in mind.`;
}
