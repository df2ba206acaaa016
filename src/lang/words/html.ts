/** The words of the web page as one type, which no other output needs. */

/** Printed figures of one row of a chart. */
interface BarParts {
  readonly label: string;
  readonly rate: string;
  /** `null` if the row is not ranked, like the total. */
  readonly rank: string | null;
  /** `null` if last period's rate is unknown. */
  readonly previousRate: string | null;
}

export interface HtmlWords {
  /** The language tag of the page. */
  readonly tag: string;
  /** For screen readers: the box in which the table scrolls sideways. */
  readonly tableBox: string;
  /** Hint above a table that is wider than a phone. */
  readonly tableHint: string;
  readonly charts: string;
  /** Description of a chart; `indicator` may be empty. */
  readonly chart: (indicator: string, rateLabel: string) => string;
  readonly thisPeriod: string;
  readonly lastPeriod: string;
  /** Heading of the changes of rates. */
  readonly points: string;
  /** Heading of the additions in a picture. */
  readonly added: string;
  /** One row of a chart for screen readers. */
  readonly bar: (parts: BarParts) => string;
  /** In place of charts with too many bars to distinguish. */
  readonly tooManyBars: (regions: number) => string;
}
