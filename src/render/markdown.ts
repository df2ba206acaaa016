/** GitHub-flavoured Markdown for a newsletter: title, date, one table for each indicator, notes. */
import { cellText } from '../report/format.ts';
import { rowsFor } from '../report/index.ts';
import type { Report, ReportColumn } from '../report/report.ts';
import { padEnd, padStart, stringWidth } from './width.ts';

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
  return alignedTable(columns, [columns.map(({ label }) => escapeInline(label)), ...cells]);
}

function alignedTable(columns: readonly ReportColumn[], lines: readonly string[][]): string {
  const widths = columns.map((_, c) =>
    Math.max(3, ...lines.map((line) => stringWidth(line[c] ?? ''))),
  );
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const padded = lines.map((line) =>
    row(
      columns.map(({ figure }, c) =>
        (figure === null ? padEnd : padStart)(line[c] ?? '', widths[c] ?? 0),
      ),
    ),
  );
  const rule = row(
    columns.map(({ figure }, c) => {
      const dashes = '-'.repeat((widths[c] ?? 0) - 1);
      return figure === null ? `:${dashes}` : `${dashes}:`;
    }),
  );
  return [padded[0], rule, ...padded.slice(1)].join('\n');
}

/** Characters that Markdown or HTML would read as markup, anywhere in a line. */
const MARKUP = /[\\`*_[\]|~<>&]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** Text as inline content: no markup, no line break. */
export function escapeInline(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(MARKUP, (mark) => ENTITIES[mark] ?? `\\${mark}`);
}

/** Text as a line of its own, which must not begin a heading, a list or a rule. */
export function escapeLine(text: string): string {
  return escapeInline(text)
    .replace(/^([#+=-])/u, '\\$1')
    .replace(/^(\d+)([.)])/u, '$1\\$2');
}
