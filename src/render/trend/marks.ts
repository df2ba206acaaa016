/** Short texts of a line through all dates: sparkline, path of ranks, forecast. */

import type { TrendWords } from '../../lang/words/trend.ts';
import { pointsChangeText, UNKNOWN } from '../../report/format.ts';
import type { TrendIndicator, TrendLine, TrendPoint } from '../../report/trend/trend.ts';

const BLOCKS = '▁▂▃▄▅▆▇█';

/** Mark of a date without a figure in a sparkline. */
const GAP = '·';

/** The first and as many of the latest items as there are to show; `null` stands for those left out. */
export function firstAndLatest<T>(items: readonly T[], most: number): (T | null)[] {
  if (items.length <= most) return [...items];
  return [...items.slice(0, 1), null, ...items.slice(items.length - Math.max(1, most - 1))];
}

/** Rates as blocks of eight heights, from the lowest of the line to its highest. */
export function sparkline({ points }: Pick<TrendLine, 'points'>, most: number): string {
  const rates = points.flatMap(({ printedRate }) => printedRate ?? []);
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  const blockOf = ({ printedRate }: TrendPoint) => {
    if (printedRate === null) return GAP;
    if (high === low) return BLOCKS.charAt(3);
    return BLOCKS.charAt(Math.round(((printedRate - low) / (high - low)) * (BLOCKS.length - 1)));
  };
  return firstAndLatest(points, most)
    .map((point) => (point === null ? '…' : blockOf(point)))
    .join('');
}

/** The same as figures: `27.6%→33.8%`. */
export function plainTrend({ points }: Pick<TrendLine, 'points'>): string {
  return [points[0], points.at(-1)].map((point) => point?.rate ?? UNKNOWN).join('→');
}

/** Ranks at the dates: `9→8→4`; empty for a line that is never ranked, such as the total. */
export function rankPath({ points }: Pick<TrendLine, 'points'>, most: number): string {
  if (points.every(({ rank }) => rank === null)) return '';
  const path = firstAndLatest(points, most).map((point) =>
    point === null ? null : String(point.rank ?? UNKNOWN),
  );
  return path
    .map((rank, i) => {
      if (rank === null) return '…';
      return i === 0 || path[i - 1] === null ? rank : `→${rank}`;
    })
    .join('');
}

/** Percentage points with their sign: `+1.01`. */
export function pointsCell(points: number | null, { decimals }: TrendIndicator): string {
  return pointsChangeText(points, Math.max(2, decimals));
}

/** Number of periods without additions; a dash if it is unknown. */
export function idleCell({ idle }: TrendLine, words: TrendWords): string {
  return idle === null ? UNKNOWN : words.periods(idle);
}

/** The dates of a forecast as a range, with the middle; empty without a forecast. */
export function forecastText({ forecast }: TrendLine, words: TrendWords): string {
  if (!forecast) return '';
  const { earliest, typical, latest } = forecast;
  const range = words.range(earliest, latest);
  return typical === null || earliest === latest ? range : words.typical(range, typical);
}
