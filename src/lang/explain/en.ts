/** English. */
import type { Change, Crossing, Movement } from '../../core/movement.ts';
import { list, measure } from '../en/common.ts';
import { byKind, type CrossingKind } from './crossings.ts';
import type { ExplainWords, Neighbour } from './words.ts';

const households = (change: number) =>
  `${Math.abs(change)} ${change > 0 ? 'more' : 'fewer'} households due`;

/** Only what changed. */
const changes = ({ added, households: due }: Change): string[] => [
  ...(added === null || added === 0 ? [] : [`${added} added`]),
  ...(due === null || due === 0 ? [] : [households(due)]),
];

const isUnchanged = ({ added, households: due }: Change) => added === 0 && due === 0;

const rankText = (rank: number | null) => (rank === null ? 'none' : String(rank));

const crossed = ({ region, previousRank, rank, change }: Crossing) =>
  `${region} (${[`${rankText(previousRank)} → ${rankText(rank)}`, ...changes(change)].join(', ')})`;

const CROSSING: Readonly<Record<CrossingKind, (regions: string) => string>> = {
  passed: (regions) => `it passed ${regions}`,
  drewLevel: (regions) => `it drew level with ${regions}`,
  leftBehind: (regions) => `it left behind ${regions}, with which it tied`,
  gone: (regions) => `${regions}, ahead or level before, no longer ranked`,
  passedBy: (regions) => `it was passed by ${regions}`,
  drawnLevelBy: (regions) => `${regions} drew level`,
  leftBehindBy: (regions) => `it fell behind ${regions}, with which it tied`,
  entered: (regions) => `${regions}, newly ranked, ahead or level`,
};

const moved = ({ previousRank, rank }: Movement) => {
  if (previousRank === rank) return `rank ${rank} as last period`;
  return `${rank < previousRank ? 'up' : 'down'} from rank ${previousRank} to ${rank}`;
};

const CAUSE: Readonly<Record<Movement['cause'], (movement: Movement) => string>> = {
  none: ({ change }) => (isUnchanged(change) ? ', without any change of its own' : ''),
  own: ({ change }) => `, by its own change (${changes(change).join(', ')})`,
  others: ({ change }) =>
    isUnchanged(change)
      ? ', without any change of its own'
      : `, by what others did (its own change, ${changes(change).join(', ')}, did not matter)`,
  both: ({ change, byOwn, byOthers }) =>
    `, by its own change (${changes(change).join(', ')}) and by what others did (rank ${byOwn} by its own alone, ${byOthers} by theirs)`,
};

/** What a change of the households due does to the rank. */
const dueText = (change: number, rank: number, without: number) =>
  `${households(change)}, ${rank === without ? 'which does not matter' : `without which it would be ${without}`}`;

const names = (rivals: readonly Neighbour[]) => list(rivals.map(({ region }) => region));

const standing = (rivals: readonly Neighbour[]) =>
  `${names(rivals)}, rank ${rivals[0]?.rank}, ${rivals[0]?.rate}`;

const more = (count: number) => `${count} more ${count === 1 ? 'household' : 'households'}`;

export const en: ExplainWords = {
  label: {
    ...measure,
    above: 'Above',
    tied: 'Tied',
    below: 'Below',
    movement: 'Movement',
    this: 'This',
    previous: 'Last',
    findings: 'Findings',
    header: 'Header',
    cell: 'Cell',
  },
  vanished: "not in this period's sheet",
  renamed: (previous) => `"${previous}" in last period's sheet`,
  nameless: '(the header names no indicator)',
  headline: (rank, previous) =>
    previous === null ? `rank ${rank}` : `rank ${rank}, ${previous} last period`,
  unrankedHeadline: 'not ranked',
  content: (text) => `"${text}"`,
  blank: 'blank',
  declared: (cell, text) => `the sheet has ${text} (${cell})`,

  sum: (parts, total) => `${total} = ${parts.join(' + ')}`,
  longSum: (first, last, count, total) => `${total} = ${first} + … + ${last} (${count} regions)`,
  sumUnknown: (regions) => `unknown, because not known of ${list(regions)}`,
  added: (now, before, added) => `${now} − ${before} = ${added}`,
  addedDeclared: (added) => `${added}, as this sheet has it, not checked against last period`,
  noAddition: {
    vanished: "unknown: the region is not in this period's sheet",
    'region-appeared': "unknown: the region is not in last period's sheet",
    'region-twice': 'unknown: the name stands more than once and cannot be matched',
    'indicator-appeared': "unknown: the indicator is not in last period's sheet",
    'installed-unknown': "unknown: this period's installed is not known",
    'previous-unknown': "unknown: last period's installed is not known",
    'parts-unknown': 'unknown: the addition of a region is not known',
    'not-declared': 'unknown: there is no previous sheet, and this one does not state it',
  },
  rate: ({ installed, households: due, exact, printed, isKeptBelowFull }) =>
    `${installed} ÷ ${due} = ${exact} → ${printed}${isKeptBelowFull ? ' (not finished, so not printed as 100%)' : ''}`,
  totalRate: (rate) => `${rate} (of the sums, not the mean of the rates)`,
  rank: (rank, of) => `${rank} of ${of} ranked`,
  unranked: {
    vanished: "not ranked: not in this period's sheet",
    'no-task': 'not ranked: no task (households and installed are both blank)',
    'no-households': 'not ranked: 0 households due, so there is no rate',
    'households-unknown': 'not ranked: households due are not known',
    'installed-unknown': 'not ranked: installed is not known',
  },
  above: (rivals) => {
    const { toPass = null, toDraw = null } = rivals[0] ?? {};
    const who = standing(rivals);
    if (toPass !== null) return `${who}; ${more(toPass)} would pass`;
    if (toDraw === 0) return `${who}; the same rate, ahead by the order of the sheet`;
    return `${who}; ${toDraw === null ? 'out of reach even when all are done' : `${more(toDraw)} would draw level, and none would pass`}`;
  },
  tied: (rivals) => {
    const { toPass = null } = rivals[0] ?? {};
    return toPass === null ? names(rivals) : `${names(rivals)}; ${more(toPass)} would lead`;
  },
  below: (rivals, region) => {
    const margins = rivals.map((rival) => {
      const who = rivals.length > 1 ? rival.region : 'it';
      const { toPass, toDraw } = rival;
      if (toPass !== null) return `${who} would pass ${region} with ${more(toPass)}`;
      if (toDraw === 0) return `${who} has the same rate, behind by the order of the sheet`;
      return toDraw === null
        ? `${who} is out of reach of it even when all are done`
        : `${who} would draw level with ${more(toDraw)}, and cannot pass`;
    });
    return `${standing(rivals)}; ${margins.join('; ')}`;
  },
  movement: (movement) => {
    const { crossings, withPreviousHouseholds, change, rank, cause, previousRank } = movement;
    const told = byKind(crossings).map(([kind, own]) => CROSSING[kind](list(own.map(crossed))));
    const isAmongOthers = told.length === 0 && cause !== 'own' && rank !== previousRank;
    return [
      moved(movement) + CAUSE[cause](movement),
      ...told,
      ...(isAmongOthers ? ['ties among those ahead of it changed'] : []),
      ...(withPreviousHouseholds === null
        ? []
        : [dueText(change.households ?? 0, rank, withPreviousHouseholds)]),
    ].join('; ');
  },
  noMovement: {
    'region-appeared': () => "the region is not in last period's sheet",
    'region-twice': () => 'the name stands more than once and cannot be matched',
    'indicator-appeared': () => "the indicator is not in last period's sheet",
    'was-unranked': () => 'it had no rank last period',
    'is-unranked': (previous) =>
      previous === null ? 'it had no rank last period either' : `rank ${previous} last period`,
  },
  noFindings: 'none about it',
};
