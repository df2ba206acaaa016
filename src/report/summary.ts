/** What an editor would say of the figures: a paragraph for each indicator. */
import {
  type Additions,
  type Amount,
  type Placed,
  type Places,
  type Points,
  WORDS,
} from '../lang/index.ts';
import { analyse, pointsDecimals } from './analysis.ts';
import { rowsByRank } from './order.ts';
import type { Report, ReportFigures, ReportRow } from './report.ts';

/** The largest additions that are named; ties make it more. */
const MOST = 3;

/** A paragraph for each indicator, in the report's language; the first says the dates. */
export function summarise(report: Report): string[] {
  const { date, previousDate, addedFrom, indicators, total } = report;
  return indicators.map(({ name }, i) => {
    const rows = withTask(report.rows, i);
    const sum = total.figures[i];
    return WORDS[report.language].summary({
      date: i === 0 ? date : null,
      since: previousDate === null ? null : { date: i === 0 ? previousDate : null },
      indicator: name,
      total: total.label,
      households: sum?.households ?? null,
      installed: sum?.installed ?? null,
      rate: sum?.rate ?? null,
      added: addedFrom === null ? null : (sum?.added ?? null),
      points: pointsOf(report, i),
      places: placesOf(withTask(rowsByRank(report, i), i)),
      additions: addedFrom === null || rows.length < 2 ? null : additionsOf(rows),
    });
  });
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

function pointsOf(report: Report, i: number): Points | null {
  const [total] = analyse(report, i, [report.total]);
  if (!total || total.pointsChange === null) return null;
  const { pointsChange, figures } = total;
  const points = Math.abs(pointsChange).toFixed(
    pointsDecimals(report.indicators[i]?.decimals ?? 0),
  );
  if (pointsChange !== 0) return { change: pointsChange > 0 ? 'up' : 'down', points };
  return { change: figures.added === 0 ? 'same' : 'little', points };
}

/** Of rows by rank. */
function placesOf(rows: readonly Row[]): Places {
  if (rows.length < 2) return { kind: 'none' };
  if (rows.every(({ figures }) => isFinished(figures))) return { kind: 'finished' };
  const first = groupsOf(rows.filter(({ figures }) => figures.position === 'first'));
  const last = groupsOf(worstFirst(rows.filter(({ figures }) => figures.position === 'last')));
  if (last.length > 0) return { kind: 'many', first, last };
  const [group] = first;
  if (!group) return { kind: 'none' };
  if (first.length > 1) return { kind: 'few', first };
  if (group.regions.length < 2) return { kind: 'none' };
  const isPart = rows.some(({ figures }) => figures.ratio === null);
  return { kind: 'alike', rate: group.rate, isPart };
}

/** Ties stay in their order. */
function worstFirst(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (b.figures.rank ?? 0) - (a.figures.rank ?? 0));
}

function isFinished({ ratio }: ReportFigures): boolean {
  return ratio !== null && ratio.installed >= ratio.households;
}

/** Neighbours with one printed rate are named together. */
function groupsOf(rows: readonly Row[]): Placed[] {
  return grouped(rows, ({ rate }) => rate ?? '').map(([rate, regions]) => ({ rate, regions }));
}

/** Of rows in the order of the sheet, which the regions of one addition keep. */
function additionsOf(rows: readonly Row[]): Additions | null {
  const known = rows.filter(({ figures }) => figures.added !== null);
  const order = [...known].sort((a, b) => addedOf(b) - addedOf(a));
  const gained = order.filter((row) => addedOf(row) > 0);
  const bound = gained[MOST - 1];
  const most = bound ? gained.filter((row) => addedOf(row) >= addedOf(bound)) : gained;
  const fell = known.filter((row) => addedOf(row) < 0);
  const unknown = known.length < rows.length;
  const none = namesOf(known.filter((row) => addedOf(row) === 0 && !isFinished(row.figures)));
  if (gained.length === 0 && fell.length === 0 && !unknown) {
    return none.length === 0 ? null : { kind: 'none' };
  }
  return {
    kind: 'some',
    most: amountsOf(most),
    others: gained.length > most.length,
    fell: amountsOf([...fell].sort((a, b) => addedOf(a) - addedOf(b))),
    none,
    unknown,
  };
}

const addedOf = ({ figures }: Row): number => figures.added ?? 0;

const namesOf = (rows: readonly Row[]): string[] => rows.map(({ region }) => region);

function amountsOf(rows: readonly Row[]): Amount[] {
  return grouped(rows, ({ added }) => added ?? 0).map(([added, regions]) => ({ added, regions }));
}

/** The names of neighbours that share a key, with it. */
function grouped<K>(
  rows: readonly Row[],
  keyOf: (figures: ReportFigures) => K,
): [key: K, regions: string[]][] {
  const groups: [K, string[]][] = [];
  for (const { region, figures } of rows) {
    const key = keyOf(figures);
    const group = groups.at(-1);
    if (group && group[0] === key) group[1].push(region);
    else groups.push([key, [region]]);
  }
  return groups;
}
