/** A series and its findings → the trend, in one language. */
import type { Finding } from '../../core/finding.ts';
import { pointsDecimals, pointsText, printedRate, type RankBy } from '../../core/numbers/ratio.ts';
import type { TieMethod } from '../../core/ranks/rank.ts';
import {
  hasOwnRate,
  type Revision,
  type Series,
  type SeriesIndicator,
  type SeriesLine,
} from '../../core/series/index.ts';
import { a1 } from '../../core/sheet/cell.ts';
import { normalise } from '../../core/sheet/text.ts';
import {
  type Indicator,
  type IsoDate,
  indicatorName,
  type Snapshot,
  sameIndicator,
} from '../../core/snapshot.ts';
import { plannedRate, type RateTarget } from '../../core/target.ts';
import { termsOf } from '../../core/terms.ts';
import { type Language, NAMES, WORDS } from '../../lang/index.ts';
import { TREND_WORDS } from '../../lang/trend.ts';
import { sentencesOf } from '../findings.ts';
import { headingNames } from '../names.ts';
import { aheadOf, plannedText, targetText } from '../target.ts';
import { trendNotes } from './notes.ts';
import { trendSummary } from './summary.ts';
import type { Trend, TrendIndicator, TrendLine, TrendRevision, TrendSource } from './trend.ts';

export interface TrendOptions {
  /** The newest sheet, whose words are used. */
  readonly newest: Snapshot;
  readonly ties: TieMethod;
  readonly rankBy: RankBy;
  /** The target for all indicators. */
  readonly target: RateTarget | null;
  readonly findings: readonly Finding[];
  readonly sources: readonly TrendSource[];
  readonly language: Language;
  /** Places of the indicators and of the regions that are shown; `null`: all. The total is always shown. */
  readonly shown: {
    readonly indicators: readonly number[] | null;
    readonly regions: readonly number[] | null;
  };
  readonly regionOrder?: readonly string[];
  /** Replaces the sheet's own title. */
  readonly title?: string;
  /** Maximum number of regions named in a list. */
  readonly names?: number;
  readonly made: Trend['made'];
}

/** Turns a series into the parts of its outputs. */
export function createTrend(series: Series, options: TrendOptions): Trend {
  const { newest, language, findings, shown, names = NAMES } = options;
  const { ties, rankBy, sources, made } = options;
  const words = WORDS[language];
  const { dates } = series;
  const headings = headingNames(newest);
  const chosen = series.indicators.filter(
    (_, i) => shown.indicators === null || shown.indicators.includes(i),
  );
  const order = placesOf(series, options);
  const indicators = chosen.map((own) =>
    indicatorOf(own, { dates, newest, headings, order, words }),
  );
  const stub = newest.columns.find(({ figure }) => figure === null)?.label.text ?? words.region;
  const content = {
    language,
    title: options.title ?? newest.title ?? words.untitled(words.table(termsOf(newest, null))),
    dates,
    dateLine: TREND_WORDS[language].dateLine({
      first: dates[0] ?? '',
      last: dates.at(-1) ?? '',
      sheets: dates.length,
    }),
    ...{ ties, rankBy, indicators, stub, sources, made },
    target: options.target && targetText(options.target),
    revisions: revisionsOf(series, { chosen, order }),
    findings: sentencesOf(findings, words),
  };
  return { ...content, summary: trendSummary(content, names), notes: trendNotes(content) };
}

/** Places of the shown regions in the order in which they are printed. */
function placesOf(series: Series, { shown, regionOrder = [] }: TrendOptions): number[] {
  const regions = series.indicators[0]?.regions ?? [];
  const places = new Map(regionOrder.map((name, place) => [normalise(name), place]));
  const placeOf = (r: number) =>
    places.get(normalise(regions[r]?.region ?? '')) ?? regionOrder.length;
  return regions
    .map((_, r) => r)
    .filter((r) => shown.regions === null || shown.regions.includes(r))
    .sort((a, b) => placeOf(a) - placeOf(b));
}

interface IndicatorContext {
  readonly dates: readonly IsoDate[];
  readonly newest: Snapshot;
  readonly headings: readonly Indicator[];
  readonly order: readonly number[];
  readonly words: (typeof WORDS)[Language];
}

function indicatorOf(
  own: SeriesIndicator,
  { dates, newest, headings, order, words }: IndicatorContext,
): TrendIndicator {
  const { indicator, unit, decimals, target, calibration } = own;
  const place = newest.indicators.findIndex((other) => sameIndicator(other, indicator));
  const heading = headings[place] ?? indicator;
  const planned = dates.map((date) => target && plannedRate(target, date));
  return {
    ...indicator,
    ...{ heading, name: indicatorName(heading), unit, decimals, calibration },
    terms: termsOf(newest, place < 0 ? null : place),
    target: target && targetText(target),
    planned: planned.map((rate) => rate && rate.installed / rate.households),
    regions: order.flatMap((r) => {
      const line = own.regions[r];
      return line ? [lineOf(line, own, line.region, false)] : [];
    }),
    total: lineOf(own.total, own, newest.total?.name ?? words.total, true),
  };
}

function lineOf(
  line: SeriesLine,
  indicator: SeriesIndicator,
  label: string,
  isTotal: boolean,
): TrendLine {
  const { points, idle, pace, forecast, progress, required } = line;
  const { decimals, decimalsAt } = indicator;
  const newest = points.at(-1)?.rate ?? null;
  const change = (place: number) => {
    const before = points.at(place)?.rate;
    // Totals over different regions do not compare.
    if (!before || !newest || (isTotal && !hasSameRegions(indicator, place))) return null;
    return Number(pointsText(before, newest, pointsDecimals(decimals)));
  };
  return {
    ...{ label, isTotal, idle, pace, forecast, required },
    points: points.map((point, i) => {
      const { households, installed, added, rate, rank } = point;
      const printed = rate && printedRate(rate, decimalsAt[i] ?? decimals);
      return {
        households,
        installed,
        added,
        rank,
        rate: printed?.text ?? null,
        printedRate: printed?.value ?? null,
        isComputed: hasOwnRate(point),
      };
    }),
    pointsChange: change(0),
    lastPointsChange: change(-2),
    progress:
      progress && newest
        ? {
            planned: plannedText(progress.planned, decimals),
            ahead: aheadOf(progress, newest, decimals),
            state: progress.state,
            behindFor: progress.behindFor,
          }
        : null,
  };
}

/** Checks whether the regions with a task at a date are those of the newest one. */
function hasSameRegions({ regions }: SeriesIndicator, place: number): boolean {
  return regions.every(({ points }) => points.at(place)?.hasTask === points.at(-1)?.hasTask);
}

/** Revisions of the shown regions and indicators. */
function revisionsOf(
  { indicators, revisions }: Series,
  { chosen, order }: { chosen: readonly SeriesIndicator[]; order: readonly number[] },
): TrendRevision[] {
  const regions = new Set(order.map((r) => indicators[0]?.regions[r]?.region));
  const isShown = ({ region, indicator }: Revision) =>
    regions.has(region) && chosen.some((own) => sameIndicator(own.indicator, indicator));
  return revisions.filter(isShown).map(({ indicator, at, ...revision }) => {
    const { source, row, col } = at;
    const cell = a1(row, col);
    return { ...revision, ...indicator, at: { file: source.file, sheet: source.sheet, cell } };
  });
}
