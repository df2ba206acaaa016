/** What an editor would say of the figures: a paragraph for each indicator. */
import type { Finding } from '../core/finding.ts';
import { keyOrder } from '../core/rank-key.ts';
import { compareRatio, pointsDecimals, pointsText } from '../core/ratio.ts';
import { OF_HOUSEHOLDS, type Points, type SummaryParts, WORDS } from '../lang/index.ts';
import { hasSameRegions, previousRatio } from './analysis.ts';
import { rowsByRank } from './order.ts';
import type { Report } from './report.ts';
import { additionsOf } from './summary/additions.ts';
import { basesOf, placesOf, smallOf } from './summary/places.ts';
import { rowsOf, withHouseholds } from './summary/rows.ts';

/** The parts of a report that a summary is made of. */
export type Summarised = Omit<Report, 'summary' | 'scope' | 'notes'>;

/** A paragraph for each indicator, in the report's language; what the first one says of the dates is not said again. */
export function summarise(report: Summarised, findings: readonly Finding[]): string[] {
  const { date, previousDate, language } = report;
  const all = report.indicators.map((_, i) => partsOf(report, i, findings));
  const firstChange = all.findIndex(({ added, points }) => added !== null || points !== null);
  return all.map((parts, i) =>
    WORDS[language].summary({
      ...parts,
      date: i === 0 ? date : null,
      since: previousDate === null ? null : { date: i === firstChange ? previousDate : null },
    }),
  );
}

function partsOf(
  report: Summarised,
  i: number,
  findings: readonly Finding[],
): Omit<SummaryParts, 'date' | 'since'> {
  const { addedFrom, indicators, total } = report;
  const rows = rowsOf(report.rows, i);
  const { households = null, installed = null, rate = null, added = null } = total.figures[i] ?? {};
  const indicator = indicators[i]?.name ?? '';
  const order = keyOrder(report.rankBy, indicators[i]?.decimals ?? 0);
  const ranked = withHouseholds(rowsOf(rowsByRank(report, i), i));
  const places = placesOf(ranked, order);
  return {
    indicator,
    terms: indicators[i]?.terms ?? OF_HOUSEHOLDS,
    total: total.label,
    ...{ households, installed, rate },
    added: addedFrom === null ? null : added,
    points: pointsOf(report, i),
    places,
    small: smallOf(ranked, places, basesOf(indicator, findings)),
    additions: addedFrom === null || rows.length < 2 ? null : additionsOf(rows),
  };
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
