/** The sheets of the Excel report, in their order. */
import type { Report } from '../../report/report.ts';
import type { LinkTo } from '../renderer.ts';
import { aboutTable } from './about.ts';
import { analysisTable } from './analysis.ts';
import { findingsTable } from './findings.ts';
import { officialTable } from './official.ts';
import type { SheetTable } from './page.ts';
import { previousTable } from './previous.ts';

/** The official table and, with a previous period, last period's counts; then analysis, findings and sources. */
export function tablesOf(report: Report, linkTo: LinkTo): SheetTable[] {
  return [
    officialTable(report),
    ...(report.previous ? [previousTable(report, report.previous)] : []),
    analysisTable(report),
    findingsTable(report, linkTo),
    aboutTable(report, linkTo),
  ];
}
