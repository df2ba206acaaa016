/** The words of the web page as one type; apart from the others because no other output needs them. */

/** Texts of a chart about one row; they are printed figures. */
interface BarParts {
  readonly label: string;
  readonly rate: string;
  /** `null` when the row is not ranked, as the total. */
  readonly rank: string | null;
  /** `null` when last period's is not known. */
  readonly previousRate: string | null;
}

export interface HtmlWords {
  /** The language as web pages name it. */
  readonly tag: string;
  /** For who hears the page: the box in which the table moves sideways. */
  readonly tableBox: string;
  /** Above a table that is wider than a phone. */
  readonly tableHint: string;
  readonly charts: string;
  /** Description of a chart; `indicator` may be empty. */
  readonly chart: (indicator: string, rateLabel: string) => string;
  readonly thisPeriod: string;
  readonly lastPeriod: string;
  /** Above the changes of rates. */
  readonly points: string;
  /** One row of a chart for who hears it. */
  readonly bar: (parts: BarParts) => string;
  /** In place of charts with more bars than can be told apart. */
  readonly tooManyBars: (regions: number) => string;
}
