/** English: the summary. */
import type { Additions, Amount, Group, Placed, Places, SummaryParts } from '../summary.ts';
import { MOST_NAMED } from '../words.ts';

const names = (items: readonly string[]) =>
  [items.slice(0, -1).join(', '), ...items.slice(-1)].filter(Boolean).join(' and ');

const households = (count: number) => `${count} ${count === 1 ? 'household' : 'households'}`;

/** Groups one after another; where names are listed within one, a semicolon sets the groups apart. */
const listed = (groups: readonly Group[], texts: readonly string[]) =>
  texts.join(groups.some(({ regions }) => regions.length > 2) ? '; ' : ', ');

const placed = (groups: readonly Placed[]) =>
  listed(
    groups,
    groups.map(
      ({ regions, rate }) => `${names(regions)} (${rate}${regions.length > 1 ? ' each' : ''})`,
    ),
  );

const amounts = (groups: readonly Amount[]) =>
  listed(
    groups,
    groups.map(({ regions, added }) => {
      const each = regions.length > 1 ? ' each' : '';
      return `${names(regions)} (${households(Math.abs(added))}${each})`;
    }),
  );

/** One paragraph: the total, who stands where, where the additions are. */
export function summary(parts: SummaryParts): string {
  return [total(parts), places(parts.places), additions(parts.additions)].filter(Boolean).join(' ');
}

function total(parts: SummaryParts): string {
  const { date, indicator, rate, installed } = parts;
  const device = indicator === '' ? 'the device' : indicator;
  const day = date === null ? '' : `As of ${date}, `;
  const count =
    installed === null
      ? ''
      : parts.households === null
        ? households(installed)
        : `${installed} of ${households(parts.households)}`;
  const known =
    count === ''
      ? `the total of ${device} cannot be computed, as counts are missing`
      : `${device} is installed in ${count} (${rate ?? 'no rate can be computed'})`;
  const changes = change(parts);
  const text = `${day}${known}${changes === '' ? '' : `: ${changes}`}.`;
  return indicator !== '' && text.startsWith(indicator)
    ? text
    : text.charAt(0).toUpperCase() + text.slice(1);
}

function change({ since, added, points }: SummaryParts): string {
  const changes = [
    addition(added, since),
    points === null ? '' : CHANGE[points.change](points.points),
  ];
  return changes.filter(Boolean).join(', ');
}

function addition(added: number | null, since: SummaryParts['since']): string {
  if (added === null) return '';
  if (added === 0) {
    return since === null
      ? 'none added this period'
      : `none added since ${since.date ?? 'last period'}`;
  }
  if (since === null) return `${added} added this period`;
  const amount = added > 0 ? `${added} more` : `${-added} fewer`;
  return `${amount} than ${since.date === null ? 'last period' : `on ${since.date}`}`;
}

const CHANGE = {
  up: (points: string) => `up ${points} percentage points`,
  down: (points: string) => `down ${points} percentage points`,
  same: () => 'the rate unchanged',
  little: () => 'the rate hardly changed',
};

function places(of: Places): string {
  switch (of.kind) {
    case 'none':
      return '';
    case 'finished':
      return 'All regions have finished.';
    case 'alike':
      return `All regions${of.isPart ? ' with figures' : ''} stand at ${of.rate}.`;
    case 'few':
      return `Rates from the highest down: ${placed(of.first)}.`;
    case 'many':
      return `Highest rates: ${placed(of.first)}. Lowest rates, from the lowest up: ${placed(of.last)}.`;
  }
}

function additions(of: Additions | null): string {
  if (of === null) return '';
  if (of.kind === 'none') return 'No region has added any.';
  const none =
    of.none.length > MOST_NAMED
      ? `${of.none.slice(0, MOST_NAMED).join(', ')} and others`
      : names(of.none);
  return [
    of.most.length > 0 ? `${of.others ? 'Most added' : 'Added'}: ${amounts(of.most)}.` : '',
    of.fell.length > 0 ? `Fewer than last period: ${amounts(of.fell)}.` : '',
    none === '' ? '' : `Nothing added: ${none}.`,
    of.unknown ? 'The additions of some regions are not known.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}
