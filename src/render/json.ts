/** JSON: the public contract `gasrank.report/1`, described in `docs/en/json.md`. */
import { changeOf } from '../report/analysis.ts';
import { countSeverities } from '../report/check/groups.ts';
import { rowsFor } from '../report/order.ts';
import { recordOf } from '../report/record.ts';
import type { Report, ReportFigures } from '../report/report.ts';
import { jsonPieces, jsonText } from './text/json-text.ts';
import { lazily } from './text/pieces.ts';

/** The report as a JSON document that ends with a line break. Unknown figures are `null`. */
export function renderJson(report: Report): string {
  return jsonText(documentOf(report));
}

/** The same in pieces. */
export function renderJsonPieces(report: Report): Generator<string> {
  return jsonPieces(documentOf(report));
}

function documentOf(report: Report) {
  const { title, date, previousDate, days, addedFrom, ties, rankBy } = report;
  const { sources, made } = recordOf(report);
  const indicators = report.indicators.map(({ device, gas, unit, target }, i) => ({
    device,
    gas,
    unit,
    target,
    regions: lazily(rowsFor(report, i), ({ label, figures }) =>
      regionOf(label, figures[i] as ReportFigures),
    ),
    subtotals: subtotalsOf(report, i),
    total: totalOf(report, i),
  }));
  return {
    schema: 'gasrank.report/1' as const,
    ...{ title, date, previousDate, days, addedFrom, ties, rankBy },
    target: report.target,
    indicators,
    findings: report.findings.map(({ figure: _, ...finding }) => finding),
    ...{ sources, made },
    fingerprint: report.fingerprint?.() ?? null,
    counts: countSeverities(
      report.findings.flatMap(({ severity, cells = [''] }) => cells.map(() => severity)),
    ),
  };
}

/** A region; spelled out, since spreading takes twenty times as long. */
function regionOf(region: string, own: ReportFigures) {
  const { households, installed, added, rate, rank, tied, previousRank, rankChange } = own;
  const { progress, required } = own;
  return {
    region,
    households,
    installed,
    added,
    rate,
    rateFrom: rateFrom(own),
    rank,
    tied,
    previousRank,
    rankChange,
    progress,
    required,
  };
}

function subtotalsOf({ subtotals, rows }: Report, indicator: number) {
  const names = new Map(rows.map(({ place, label }) => [place, label] as const));
  return subtotals.flatMap(({ label, parts, figures }) => {
    const own = figures[indicator];
    const regions = parts.flatMap((place) => names.get(place) ?? []);
    return own ? [{ label, regions, ...counts(own) }] : [];
  });
}

function totalOf(report: Report, indicator: number) {
  const { label, figures } = report.total;
  const own = figures[indicator];
  if (!own) throw new RangeError(`no total of indicator ${indicator}`);
  const { previousRate, pointsChange } = changeOf(report, indicator, report.total);
  return { label, ...counts(own), previousRate, pointsChange, ...schedule(own) };
}

function counts({ households, installed, added, rate }: ReportFigures) {
  return { households, installed, added, rate };
}

/** Source of a region's rate: its counts, or the sheet; `null` without a rate. */
function rateFrom({ rate, kept }: ReportFigures): 'computed' | 'stated' | null {
  if (rate === null) return null;
  return kept ? 'stated' : 'computed';
}

function schedule({ progress, required }: ReportFigures) {
  return { progress, required };
}
