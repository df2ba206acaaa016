/** Tables of the document: the official one, in parts if no page is wide enough, or one for each indicator. */
import { divideColumns } from '../../report/divide.ts';
import { isOf, movedText, tableText } from '../../report/format.ts';
import { keepColumns } from '../../report/header.ts';
import { rowsFor, withSums } from '../../report/order.ts';
import type { OfficialColumn, Report } from '../../report/report.ts';
import { type DocumentPaper, PORTRAIT, pageFor, pageOfPart, type TablePage } from './paper.ts';
import { columnWidths, type WordTable } from './widths.ts';

/** A table with its page and its caption, which is empty below the title of the document. */
export interface PlacedTable {
  readonly table: WordTable;
  readonly page: TablePage;
  readonly caption: string;
}

/** The published table. It has a caption where it is not on the upright pages of the text. */
export function officialTables(report: Report): PlacedTable[] {
  const { columns, header } = report.official;
  const rows = withSums(report, report.rows);
  const whole: WordTable = { columns, header, rows, textOf: tableText };
  const page = pageFor(emsOf(whole));
  const caption = captionOf(report);
  if (page) return [{ table: whole, page, caption: page.paper === PORTRAIT ? '' : caption }];
  const partOf = (part: readonly OfficialColumn[]): WordTable => {
    const kept = columns.flatMap((column, c) => (part.includes(column) ? [c] : []));
    return { ...whole, columns: part, header: keepColumns(header, kept) };
  };
  const isReadable = (part: readonly OfficialColumn[]) =>
    pageFor(emsOf(partOf(part)), [pageOfPart(1).paper]) !== null;
  return divideColumns(columns, isReadable).map((part) => {
    const table = partOf(part);
    return { table, page: pageOfPart(emsOf(table)), caption };
  });
}

const captionOf = ({ title, dateLabel }: Report) => `${title}${dateLabel}`;

/** A table for each indicator, with the movements of the ranks. */
export function indicatorTables(report: Report): PlacedTable[] {
  return report.indicators.map(({ name }, indicator) => {
    const columns = report.columns.filter(
      (column) => column.figure === null || isOf(column, indicator),
    );
    const cells = columns.map(({ label: text }, col) => {
      return { text, row: 0, col, rowSpan: 1, colSpan: 1 };
    });
    const rows = withSums(report, rowsFor(report, indicator));
    const table: WordTable = { columns, header: { depth: 1, cells }, rows, textOf: movedText };
    const ems = emsOf(table);
    return { table, page: pageFor(ems) ?? pageOfPart(ems), caption: name };
  });
}

const emsOf = (table: WordTable) => columnWidths(table).reduce((sum, width) => sum + width, 0);

/** The paper of the last of these tables, on which the notes below it stand. */
export const paperBelow = (tables: readonly PlacedTable[]): DocumentPaper =>
  tables.at(-1)?.page.paper ?? PORTRAIT;
