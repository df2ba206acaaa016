/** What a chart of one indicator shows, row by row, as it prints. */
import type { Measure } from '../../core/snapshot.ts';
import type { HtmlWords } from '../../lang/html/index.ts';
import { type Analysis, analyse } from '../../report/analysis.ts';
import { movementText, numberText, UNKNOWN } from '../../report/format.ts';
import { rowsByRank } from '../../report/order.ts';
import type { Report } from '../../report/report.ts';
import { shortened, wrap } from '../width.ts';

/** One bar, and what stands beside it. */
export interface Bar {
  readonly isTotal: boolean;
  readonly label: string;
  /** The length of the bar, 1 for 100 %; `null` without a rate. */
  readonly share: number | null;
  /** Where last period's mark stands. */
  readonly previousShare: number | null;
  readonly rate: string;
  /** Empty when the row is not ranked. */
  readonly rank: string;
  /** How the rank moved: `▲2`. */
  readonly movement: string;
  /** All of it as a sentence. */
  readonly sentence: string;
}

/** The bars of one indicator, the best first; those without a rate and the total last. */
export function barsOf(report: Report, indicator: number, words: HtmlWords): Bar[] {
  const rows = [...rowsByRank(report, indicator), report.total];
  return analyse(report, indicator, rows).map((analysis, i) =>
    bar(analysis, i === rows.length - 1, words),
  );
}

function bar(
  { label, figures, previousRate, previousPrintedRate }: Analysis,
  isTotal: boolean,
  words: HtmlWords,
): Bar {
  const rate = figures.rate ?? UNKNOWN;
  const rank = figures.rank === null ? null : numberText(figures.rank);
  return {
    isTotal,
    label,
    share: figures.printedRate,
    previousShare: previousPrintedRate,
    rate,
    rank: rank ?? '',
    movement: movementText(figures),
    sentence: words.bar({ label, rate, rank, previousRate }),
  };
}

/** The label of an indicator's column, as the header has it. */
export function labelOf({ columns }: Report, indicator: number, measure: Measure): string {
  const column = columns.find(
    ({ figure }) => figure?.indicator === indicator && figure.measure === measure,
  );
  return column?.label ?? '';
}

/** The most columns of half a Chinese character in a line of a name. */
const NAME_LINE = 16;

/** A name in one line or two, with an ellipsis where it needs more. */
export function nameLines(name: string): string[] {
  const [first = '', ...others] = wrap(name.trim(), NAME_LINE);
  const rest = name.trim().slice(first.length).trim();
  return (others.length === 0 ? [first] : [first, rest]).map((line) => shortened(line, NAME_LINE));
}
