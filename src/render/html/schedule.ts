/** Tables of the positions against the schedule, one for each indicator with a last day. */
import { WORDS } from '../../lang/index.ts';
import { TREND_WORDS, type TrendWords } from '../../lang/trend.ts';
import { labelOf, numberText, UNKNOWN } from '../../report/format.ts';
import { rowsFor, withTotal } from '../../report/order.ts';
import type { Report, ReportFigures, ReportRow } from '../../report/report.ts';
import { lazily } from '../text/pieces.ts';
import { html, type Markup } from './markup.ts';

/** A column: its heading, and its text for a row. */
interface ScheduleColumn {
  readonly heading: string;
  readonly text: (figures: ReportFigures) => string;
  /** True if it is marked for a row behind schedule. */
  readonly isPosition?: true;
}

/** The parts of the section; none without a target that has a last day. */
export function* scheduleSection(report: Report): Generator<Markup> {
  const words = TREND_WORDS[report.language];
  const indicators = report.indicators.flatMap(({ target }, i) => (target?.by == null ? [] : [i]));
  if (indicators.length === 0) return;
  yield html`<section class="schedule">
<h2>${words.scheduleHeading}</h2>
`;
  for (const indicator of indicators) yield* indicatorTable(report, indicator, words);
  yield html`</section>`;
}

function* indicatorTable(report: Report, indicator: number, words: TrendWords): Generator<Markup> {
  const { name = '' } = report.indicators[indicator] ?? {};
  const rows = withTotal(report, rowsFor(report, indicator));
  const all = rows.flatMap(({ figures }) => figures[indicator] ?? []);
  const columns = columnsOf(labelOf(report, indicator, 'rate'), words).filter(({ text }) =>
    all.some((figures) => text(figures) !== UNKNOWN),
  );
  const stub =
    report.columns.find(({ figure }) => figure === null)?.label ?? WORDS[report.language].region;
  const bodyRow = ({ kind, label, figures }: ReportRow) => {
    const own = figures[indicator];
    const state = own?.progress?.state;
    const cells = columns.map(({ text, isPosition }) => {
      const className = isPosition && state === 'behind' ? 'figure behind' : 'figure';
      return html`<td class="${className}">${own ? text(own) : UNKNOWN}</td>`;
    });
    const ofTotal = kind === 'total' ? html` class="total"` : html``;
    return html`<tr${ofTotal}><th scope="row">${label}</th>${cells}</tr>
`;
  };
  yield html`${
    name === ''
      ? html``
      : html`<h3>${name}</h3>
`
  }<div class="wide" role="region" aria-label="${[words.scheduleHeading, name].join(' ').trim()}" tabindex="0">
<table border="1">
<thead><tr><th scope="col">${stub}</th>${columns.map(({ heading }) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>
`;
  yield* lazily(rows, bodyRow);
  yield html`</tbody>
</table>
</div>

`;
}

function columnsOf(rate: string, words: TrendWords): ScheduleColumn[] {
  return [
    { heading: rate, text: ({ rate: own }) => own ?? UNKNOWN },
    { heading: words.planned, text: ({ progress }) => progress?.planned ?? UNKNOWN },
    { heading: words.aheadHeading, text: ({ ahead }) => ahead ?? UNKNOWN, isPosition: true },
    {
      heading: words.stateLabel,
      text: ({ progress }) => (progress ? words.state[progress.state] : UNKNOWN),
      isPosition: true,
    },
    { heading: words.remaining, text: ({ required }) => numberText(required?.households ?? null) },
    { heading: words.perWeekHeading, text: ({ required }) => required?.perWeek ?? UNKNOWN },
  ];
}
