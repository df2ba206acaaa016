/** GitHub-flavoured Markdown for a newsletter: title, date, summary, the tables, notes, sources. */
import { placeText, WORDS } from '../../lang/index.ts';
import { baseName, movedText } from '../../report/format.ts';
import { rowsFor, withSums } from '../../report/order.ts';
import type { Report } from '../../report/report.ts';
import type { Section, View } from '../renderer.ts';
import { frontMatterOf } from './front-matter.ts';
import { escapeInline, escapeLine, markdownTable } from './markup.ts';
import { mergedTable } from './merged-table.ts';

/** Default sections of a report. */
const USUAL: readonly Section[] = ['summary', 'tables', 'notes'];

/** The report as Markdown with a source aligned by display width. */
export function renderMarkdown(
  report: Report,
  { sections = USUAL, layout, frontMatter = false, summaryOnly = false }: Partial<View> = {},
): string {
  if (summaryOnly) return textOf([...summary(report), lines(report.scope)]);
  const { movementNote } = report;
  const legend = movementNote !== null && sections.includes('tables') ? [movementNote] : [];
  const parts: Readonly<Record<Section, () => string[]>> = {
    // Without the section of notes, the summary includes its scope.
    summary: () => [
      ...summary(report),
      ...(sections.includes('notes') ? [] : [lines(report.scope)]),
    ],
    tables: () => [
      ...(report.unitLine === null ? [] : [escapeLine(report.unitLine)]),
      ...(layout === 'official' ? [mergedTable(report)] : tables(report)),
    ],
    notes: () => [lines([...report.notes, ...legend])],
    sources: () => sources(report),
  };
  return textOf([
    frontMatter ? frontMatterOf(report) : `# ${escapeInline(report.title)}`,
    escapeLine(report.dateLine),
    ...sections.flatMap((section) => parts[section]()),
  ]);
}

function textOf(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** Lines of one paragraph. */
function lines(texts: readonly string[]): string {
  return texts.map(escapeLine).join('  \n');
}

function summary({ summary: paragraphs }: Report): string[] {
  return paragraphs.map(escapeLine);
}

function tables(report: Report): string[] {
  return report.indicators.flatMap(({ name }, i) => {
    const heading = name === '' ? [] : [`## ${escapeInline(name)}`];
    return [...heading, table(report, i)];
  });
}

function sources(report: Report): string[] {
  const words = WORDS[report.language];
  const items = report.sources.map(({ role, file, sheet, date, sha256 }) => {
    const place = placeText(words, { file: baseName(file), sheet, cell: null });
    return `- ${escapeInline(words.check.source(role, place, date))}  \n  SHA-256 ${sha256()}`;
  });
  return [`## ${words.sources}`, items.join('\n')];
}

function table(report: Report, indicator: number): string {
  const columns = report.columns.filter(
    ({ figure }) => figure === null || figure.indicator === indicator,
  );
  const cells = withSums(report, rowsFor(report, indicator)).map((row) =>
    // Figures have no characters of markup.
    columns.map((column) => {
      const text = movedText(row, column);
      return column.figure === null ? escapeInline(text) : text;
    }),
  );
  const aligns = columns.map(({ figure }) => (figure === null ? 'left' : 'right'));
  return markdownTable(aligns, [columns.map(({ label }) => escapeInline(label)), ...cells]);
}
