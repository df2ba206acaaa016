/** The Excel report: the published table, ready to print, with live formulas, and sheets for audit. */
import type { Report } from '../../report/report.ts';
import { madeOf } from '../package/made.ts';
import type { View } from '../renderer.ts';
import { laidOut } from './layout.ts';
import { tablesOf } from './sheets/tables.ts';
import { writeWorkbook } from './workbook.ts';

/**
 * The report as a workbook: the official table and, with a previous period, last period's counts; then the analysis,
 * the findings and the sources. Formulas have stored results, so that the figures are the same whether or not a program
 * recalculates. Text never becomes a formula. Dates of the file are those of the report.
 */
export function renderExcel(
  report: Report,
  { fonts = {}, linkTo = () => null }: Pick<View, 'fonts' | 'linkTo'> = {},
): Promise<Uint8Array> {
  const { title, date } = report;
  const keywords = madeOf(report);
  const properties = {
    creator: 'gasrank',
    title,
    date,
    ...(keywords === null ? {} : { keywords }),
  };
  return writeWorkbook(laidOut(tablesOf(report, linkTo)), properties, fonts);
}
