/** English. */
import type { Change, Crossing, Movement } from '../../core/ranks/movement.ts';
import { byKind, type CrossingKind } from '../words/crossings.ts';
import type { ExplainWords, Neighbour } from '../words/explain.ts';
import type { TableWords } from '../words/table.ts';
import { figure, list, measure } from './common.ts';

/** `5 more households`. */
const differing = (count: number, how: 'more' | 'fewer', table: TableWords) =>
  table.count(count).replace(/^\d+/u, (digits) => `${digits} ${how}`);

const households = (change: number, table: TableWords) =>
  `${differing(Math.abs(change), change > 0 ? 'more' : 'fewer', table)} due`;

/** The counts that changed. */
const changes = ({ added, households: due }: Change, table: TableWords): string[] => [
  ...(added === null || added === 0 ? [] : [`${added} added`]),
  ...(due === null || due === 0 ? [] : [households(due, table)]),
];

const isUnchanged = ({ added, households: due }: Change) => added === 0 && due === 0;

const rankText = (rank: number | null) => (rank === null ? 'none' : String(rank));

const crossed = ({ region, previousRank, rank, change }: Crossing, table: TableWords) =>
  `${region} (${[`${rankText(previousRank)} → ${rankText(rank)}`, ...changes(change, table)].join(', ')})`;

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

const CAUSE: Readonly<
  Record<Movement['cause'], (movement: Movement, table: TableWords) => string>
> = {
  none: ({ change }) => (isUnchanged(change) ? ', without any change of its own' : ''),
  own: ({ change }, table) => `, by its own change (${changes(change, table).join(', ')})`,
  others: ({ change }, table) =>
    isUnchanged(change)
      ? ', without any change of its own'
      : `, by what others did (its own change, ${changes(change, table).join(', ')}, did not matter)`,
  both: ({ change, byOwn, byOthers }, table) =>
    `, by its own change (${changes(change, table).join(', ')}) and by what others did (rank ${byOwn} by its own alone, ${byOthers} by theirs)`,
};

/** Effect of a change of the households due on the rank. */
const dueText = (change: number, rank: number, without: number, table: TableWords) =>
  `${households(change, table)}, ${rank === without ? 'which does not matter' : `without which it would be ${without}`}`;

const names = (rivals: readonly Neighbour[]) => list(rivals.map(({ region }) => region));

const standing = (rivals: readonly Neighbour[]) =>
  `${names(rivals)}, rank ${rivals[0]?.rank}, ${rivals[0]?.rate}`;

/** The table's own words for its counts, if they differ. */
function ownLabels({ measure: own }: TableWords) {
  return {
    ...(own.households === figure.households ? {} : { households: own.households }),
    ...(own.installed === figure.installed ? {} : { installed: own.installed }),
  };
}

export const en = (table: TableWords): ExplainWords => ({
  label: {
    ...measure,
    ...ownLabels(table),
    above: 'Above',
    tied: 'Tied',
    below: 'Below',
    movement: 'Movement',
    schedule: 'Target',
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
  stated: (cell, text) => `the sheet has ${text} (${cell})`,

  sum: (parts, total) => `${total} = ${parts.join(' + ')}`,
  longSum: (first, last, count, total) => `${total} = ${first} + … + ${last} (${count} regions)`,
  sumUnknown: (regions) => `unknown, because not known of ${list(regions)}`,
  added: (now, before, added) => `${now} − ${before} = ${added}`,
  addedStated: (added) => `${added}, as this sheet has it, not checked against last period`,
  noAddition: {
    vanished: "unknown: the region is not in this period's sheet",
    'region-appeared': "unknown: the region is not in last period's sheet",
    'region-twice': 'unknown: the name stands more than once and cannot be matched',
    'indicator-appeared': "unknown: the indicator is not in last period's sheet",
    'unit-changed': "unknown: the indicator is in another unit in last period's sheet",
    'installed-unknown': `unknown: this period's ${table.measure.installed} is not known`,
    'previous-unknown': `unknown: last period's ${table.measure.installed} is not known`,
    'parts-unknown': 'unknown: the addition of a region is not known',
    'not-stated': 'unknown: there is no previous sheet, and this one does not state it',
  },
  rate: ({ installed, households: due, exact, printed, isKeptBelowFull }) =>
    `${installed} ÷ ${due} = ${exact} → ${printed}${isKeptBelowFull ? ' (not finished, so not printed as 100%)' : ''}`,
  keptRate: ({ installed, households: due, printed, low, high }) =>
    `${printed}, as the sheet states it; the counts are rounded, so ${installed} ÷ ${due} only says that it is from ${low} to ${high}`,
  totalRate: (rate) => `${rate} (of the sums, not the mean of the rates)`,
  rank: (rank, of) => `${rank} of ${of} ranked`,
  unranked: {
    vanished: "not ranked: not in this period's sheet",
    'no-task': `not ranked: no task (${table.measure.households} and ${table.measure.installed} are both blank)`,
    'no-households': `not ranked: ${table.count(0)} due, so there is no rate`,
    'households-unknown': `not ranked: ${table.measure.households} due are not known`,
    'installed-unknown': `not ranked: ${table.measure.installed} is not known`,
  },
  above: (rivals) => {
    const { toPass = null, toDraw = null } = rivals[0] ?? {};
    const who = standing(rivals);
    if (toPass !== null) return `${who}; ${differing(toPass, 'more', table)} would pass`;
    if (toDraw === 0) return `${who}; the same rate, ahead by the order of the sheet`;
    return `${who}; ${toDraw === null ? 'out of reach even if all are done' : `${differing(toDraw, 'more', table)} would draw level, and none would pass`}`;
  },
  tied: (rivals) => {
    const { toPass = null } = rivals[0] ?? {};
    return toPass === null
      ? names(rivals)
      : `${names(rivals)}; ${differing(toPass, 'more', table)} would lead`;
  },
  below: (rivals, region) => {
    const margins = rivals.map((rival) => {
      const who = rivals.length > 1 ? rival.region : 'it';
      const { toPass, toDraw } = rival;
      if (toPass !== null)
        return `${who} would pass ${region} with ${differing(toPass, 'more', table)}`;
      if (toDraw === 0) return `${who} has the same rate, behind by the order of the sheet`;
      return toDraw === null
        ? `${who} cannot reach it even if all are done`
        : `${who} would draw level with ${differing(toDraw, 'more', table)}, and cannot pass`;
    });
    return `${standing(rivals)}; ${margins.join('; ')}`;
  },
  movement: (movement) => {
    const { crossings, withPreviousHouseholds, change, rank, cause, previousRank } = movement;
    const told = byKind(crossings).map(([kind, own]) =>
      CROSSING[kind](list(own.map((crossing) => crossed(crossing, table)))),
    );
    const isAmongOthers = told.length === 0 && cause !== 'own' && rank !== previousRank;
    return [
      moved(movement) + CAUSE[cause](movement, table),
      ...told,
      ...(isAmongOthers ? ['ties among those ahead of it changed'] : []),
      ...(withPreviousHouseholds === null
        ? []
        : [dueText(change.households ?? 0, rank, withPreviousHouseholds, table)]),
    ].join('; ');
  },
  schedule: ({ rate, by, basis, elapsed, progress, needed }) => {
    const planned = elapsed ? `${rate} × ${elapsed.part} ÷ ${elapsed.whole} ${basis} = ` : '';
    const distance = progress ? Math.abs(progress.ahead) : 0;
    const side = progress && progress.ahead < 0 ? 'below' : 'above';
    return [
      progress
        ? `planned ${planned}${progress.planned}, so ${distance} points ${side} it (${progress.state})`
        : '',
      needed
        ? `${needed.due} × ${rate}${needed.isRoundedUp ? ' (rounded up)' : ''} − ${needed.installed} = ${needed.households} still needed${needed.perWeek === null ? '' : `; ${needed.households} × 7 ÷ ${needed.days} days until ${by} = ${needed.perWeek} per week`}`
        : '',
    ]
      .filter((text) => text !== '')
      .join('; ');
  },
  noMovement: {
    'region-appeared': () => "the region is not in last period's sheet",
    'region-twice': () => 'the name occurs more than once and cannot be matched',
    'indicator-appeared': () => "the indicator is not in last period's sheet",
    'unit-changed': () => "the indicator is in another unit in last period's sheet",
    'was-unranked': () => 'it had no rank last period',
    'is-unranked': (previous) =>
      previous === null ? 'it had no rank last period either' : `rank ${previous} last period`,
  },
  noFindings: 'none about it',
});
