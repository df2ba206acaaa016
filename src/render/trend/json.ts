/** JSON of a trend: the public contract `gasrank.trend/1`, described in `docs/en/json.md`. */
import type { Trend, TrendIndicator, TrendLine } from '../../report/trend/trend.ts';
import { jsonPieces } from '../text/json-text.ts';
import { lazily } from '../text/pieces.ts';

/** The trend as a JSON document that ends with a line break, in pieces. Unknown figures are `null`. */
export function trendJson(trend: Trend): Generator<string> {
  const { title, dates, ties, rankBy, target, indicators, revisions, findings, sources } = trend;
  return jsonPieces({
    schema: 'gasrank.trend/1',
    ...{ title, dates, ties, rankBy, target },
    indicators: indicators.map(indicatorOf),
    ...{ revisions, findings },
    sources: sources.map(({ role, file, sheet, date, sha256 }) => {
      return { role, file, sheet, date, sha256: sha256() };
    }),
  });
}

function indicatorOf({ device, gas, unit, target, regions, total, calibration }: TrendIndicator) {
  return {
    ...{ device, gas, unit, target },
    regions: lazily(regions, (line) => ({ region: line.label, ...figuresOf(line) })),
    total: { label: total.label, ...figuresOf(total) },
    calibration,
  };
}

function figuresOf(line: TrendLine) {
  const { idle, pace, forecast, progress, required, pointsChange, lastPointsChange } = line;
  return {
    points: line.points.map(({ households, installed, added, rate, rank }) => {
      return { households, installed, added, rate, rank };
    }),
    ...{ pointsChange, lastPointsChange, idle, pace, forecast, progress, required },
  };
}
