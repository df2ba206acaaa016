/** A comparison and its findings → the report, in one language. */
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';
import type { Comparison } from '../core/compare.ts';
import type { Finding } from '../core/finding.ts';
import { standingsIn } from '../core/ranks/standings.ts';
import { normalise } from '../core/sheet/text.ts';
import { type Indicator, indicatorName, sameIndicator } from '../core/snapshot.ts';
import type { Standing } from '../core/standing.ts';
import { isScheduled, type RateTarget } from '../core/target.ts';
import { termsOf } from '../core/terms.ts';
import type { UsedWord } from '../interpret/index.ts';
import { type Language, NAMES, WORDS, type Words } from '../lang/index.ts';
import { TREND_WORDS } from '../lang/trend.ts';
import { PrintedStanding, type Printing, podiumOf } from './figures.ts';
import { reportFindings } from './findings.ts';
import { completeColumns, headerCells, officialLayout } from './header.ts';
import { headingNames } from './names.ts';
import { notesOf } from './notes.ts';
import { rowsByRank } from './order.ts';
import type {
  Made,
  PreviousPeriod,
  Report,
  ReportRow,
  ReportSource,
  ReportSubtotal,
  Sort,
} from './report.ts';
import { type Summarised, summarise } from './summary/index.ts';
import { targetText } from './target.ts';
import { withTerms } from './terms.ts';

export interface ReportOptions {
  readonly findings: readonly Finding[];
  readonly sources: readonly ReportSource[];
  readonly language: Language;
  readonly sort?: Sort;
  /** Order of the printed regions. Regions that it lacks follow in the sheet's order. */
  readonly regionOrder?: readonly string[];
  /** Replaces the sheet's own title. */
  readonly title?: string;
  /** Maximum number of regions named in a list of the summary; default 5. */
  readonly names?: number;
  readonly made?: Made;
  /** Texts of the sheets to which only the configuration gives their meaning. */
  readonly wordsUsed?: readonly UsedWord[];
  /** Target of an indicator; none by default. */
  readonly targetOf?: (indicator: Indicator) => RateTarget | null;
  /** The target for all indicators. */
  readonly target?: RateTarget | null;
  /** True to add a column of the distance from the schedule for each indicator that has one. */
  readonly showSchedule?: boolean;
  /** Identifies everything that the report depends on. */
  readonly fingerprint?: () => string;
}

/** Turns a comparison into the parts of a printed table. */
export function createReport(comparison: Comparison, options: ReportOptions): Report {
  const { language, sort = 'sheet', regionOrder = [], title } = options;
  const { target = null, targetOf = () => null } = options;
  const targets = comparison.current.indicators.map(targetOf);
  const words = WORDS[language];
  const { current, previous, addedFrom, ties, rankBy, indicators } = comparison;
  const days = previous
    ? differenceInCalendarDays(parseISO(current.date), parseISO(previous.date))
    : null;
  const { aheadHeading } = TREND_WORDS[language];
  const columns = completeColumns(current, words, {
    hasAdditions: addedFrom !== null,
    ahead: targets.map((own) =>
      options.showSchedule && own && isScheduled(own) ? aheadHeading : null,
    ),
  });
  const rows = inOrder(regionRows(comparison, targets), regionOrder);
  const subtotals = subtotalRows(comparison, targets, words);
  const total = totalRow(comparison, targets, words);
  const table = words.table(termsOf(current, null));
  const headings = headingNames(current);
  const content: Summarised = {
    language,
    title: title ?? current.title ?? words.untitled(table),
    date: current.date,
    previousDate: previous?.date ?? null,
    days,
    dateLine: words.dateLine(
      current.date,
      previous && days !== null ? { date: previous.date, days } : null,
    ),
    dateLabel: current.dateLabel ?? words.dateLabel(current.date),
    addedFrom,
    ties,
    rankBy,
    sort,
    target: target && targetText(target),
    indicators: indicators.map(({ indicator, unit, decimals }, i) => ({
      ...indicator,
      heading: headings[i] ?? indicator,
      name: indicatorName(headings[i] ?? indicator),
      unit,
      terms: termsOf(current, i),
      decimals,
      target: targets[i] ? targetText(targets[i]) : null,
    })),
    terms: termsOf(current, null),
    columns: columns.map(({ figure, label }) => ({ figure, label: label.text })),
    header: headerCells(columns),
    official: officialLayout(columns, current.lineNumbers),
    unitLine: current.unitLine,
    rows,
    subtotals,
    total,
    totalPlace: current.totalPlace,
    signOffs: current.signOffs,
    movementNote: previous ? words.movements : null,
    findings: reportFindings(withTerms(options.findings, [current, previous]), comparison, words),
    sources: options.sources,
    made: options.made ?? null,
    fingerprint: options.fingerprint ?? null,
    previous: previousPeriod(comparison),
  };
  const { paragraphs, remarks } = summarise(content, {
    comparison,
    findings: options.findings,
    names: options.names ?? NAMES,
  });
  return {
    ...content,
    ...notesOf(comparison, content, { words, remarks, wordsUsed: options.wordsUsed ?? [] }),
    summary: paragraphs,
    rows: sort === 'rank' ? rowsByRank(content, 0) : rows,
  };
}

/** The rows in an order of names. Rows that it lacks follow in the sheet's order. */
function inOrder(rows: readonly ReportRow[], regionOrder: readonly string[]): readonly ReportRow[] {
  if (regionOrder.length === 0) return rows;
  const places = new Map(regionOrder.map((name, place) => [normalise(name), place]));
  const placeOf = ({ label }: ReportRow) => places.get(normalise(label)) ?? regionOrder.length;
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Targets by indicator. */
type IndicatorTargets = readonly (RateTarget | null)[];

function regionRows(comparison: Comparison, targets: IndicatorTargets): ReportRow[] {
  const { current, indicators, previousPlaces, rankBy } = comparison;
  const printings = indicators.map(({ regions, decimals }, i): Printing => {
    const podium = podiumOf(regions, rankBy);
    return { target: targets[i] ?? null, date: current.date, decimals, podium };
  });
  return current.regions.map((region, r) => {
    const previousRow = previousPlaces[r] ?? -1;
    return {
      kind: 'region',
      label: region.name,
      lineNumber: current.lineNumbers?.values[r] ?? '',
      place: r,
      figures: indicators.map(
        ({ regions }, i) => new PrintedStanding(regions[r] as Standing, printings[i] as Printing),
      ),
      previousRow: previousRow === -1 ? null : previousRow,
    };
  });
}

function subtotalRows(
  { current, indicators }: Comparison,
  targets: IndicatorTargets,
  words: Words,
): ReportSubtotal[] {
  return current.subtotals.map(({ row: { name }, parts, above, isNamed }, s) => ({
    ...{ kind: 'subtotal', label: name, lineNumber: '', parts, above, previousRow: null },
    labelApart: isNamed ? name : words.subtotal(name),
    place: current.regions.length + 1 + s,
    figures: indicators.flatMap(({ subtotals, decimals }, i) => {
      const printing = { target: targets[i] ?? null, date: current.date, decimals, podium: null };
      return subtotals.slice(s, s + 1).map((standing) => new PrintedStanding(standing, printing));
    }),
  }));
}

function totalRow(
  { current, indicators }: Comparison,
  targets: IndicatorTargets,
  words: Words,
): ReportRow {
  return {
    kind: 'total',
    lineNumber: '',
    label: current.total?.name ?? words.total,
    place: current.regions.length,
    figures: indicators.map(({ total, decimals }, i) => {
      const printing = { target: targets[i] ?? null, date: current.date, decimals, podium: null };
      return new PrintedStanding(total, printing);
    }),
    previousRow: null,
  };
}

function previousPeriod({
  current,
  previous,
  indicators,
  ties,
  rankBy,
}: Comparison): PreviousPeriod | null {
  if (!previous) return null;
  const { regions } = previous;
  const standings = current.indicators.map((indicator, i) => {
    const column = previous.indicators.findIndex((other) => sameIndicator(other, indicator));
    return standingsIn(regions, column, { ties, rankBy, decimals: indicators[i]?.decimals ?? 0 });
  });
  return { date: previous.date, labels: regions.map(({ name }) => name), standings };
}
