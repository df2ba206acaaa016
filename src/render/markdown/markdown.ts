/** GitHub-flavoured Markdown for a newsletter: title, date, summary, the tables, notes, sources. */
import { placeText, WORDS } from '../../lang/index.ts';
import { baseName, movedText } from '../../report/format.ts';
import { rowsFor, withSums } from '../../report/order.ts';
import type { Report, ReportColumn, ReportRow } from '../../report/report.ts';
import type { Section, View } from '../renderer.ts';
import { inPieces } from '../text/pieces.ts';
import { frontMatterOf } from './front-matter.ts';
import { escapeInline, escapeLine, type MarkdownColumn, tableLines } from './markup.ts';
import { mergedTable } from './merged-table.ts';

/** Default sections of a report. */
const USUAL: readonly Section[] = ['summary', 'tables', 'notes'];

/** A part between blank lines: its text, or the lines of a table. */
type MarkdownBlock = string | Generator<string>;

/** The report as Markdown with a source aligned by display width, in pieces. */
export function renderMarkdown(report: Report, view: Partial<View> = {}): Generator<string> {
  return inPieces(textsOf(blocksOf(report, view)));
}

function blocksOf(
  report: Report,
  { sections = USUAL, layout, frontMatter = false, summaryOnly = false }: Partial<View>,
): MarkdownBlock[] {
  if (summaryOnly) return [...summary(report), lines(report.scope)];
  const { movementNote } = report;
  const legend = movementNote !== null && sections.includes('tables') ? [movementNote] : [];
  const parts: Readonly<Record<Section, () => MarkdownBlock[]>> = {
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
  return [
    frontMatter ? frontMatterOf(report) : `# ${escapeInline(report.title)}`,
    escapeLine(report.dateLine),
    ...sections.flatMap((section) => parts[section]()),
  ];
}

/** The texts of blocks with blank lines between them. */
function* textsOf(blocks: readonly MarkdownBlock[]): Generator<string> {
  let separator = '';
  for (const block of blocks.filter((own) => own !== '')) {
    yield separator;
    yield* typeof block === 'string' ? [block] : block;
    separator = '\n\n';
  }
  yield '\n';
}

/** Lines of one paragraph. */
function lines(texts: readonly string[]): string {
  return texts.map(escapeLine).join('  \n');
}

function summary({ summary: paragraphs }: Report): string[] {
  return paragraphs.map(escapeLine);
}

function tables(report: Report): MarkdownBlock[] {
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

function table(report: Report, indicator: number): Generator<string> {
  const columns = report.columns.filter(
    ({ figure }) => figure === null || figure.indicator === indicator,
  );
  return tableLines(columns.map(tableColumn), withSums(report, rowsFor(report, indicator)));
}

function tableColumn(column: ReportColumn): MarkdownColumn<ReportRow> {
  const head = escapeInline(column.label);
  if (column.figure === null) {
    return { align: 'left', head, cell: (row) => escapeInline(movedText(row, column)) };
  }
  // Figures have no characters of markup.
  return { align: 'right', head, cell: (row) => movedText(row, column) };
}
