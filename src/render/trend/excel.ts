/** The Excel workbook of a trend: overview, a sheet for each figure with line charts, revisions, definitions. */
import type { Trend } from '../../report/trend/trend.ts';
import { laidOut } from '../excel/layout.ts';
import { writeWorkbook } from '../excel/workbook.ts';
import type { View } from '../renderer.ts';
import { definitionsTable, revisionsTable } from './sheets/definitions.ts';
import { figureTable } from './sheets/figures.ts';
import { overviewTable } from './sheets/overview.ts';

/** The trend as a workbook. Rates and totals are formulas with stored results; ranks are values. */
export function trendExcel(trend: Trend, { fonts = {} }: Pick<View, 'fonts'>): Promise<Uint8Array> {
  const tables = [
    overviewTable(trend),
    ...(['rate', 'installed', 'households', 'rank'] as const).map((figure) =>
      figureTable(trend, figure),
    ),
    revisionsTable(trend),
    definitionsTable(trend),
  ];
  const { title, dates } = trend;
  const properties = { creator: 'gasrank', title, date: dates.at(-1) ?? '' };
  return writeWorkbook(laidOut(tables), properties, fonts);
}
