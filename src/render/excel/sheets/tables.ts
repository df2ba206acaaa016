/** The sheets of the Excel report, in their order. */
import type { Report } from '../../../report/report.ts';
import type { LinkTo } from '../../renderer.ts';
import type { SheetTable } from '../page.ts';
import { aboutTable } from './about.ts';
import { analysisTable } from './analysis.ts';
import { findingsTable } from './findings.ts';
import { officialTable } from './official.ts';
import { previousTable } from './previous.ts';

/**
 * The official table and, with a previous period, last period's counts; then analysis, findings and sources. Each is
 * made when it is asked for, so that the cells of one table are in memory at a time.
 */
export function* tablesOf(report: Report, linkTo: LinkTo): Generator<SheetTable> {
  yield officialTable(report);
  if (report.previous) yield previousTable(report, report.previous);
  yield analysisTable(report);
  yield findingsTable(report, linkTo);
  yield aboutTable(report, linkTo);
}
