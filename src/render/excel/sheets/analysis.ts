/** The analysis sheet: movements, changes in points, margins and households left, a row for each region and indicator. */
import { excelWords } from '../../../lang/excel.ts';
import { WORDS } from '../../../lang/index.ts';
import { TREND_WORDS } from '../../../lang/trend.ts';
import { type Analysis, analyse, pointsDecimals } from '../../../report/analysis.ts';
import {
  movementText,
  numberText,
  pointsChangeText,
  signedText,
  UNKNOWN,
} from '../../../report/format.ts';
import { rowsFor, withTotal } from '../../../report/order.ts';
import type { Report, ReportIndicator } from '../../../report/report.ts';
import { type BodyCell, type CellLook, listHeader, type SheetTable } from '../page.ts';
import { pointsFormat, rateFormat } from './formulas.ts';

/** A column of the list: its label, and its content for a region in an indicator. */
interface ListColumn {
  readonly label: string;
  readonly cell: (analysis: Analysis, indicator: ReportIndicator) => BodyCell;
  /** True for columns about ranks, which the total does not have. */
  readonly isOfRanks?: true;
  /** True for rates that are drawn as bars. */
  readonly isBar?: true;
}

/** Every region and the total in every indicator, as plain figures. */
export function analysisTable(report: Report): SheetTable {
  const { sheet: name, notes } = excelWords(report.language, report.terms).analysis;
  const columns = columnsOf(report);
  const bars = columns.findIndex(({ isBar }) => isBar === true);
  const isNamed = report.indicators.some((indicator) => indicator.name !== '');
  return {
    name,
    title: report.title,
    date: report.dateLine,
    header: listHeader(columns.map(({ label }) => label)),
    stub: isNamed ? 1 : 0,
    body: report.indicators.flatMap((indicator, i) => {
      const rows = withTotal(report, rowsFor(report, i));
      return analyse(report, i, rows).map((analysis, r) => {
        const isTotal = rows[r] === report.total;
        const isRuled = i > 0 && r === 0;
        return columns.map(({ cell, isOfRanks }) => {
          const own = isOfRanks && isTotal ? text('') : cell(analysis, indicator);
          if (!isTotal && !isRuled) return own;
          return { ...own, look: { ...own.look, isBold: isTotal, isRuled } };
        });
      });
    }),
    notes,
    isFiltered: true,
    bars,
  };
}

function columnsOf(report: Report): ListColumn[] {
  const words = WORDS[report.language];
  const { region, previousLabel } = words;
  const { heading: measure } = words.table(report.terms);
  const { column, names } = excelWords(report.language, report.terms).analysis;
  const stub = report.columns.find(({ figure }) => figure === null)?.label ?? region;
  const only = (isShown: boolean, columns: readonly ListColumn[]) => (isShown ? columns : []);
  return [
    ...only(
      report.indicators.some(({ name }) => name !== ''),
      [{ label: column.indicator, cell: (_, { name }) => text(name) }],
    ),
    { label: stub, cell: ({ label }) => text(label) },
    { label: measure.rank, cell: ({ figures }) => place(figures.rank), isOfRanks: true },
    ...only(report.previous !== null, [
      {
        label: previousLabel(measure.rank),
        cell: ({ figures }) => place(figures.previousRank),
        isOfRanks: true,
      },
      {
        label: column.rankChange,
        cell: ({ figures }) => place(figures.rankChange, MOVEMENT, movementText(figures)),
        isOfRanks: true,
      },
    ]),
    {
      label: measure.rate,
      cell: ({ figures }, { decimals }) =>
        figure(figures.printedRate, rateFormat(decimals), figures.rate ?? UNKNOWN),
    },
    {
      label: column.bar,
      cell: ({ figures }, { decimals }) => bar(figures, rateFormat(decimals)),
      isBar: true,
    },
    ...only(report.previous !== null, [
      {
        label: previousLabel(measure.rate),
        cell: ({ previousRate }) => ({
          ...text(previousRate ?? UNKNOWN, 'body'),
          look: FIGURE,
        }),
      },
      {
        label: column.pointsChange,
        cell: ({ pointsChange }, { decimals }) => points(pointsChange, pointsDecimals(decimals)),
      },
    ]),
    ...only(report.addedFrom !== null, [
      {
        label: measure.added,
        cell: ({ figures }) => figure(figures.added, SIGNED, signedText(figures.added)),
      },
      {
        label: column.addedPerThousand,
        cell: ({ addedPerThousand: value }) => figure(value, '0.0', fixed(value, 1)),
      },
    ]),
    ...only(
      report.indicators.some(({ target }) => target !== null),
      scheduleColumns(report),
    ),
    { label: column.left, cell: ({ left }) => figure(left) },
    {
      label: column.above,
      cell: ({ above }) => text(above ? names(above.regions) : UNKNOWN),
      isOfRanks: true,
    },
    {
      label: column.toPass,
      cell: ({ above }) => figure(above?.households ?? null),
      isOfRanks: true,
    },
  ];
}

/** Planned rate, distance from it, state, and what is still needed. */
function scheduleColumns({ language }: Report): ListColumn[] {
  const words = TREND_WORDS[language];
  return [
    { label: words.planned, cell: ({ figures }) => text(figures.progress?.planned ?? UNKNOWN) },
    {
      label: words.column.ahead,
      cell: ({ figures }, { decimals }) =>
        points(figures.progress?.ahead ?? null, pointsDecimals(decimals)),
    },
    {
      label: words.stateLabel,
      cell: ({ figures }) => text(figures.progress ? words.state[figures.progress.state] : UNKNOWN),
    },
    {
      label: words.remaining,
      cell: ({ figures }) => figure(figures.required?.households ?? null),
    },
    {
      label: words.column.required,
      cell: ({ figures }) => {
        const perWeek = figures.required?.perWeek ?? null;
        return figure(perWeek === null ? null : Number(perWeek), '0.0', perWeek ?? UNKNOWN);
      },
    },
  ];
}

const SIGNED = '+0;-0;0';
const MOVEMENT = '"▲"General;"▼"General;"–"';

/** A number printed with `decimals`, by which its column is measured. */
const fixed = (value: number | null, decimals: number) => value?.toFixed(decimals) ?? UNKNOWN;

function points(value: number | null, decimals: number): BodyCell {
  return figure(value, pointsFormat(decimals), pointsChangeText(value, decimals));
}

const FIGURE: CellLook = { isFigure: true };

const text = (content: string, style: 'text' | 'body' = 'text'): BodyCell => {
  return { content, text: content, style };
};

function figure(value: number | null, format = 'General', shown = numberText(value)): BodyCell {
  return { content: value ?? UNKNOWN, text: shown, format, look: FIGURE };
}

/** A rank or its change, centred. */
function place(value: number | null, format = 'General', shown = numberText(value)): BodyCell {
  return { content: value ?? UNKNOWN, text: shown, format };
}

/** A rate that is drawn as a bar; without a rate an empty cell. */
function bar({ rate, printedRate }: Analysis['figures'], format: string): BodyCell {
  return { content: printedRate, text: rate ?? UNKNOWN, format, look: FIGURE };
}
