/** English: the summary. */
import type {
  Additions,
  Amount,
  Group,
  Placed,
  Places,
  SmallBase,
  SummaryParts,
} from '../summary.ts';
import { isHouseholds, type TableWords } from '../table.ts';
import { tableWords } from './table.ts';

const names = ({ regions, isCut }: Group) => {
  const named = isCut ? [...regions, 'others'] : regions;
  return [named.slice(0, -1).join(', '), ...named.slice(-1)].filter(Boolean).join(' and ');
};

/** Groups one after another; where names are listed within one, a semicolon sets the groups apart. */
const listed = (groups: readonly Group[], texts: readonly string[]) =>
  texts.join(groups.some(({ regions }) => regions.length > 2) ? '; ' : ', ');

const placed = (groups: readonly Placed[]) =>
  listed(
    groups,
    groups.map(
      (group) => `${names(group)} (${group.rate}${group.regions.length > 1 ? ' each' : ''})`,
    ),
  );

const amounts = (groups: readonly Amount[], { count }: TableWords) =>
  listed(
    groups,
    groups.map((group) => {
      const each = group.regions.length > 1 ? ' each' : '';
      return `${names(group)} (${count(Math.abs(group.added))}${each})`;
    }),
  );

/** One paragraph: the total, who stands where, where the additions are. */
export function summary(parts: SummaryParts): string {
  const { places: of, small: bases, additions: from } = parts;
  const table = tableWords(parts.terms);
  return [total(parts, table), places(of), small(bases, table), additions(from, table)]
    .filter(Boolean)
    .join(' ');
}

function total(parts: SummaryParts, table: TableWords): string {
  const { date, indicator, rate, installed, households } = parts;
  const day = date === null ? '' : `As of ${date}, `;
  const { count } = table;
  const counts =
    installed === null
      ? ''
      : households === null
        ? count(installed)
        : installed > households
          ? `${count(installed)}, with ${households} due,`
          : `${installed} of ${count(households)}`;
  const known = counts === '' ? unknown(indicator, table) : progress(parts, counts, table);
  const rateText = counts === '' ? '' : ` (${rate ?? 'no rate can be computed'})`;
  const changes = change(parts);
  const text = `${day}${known}${rateText}${changes === '' ? '' : `: ${changes}`}.`;
  return indicator !== '' && text.startsWith(indicator)
    ? text
    : text.charAt(0).toUpperCase() + text.slice(1);
}

function unknown(indicator: string, { verb }: TableWords): string {
  const subject = indicator === '' && verb === 'installed' ? 'the device' : indicator;
  return `the total${subject === '' ? '' : ` of ${subject}`} cannot be computed, as counts are missing`;
}

/** A device is installed in households; anything else is done, for what the header names. */
function progress(
  { indicator, installed, terms }: SummaryParts,
  counts: string,
  { verb }: TableWords,
): string {
  if (verb === 'installed' && isHouseholds(terms.unit)) {
    return `${indicator === '' ? 'the device' : indicator} is installed in ${counts.replace(/,$/u, '')}`;
  }
  const subject = indicator === '' ? '' : ` for ${indicator}`;
  return `${counts} ${installed === 1 ? 'is' : 'are'} ${verb}${subject}`;
}

function change({ since, added, additions: of, points }: SummaryParts): string {
  const before = since?.date ?? 'last period';
  const amount = added === null ? '' : addition(added, of, since);
  if (points?.change === 'other-regions') {
    return amount === ''
      ? `the rate not compared with ${before}, when other regions had a task`
      : `${amount}, the rate not compared, as other regions had a task then`;
  }
  const rate = points === null ? '' : CHANGE[points.change](points.points);
  if (amount === '') return rate === '' ? '' : `${rate} since ${before}`;
  return [amount, rate].filter(Boolean).join(', ');
}

function addition(added: number, of: Additions | null, since: SummaryParts['since']): string {
  const when = since === null ? 'this period' : `since ${since.date ?? 'last period'}`;
  if (of?.kind === 'none') return `none added in any region ${when}`;
  if (added > 0) return `${added} added ${when}`;
  if (added < 0) return `${-added} fewer ${when}`;
  return of && of.most.length > 0
    ? `what was added and what fell ${when} cancel out`
    : `none added ${when}`;
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
      return `Rates from the highest down: ${placed(of.first)}.${unranked(of)}`;
    case 'many': {
      const order = of.last.length > 1 ? ', from the lowest up' : '';
      const first = `${rates('Highest', of.first)}: ${placed(of.first)}.`;
      return `${first} ${rates('Lowest', of.last)}${order}: ${placed(of.last)}.${unranked(of)}`;
    }
  }
}

const rates = (which: string, groups: readonly Placed[]) =>
  `${which} ${groups.length > 1 ? 'rates' : 'rate'}`;

const unranked = ({ isPart }: { readonly isPart: boolean }) =>
  isPart ? ' Regions whose counts are missing are not ranked.' : '';

function small(regions: readonly SmallBase[], { count }: TableWords): string {
  if (regions.length === 0) return '';
  const bases = regions.map(({ region, households: due }, i) =>
    i === 0 ? `${region} has only ${count(due)}` : `${region} only ${due}`,
  );
  return `${names({ regions: bases, isCut: false })}: read ${bases.length > 1 ? 'their ranks' : 'its rank'} with that in mind.`;
}

const UNKNOWN = {
  none: '',
  some: 'The additions of some regions are not known.',
  all: 'The additions are not known.',
};

function additions(of: Additions | null, table: TableWords): string {
  if (of === null || of.kind === 'none') return '';
  const { most, others, fell, othersFell, none } = of;
  return [
    most.length > 0 ? `${others ? 'Most added' : 'Added'}: ${amounts(most, table)}.` : '',
    fell.length > 0
      ? `Fewer than last period${othersFell ? ', the most' : ''}: ${amounts(fell, table)}.`
      : '',
    none.regions.length > 0 ? `Nothing added: ${names(none)}.` : '',
    UNKNOWN[of.unknown],
  ]
    .filter(Boolean)
    .join(' ');
}
