/** Printed rows of a chart of one indicator. */
import type { HtmlWords } from '../../lang/html.ts';
import { type Analysis, analyse, pointsDecimals } from '../../report/analysis.ts';
import { movementText, numberText, pointsChangeText, UNKNOWN } from '../../report/format.ts';
import { rowsByRank } from '../../report/order.ts';
import type { Report } from '../../report/report.ts';
import { shortened, shortenedToEnd, wrap } from '../text/width.ts';

/** One bar, and the texts beside it. */
export interface Bar {
  readonly isTotal: boolean;
  readonly label: string;
  /** The length of the bar, 1 for 100 %; `null` without a rate. */
  readonly share: number | null;
  /** Position of last period's mark. */
  readonly previousShare: number | null;
  readonly rate: string;
  /** The change of the rate in percentage points; empty without last period's rate. */
  readonly change: string;
  /** Empty if the row is not ranked. */
  readonly rank: string;
  /** Movement of the rank: `▲2`. */
  readonly movement: string;
  /** The whole row as a sentence. */
  readonly sentence: string;
}

/** The bars of one indicator, the best first; those without a rate and the total last. */
export function barsOf(report: Report, indicator: number, words: HtmlWords): Bar[] {
  const rows = [...rowsByRank(report, indicator), report.total];
  const decimals = pointsDecimals(report.indicators[indicator]?.decimals ?? 0);
  return analyse(report, indicator, rows).map((analysis, i) =>
    bar(analysis, { isTotal: i === rows.length - 1, decimals, words }),
  );
}

function bar(
  { label, figures, previousRate, previousPrintedRate, pointsChange }: Analysis,
  { isTotal, decimals, words }: { isTotal: boolean; decimals: number; words: HtmlWords },
): Bar {
  const rate = figures.rate ?? UNKNOWN;
  const rank = figures.rank === null ? null : numberText(figures.rank);
  return {
    isTotal,
    label,
    share: figures.printedRate,
    previousShare: previousPrintedRate,
    rate,
    change: pointsChange === null ? '' : pointsChangeText(pointsChange, decimals),
    rank: rank ?? '',
    movement: movementText(figures),
    sentence: words.bar({ label, rate, rank, previousRate }),
  };
}

/** Maximum width of a line of a name, in halves of a Chinese character. */
const NAME_LINE = 16;

/** A name in one or two lines. A longer one keeps its end, since long names begin alike. */
export function nameLines(name: string): string[] {
  const text = name.trim();
  const [first = '', ...others] = wrap(text, NAME_LINE);
  if (others.length === 0) return [shortened(first, NAME_LINE)];
  return [shortened(first, NAME_LINE), shortenedToEnd(text.slice(first.length).trim(), NAME_LINE)];
}
