/** The Excel workbook of a trend: overview, a sheet for each figure with line charts, revisions, definitions. */
import type { Trend } from '../../report/trend/trend.ts';
import { workbookBytes } from '../excel/workbook-bytes.ts';
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
  return workbookBytes(tables, { title, date: dates.at(-1) ?? '', fonts, keywords: null });
}
