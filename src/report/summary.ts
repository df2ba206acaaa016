/** What an editor would say of the figures: a paragraph for each indicator. */
import { compareRatio, pointsDecimals, pointsText, type Ratio, rateOrder } from '../core/ratio.ts';
import {
  type Additions,
  type Amount,
  type Group,
  type Placed,
  type Places,
  type Points,
  type SummaryParts,
  WORDS,
} from '../lang/index.ts';
import { comparableRatio } from './analysis.ts';
import { labelOf } from './format.ts';
import { rowsByRank } from './order.ts';
import type { Report, ReportFigures, ReportRow } from './report.ts';

/** The largest additions that are named; ties make it more. */
const MOST = 3;

/** So many regions are named together; a county of towns has fewer. */
const MOST_NAMED = 40;

/** The parts of a report that a summary is made of. */
export type Summarised = Omit<Report, 'summary' | 'scope' | 'notes'>;

/** A paragraph for each indicator, in the report's language; what the first one says of the dates is not said again. */
export function summarise(report: Summarised): string[] {
  const { date, previousDate, language } = report;
  const all = report.indicators.map((_, i) => partsOf(report, i));
  const firstChange = all.findIndex(({ added, points }) => added !== null || points !== null);
  return all.map((parts, i) =>
    WORDS[language].summary({
      ...parts,
      date: i === 0 ? date : null,
      since: previousDate === null ? null : { date: i === firstChange ? previousDate : null },
    }),
  );
}

function partsOf(report: Summarised, i: number): Omit<SummaryParts, 'date' | 'since'> {
  const { addedFrom, indicators, total } = report;
  const rows = withTask(report.rows, i);
  const { households = null, installed = null, rate = null, added = null } = total.figures[i] ?? {};
  return {
    indicator: indicators[i]?.name ?? '',
    labels: { installed: labelOf(report, i, 'installed'), rate: labelOf(report, i, 'rate') },
    total: total.label,
    ...{ households, installed, rate },
    added: addedFrom === null ? null : added,
    points: pointsOf(report, i),
    places: placesOf(withTask(rowsByRank(report, i), i), orderOf(report, i)),
    additions: addedFrom === null || rows.length < 2 ? null : additionsOf(rows),
  };
}

/** A region with something to do, in one indicator. */
interface Row {
  readonly region: string;
  readonly figures: ReportFigures;
}

function withTask(rows: readonly ReportRow[], i: number): Row[] {
  return rows.flatMap(({ label, figures }) => {
    const own = figures[i];
    return own?.hasTask && own.households !== 0 ? [{ region: label, figures: own }] : [];
  });
}

function pointsOf(report: Summarised, i: number): Points | null {
  const { ratio: after = null } = report.total.figures[i] ?? {};
  const before = comparableRatio(report, i, report.total);
  if (!before || !after) return null;
  const points = pointsText(before, after, pointsDecimals(report.indicators[i]?.decimals ?? 0));
  const size = points.replace(/^[+-]/u, '');
  if (Number(points) !== 0) return { change: Number(points) > 0 ? 'up' : 'down', points: size };
  return { change: compareRatio(before, after) === 0 ? 'same' : 'little', points: size };
}

type Order = (a: Ratio, b: Ratio) => number;

function orderOf({ rankBy, indicators }: Summarised, i: number): Order {
  return rateOrder(rankBy, indicators[i]?.decimals ?? 0);
}

/** Of rows by rank. */
function placesOf(rows: readonly Row[], order: Order): Places {
  if (rows.length < 2) return { kind: 'none' };
  if (rows.every(({ figures }) => isFinished(figures))) return { kind: 'finished' };
  const placed = (those: readonly Row[]): Placed[] =>
    grouped(
      those,
      ({ ratio: a }, { ratio: b }) => a !== null && b !== null && order(a, b) === 0,
    ).map(({ key, group }) => ({ ...group, rate: key.rate ?? '' }));
  const first = placed(rows.filter(({ figures }) => figures.position === 'first'));
  const last = placed(worstFirst(rows.filter(({ figures }) => figures.position === 'last')));
  const isPart = rows.some(({ figures }) => figures.ratio === null);
  if (last.length > 0) return { kind: 'many', first, last, isPart };
  const [group] = first;
  if (!group) return { kind: 'none' };
  if (first.length > 1) return { kind: 'few', first, isPart };
  if (group.regions.length < 2) return { kind: 'none' };
  return { kind: 'alike', rate: group.rate, isPart };
}

/** Ties stay in their order. */
function worstFirst(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (b.figures.rank ?? 0) - (a.figures.rank ?? 0));
}

function isFinished({ ratio }: ReportFigures): boolean {
  return ratio !== null && ratio.installed >= ratio.households;
}

/** Of rows in the order of the sheet, which the regions of one addition keep. */
function additionsOf(rows: readonly Row[]): Additions | null {
  const known = rows.filter(({ figures }) => figures.added !== null);
  const gained = known.filter((row) => addedOf(row) > 0).sort((a, b) => addedOf(b) - addedOf(a));
  const fell = known.filter((row) => addedOf(row) < 0).sort((a, b) => addedOf(a) - addedOf(b));
  const none = known.filter((row) => addedOf(row) === 0 && !isFinished(row.figures));
  if (gained.length === 0 && fell.length === 0 && known.length === rows.length) {
    return none.length === 0 ? null : { kind: 'none' };
  }
  const most = largest(gained);
  const mostFell = largest(fell);
  return {
    kind: 'some',
    most: amountsOf(most),
    others: gained.length > most.length,
    fell: amountsOf(mostFell),
    othersFell: fell.length > mostFell.length,
    none: groupOf(none.map(({ region }) => region)),
    unknown: known.length === rows.length ? 'none' : known.length === 0 ? 'all' : 'some',
  };
}

const addedOf = ({ figures }: Row): number => figures.added ?? 0;

/** The first few of rows by size, and those that tie with the last of them. */
function largest(rows: readonly Row[]): Row[] {
  const bound = rows[MOST - 1];
  return bound ? rows.filter((row, r) => r < MOST || addedOf(row) === addedOf(bound)) : [...rows];
}

function amountsOf(rows: readonly Row[]): Amount[] {
  return grouped(rows, (a, b) => a.added === b.added).map(({ key, group }) => ({
    ...group,
    added: key.added ?? 0,
  }));
}

/** Neighbours that are alike, named together; `key` has the figures of the first. */
function grouped(
  rows: readonly Row[],
  isAlike: (a: ReportFigures, b: ReportFigures) => boolean,
): { key: ReportFigures; group: Group }[] {
  const groups: { key: ReportFigures; regions: string[] }[] = [];
  for (const { region, figures } of rows) {
    const group = groups.at(-1);
    if (group && isAlike(group.key, figures)) group.regions.push(region);
    else groups.push({ key: figures, regions: [region] });
  }
  return groups.map(({ key, regions }) => ({ key, group: groupOf(regions) }));
}

function groupOf(regions: readonly string[]): Group {
  return { regions: regions.slice(0, MOST_NAMED), isCut: regions.length > MOST_NAMED };
}
