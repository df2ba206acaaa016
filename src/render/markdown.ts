/** GitHub-flavoured Markdown for a newsletter: title, date, one table for each indicator, notes. */
import { cellText } from '../report/format.ts';
import { rowsFor } from '../report/index.ts';
import type { Report } from '../report/report.ts';
import { escapeInline, escapeLine, markdownTable } from './markup.ts';

/** The report as Markdown whose source lines up by display width. */
export function renderMarkdown(report: Report): string {
  const tables = report.indicators.map(({ name }, i) => {
    const heading = name === '' ? [] : [`## ${escapeInline(name)}`];
    return [...heading, table(report, i)].join('\n\n');
  });
  const notes = report.notes.map(escapeLine).join('  \n');
  const blocks = [`# ${escapeInline(report.title)}`, escapeLine(report.dateLine), ...tables, notes];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function table(report: Report, indicator: number): string {
  const columns = report.columns.filter(
    ({ figure }) => figure === null || figure.indicator === indicator,
  );
  const rows = [...rowsFor(report, indicator), report.total];
  const totalRow = rows.length - 1;
  const cells = rows.map((row, r) =>
    columns.map((column) => {
      const isTotalRank = r === totalRow && column.figure?.measure === 'rank';
      return isTotalRank ? '' : escapeInline(cellText(row, column));
    }),
  );
  const aligns = columns.map(({ figure }) => (figure === null ? 'left' : 'right'));
  return markdownTable(aligns, [columns.map(({ label }) => escapeInline(label)), ...cells]);
}
