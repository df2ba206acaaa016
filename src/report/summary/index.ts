/** The summary in sentences: an opening over all indicators, a paragraph for each, remarks below. */
import type { Comparison } from '../../core/compare.ts';
import type { Finding } from '../../core/finding.ts';
import { compareRatio, pointsDecimals, pointsText } from '../../core/numbers/ratio.ts';
import { keyOrder } from '../../core/ranks/rank-key.ts';
import { type Indicator, indicatorName } from '../../core/snapshot.ts';
import type { Terms } from '../../core/terms.ts';
import {
  type Naming,
  OF_HOUSEHOLDS,
  type Places,
  type Points,
  type SummaryParts,
  WORDS,
} from '../../lang/index.ts';
import { TREND_WORDS } from '../../lang/trend.ts';
import { hasSameRegions, previousRatio } from '../analysis.ts';
import type { Report, ReportRow } from '../report.ts';
import { scheduleParts } from '../schedule.ts';
import { additionsOf } from './additions.ts';
import { missingOf } from './missing.ts';
import { basesOf, placesOf, risesOf, type SmallBases, smallOf } from './places.ts';
import { rowsOf, type SummaryRow, withHouseholds } from './rows.ts';

const NAMELESS: Indicator = { device: '', gas: '' };

/** The parts of a report that a summary is made from. */
export type Summarised = Omit<Report, 'summary' | 'scope' | 'notes'>;

export interface Summary {
  /** Paragraphs in the report's language. */
  readonly paragraphs: readonly string[];
  /** Remarks below the summary for readers of the ranks. */
  readonly remarks: readonly string[];
}

/** Options of a summary besides the report. */
export interface SummaryOptions {
  readonly comparison: Comparison;
  readonly findings: readonly Finding[];
  /** Maximum number of regions named in a list. */
  readonly names: number;
}

/** The summary of a report. */
export function summarise(
  report: Summarised,
  { comparison, findings, names }: SummaryOptions,
): Summary {
  const { date, previousDate, language } = report;
  const words = WORDS[language];
  const stub = report.columns.find(({ figure }) => figure === null)?.label ?? '';
  const parts = report.indicators.map((_, i) => partsOf(report, i, comparison, { names, stub }));
  const bases = basesOf(findings);
  const opening = words.opening({ date, previousDate, indicators: parts });
  const paragraphs = parts
    .map((own, i) =>
      words.sentences([words.summary(own), scheduleText(report, i, own)].filter(Boolean)),
    )
    .filter((text) => text !== '');
  const [only] = paragraphs;
  return {
    paragraphs:
      parts.length === 1
        ? [words.sentences([opening, ...(only === undefined ? [] : [only])])]
        : [opening, ...paragraphs],
    remarks: parts.flatMap(({ device, gas, terms }, i) => {
      const regions = smallRegions(report, i, bases);
      return regions.length === 0 ? [] : [words.smallBases({ device, gas, terms, regions })];
    }),
  };
}

/** Sentences on the position of an indicator against its schedule; empty without one. */
function scheduleText(report: Summarised, i: number, { names, stub, terms }: SummaryParts): string {
  const { rows, total, indicators, language } = report;
  const { decimals = 0, target = null } = indicators[i] ?? {};
  const rowOf = ({ label, figures }: ReportRow) => {
    const { progress = null, required = null } = figures[i] ?? {};
    return { label, progress, required };
  };
  if (!target) return '';
  const parts = scheduleParts(rows.map(rowOf), rowOf(total), { decimals, names });
  return TREND_WORDS[language].schedule({ ...parts, names, stub, terms });
}

function partsOf(
  report: Summarised,
  i: number,
  comparison: Comparison,
  naming: Naming,
): SummaryParts {
  const { addedFrom, indicators, total } = report;
  const rows = rowsOf(report.rows, i);
  const places = placesIn(report, i, withHouseholds(rows));
  const { households = null, installed = null, rate = null, added = null } = total.figures[i] ?? {};
  const { heading = NAMELESS, terms = OF_HOUSEHOLDS } = indicators[i] ?? {};
  return {
    ...naming,
    ...subjectOf(heading, terms, indicators.length),
    ...{ terms, households, installed, rate },
    isIncomplete: households === null || installed === null,
    isOnly: indicators.length === 1,
    hasPrevious: report.previous !== null,
    added: addedFrom === null ? null : added,
    points: pointsOf(report, i),
    places,
    additions: addedFrom === null || rows.length < 2 ? null : additionsOf(rows),
    rises: comparesRanks(report, i, places) ? risesOf(rows) : [],
    missing: missingOf(comparison, i),
  };
}

/** The name of an indicator in a sentence. A nameless one among several is named by its header of households. */
function subjectOf(heading: Indicator, { labels }: Terms, indicators: number): Indicator {
  const isNameless = heading.device === '' && heading.gas === '';
  if (!isNameless || indicators === 1) return heading;
  return { device: labels.households ?? '', gas: '' };
}

/** Checks whether the ranks of two periods compare: the same regions are ranked, and ranks read as places. */
function comparesRanks(report: Summarised, i: number, { kind }: Places): boolean {
  const isRanked = kind === 'few' || kind === 'many';
  return isRanked && report.ties !== 'fractional' && hasSameRegions(report, i);
}

/** The first and last places of the rows that have a rate, or would have one. */
function placesIn(report: Summarised, i: number, rows: readonly SummaryRow[]): Places {
  return placesOf(rows, orderOf(report, i), {
    sharesRanks: report.ties === 'competition' || report.ties === 'dense',
  });
}

const orderOf = ({ rankBy, indicators }: Summarised, i: number) =>
  keyOrder(rankBy, indicators[i]?.decimals ?? 0);

function smallRegions(report: Summarised, i: number, bases: SmallBases) {
  const own = bases.get(indicatorName(report.indicators[i] ?? NAMELESS));
  if (!own) return [];
  const rows = withHouseholds(rowsOf(report.rows, i));
  return smallOf(rows, placesIn(report, i, rows), own);
}

function pointsOf(report: Summarised, i: number): Points | null {
  const { ratio: after = null } = report.total.figures[i] ?? {};
  const before = previousRatio(report, i, report.total);
  if (!before || !after) return null;
  if (!hasSameRegions(report, i)) return { change: 'other-regions' };
  const points = pointsText(before, after, pointsDecimals(report.indicators[i]?.decimals ?? 0));
  const size = points.replace(/^[+-]/u, '');
  if (Number(points) !== 0) return { change: Number(points) > 0 ? 'up' : 'down', points: size };
  return { change: compareRatio(before, after) === 0 ? 'same' : 'little', points: size };
}
