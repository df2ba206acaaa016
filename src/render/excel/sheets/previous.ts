/** The second sheet: last period's counts, from which the additions of the first are computed. */
import type { Column, HeaderLabel } from '../../../core/snapshot.ts';
import { WORDS } from '../../../lang/index.ts';
import { a1, numberText } from '../../../report/format.ts';
import { headerCells } from '../../../report/header.ts';
import type { FigureRef, PreviousPeriod, Report } from '../../../report/report.ts';
import { type BodyCell, firstRow, type SheetTable } from '../page.ts';

const COUNTS = ['households', 'installed'] as const;

/** Last period's households and installed of every region, as a table of its own. */
export function previousTable(
  report: Report,
  { date, labels, standings }: PreviousPeriod,
): SheetTable {
  const words = WORDS[report.language];
  return {
    name: words.previousSheet,
    title: report.title,
    date: words.dateLabel(date),
    header: headerCells(previousColumns(report)),
    stub: 0,
    body: labels.map((label, place) => [
      { content: label, text: label },
      ...standings.flatMap((own) =>
        COUNTS.map((count): BodyCell => {
          const content = own.countAt(count, place);
          return { content, text: numberText(content), look: { isFigure: true } };
        }),
      ),
    ]),
    notes: [],
  };
}

/** Reference to a name or a count of last period. */
type PreviousFigure = Pick<FigureRef, 'row' | 'indicator' | 'measure'>;

/** Returns a function that finds the cell of a name or a count of last period; `null` if the sheet does not show it. */
export function previousCells(report: Report): (figure: PreviousFigure) => string | null {
  const first = firstRow({ header: headerCells(previousColumns(report)) });
  return ({ row, indicator, measure }) => {
    if (indicator === null || measure === null) return a1(first + row, 0);
    if (measure !== 'households' && measure !== 'installed') return null;
    return a1(first + row, 1 + COUNTS.length * indicator + COUNTS.indexOf(measure));
  };
}

/** Columns with labels of last period, so that neither people nor gasrank mistake this for a progress table. */
function previousColumns({ columns, indicators, language }: Report): Column[] {
  const words = WORDS[language];
  const isNamed = indicators.some(({ name }) => name !== '');
  const region = { text: columns.find(({ figure }) => figure === null)?.label ?? words.region };
  const path = (group: HeaderLabel, label: HeaderLabel) => (isNamed ? [group, label] : [label]);
  return [
    { figure: null, label: region, path: path(region, region) },
    ...indicators.flatMap(({ name }, indicator) => {
      const group = { text: name };
      return COUNTS.map((measure): Column => {
        const own = columns.find(
          ({ figure }) => figure?.indicator === indicator && figure.measure === measure,
        );
        const label = { text: words.previousLabel(own?.label ?? words.measure[measure]) };
        return { figure: { indicator, measure }, label, path: path(group, label) };
      });
    }),
  ];
}
