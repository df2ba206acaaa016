/** The report as a document formatted by GB/T 9704: title, date, summary, the official table, notes. */
import { Document, Paragraph, TextRun } from 'docx';
import { placeText, WORDS } from '../../lang/index.ts';
import { baseName } from '../../report/format.ts';
import { publishedRecord } from '../../report/record.ts';
import type { Report } from '../../report/report.ts';
import { madeOf } from '../package/made.ts';
import type { Section, View } from '../renderer.ts';
import { oneLine } from '../text/printable.ts';
import { wrapEvenly } from '../text/width.ts';
import { chartParagraphs } from './charts.ts';
import { packed } from './package.ts';
import { PORTRAIT, TYPE } from './paper.ts';
import { type PageBlock, sectionsOf } from './sections.ts';
import { fontTable, STYLE, stylesOf } from './styles.ts';
import { officialTable } from './table.ts';
import { indicatorTables, officialTables, type PlacedTable, paperBelow } from './tables.ts';

/** Default sections of a report. */
const USUAL: readonly Section[] = ['summary', 'tables', 'notes'];

type WordView = Partial<
  Pick<View, 'sections' | 'layout' | 'summaryOnly' | 'fonts' | 'chart' | 'raster'>
>;

/** The report as a document. Its dates are those of the report; equal reports give equal bytes. */
export async function renderWord(report: Report, view: WordView = {}): Promise<Uint8Array> {
  const { language, title, date } = report;
  const charts = view.chart && view.raster ? await chartParagraphs(report, view.raster) : [];
  const { fonts = {} } = view;
  const keywords = madeOf(report);
  const document = new Document({
    title: oneLine(title),
    creator: 'gasrank',
    ...(keywords === null ? {} : { keywords }),
    lastModifiedBy: 'gasrank',
    styles: stylesOf(fonts, language),
    evenAndOddHeaderAndFooters: true,
    sections: sectionsOf([...blocksOf(report, view), upright(charts)]),
  });
  const { sections = USUAL, layout = 'official', summaryOnly = false, chart = false } = view;
  const record = publishedRecord(report, {
    ...{ sections: [...sections], layout, summaryOnly, chart },
  });
  return packed(document, { fontTable: fontTable(fonts), record, date });
}

/** The tables of the document, in their order; none without the section of tables. */
export function tablesOfWord(report: Report, view: WordView = {}): PlacedTable[] {
  const { sections = USUAL, layout = 'official', summaryOnly = false } = view;
  if (summaryOnly || !sections.includes('tables')) return [];
  return layout === 'official' ? officialTables(report) : indicatorTables(report);
}

/** The content, part by part, each with its paper. */
function blocksOf(report: Report, view: WordView): PageBlock[] {
  const { sections = USUAL, layout = 'official', summaryOnly = false } = view;
  const summary = paragraphs(report.summary, STYLE.body);
  const scope = paragraphs(report.scope, STYLE.note);
  if (summaryOnly) return [{ paper: PORTRAIT, children: [...summary, ...scope] }];
  const tables = tablesOfWord(report, view);
  // The official table shows no movements.
  const { movementNote } = report;
  const legend = layout === 'official' || movementNote === null ? [] : [movementNote];
  const parts: Readonly<Record<Section, () => PageBlock[]>> = {
    // Without the section of notes, the summary includes its scope.
    summary: () => [upright([...summary, ...(sections.includes('notes') ? [] : scope)])],
    tables: () =>
      tables.map(({ table, page, caption }, n) => ({
        paper: page.paper,
        children: [
          ...captions(report, caption, { isFirst: n === 0, isUpright: page.paper === PORTRAIT }),
          officialTable(table, page),
        ],
      })),
    notes: () => [
      {
        paper: paperBelow(tables),
        children: paragraphs(
          [...report.notes, ...(sections.includes('tables') ? legend : [])],
          STYLE.note,
        ),
      },
    ],
    sources: () => [upright(sources(report))],
  };
  return [upright(heading(report)), ...sections.flatMap((section) => parts[section]())];
}

const upright = (children: PageBlock['children']): PageBlock => ({ paper: PORTRAIT, children });

/** Terminal columns of a line of the title. */
const TITLE_LINE = Math.floor(PORTRAIT.room / 10 / TYPE.title);

function heading({ title, dateLabel }: Report): Paragraph[] {
  const lines = wrapEvenly(oneLine(title).trim(), TITLE_LINE);
  return [
    new Paragraph({
      style: STYLE.title,
      children: lines.map((text, n) => new TextRun({ text, ...(n > 0 ? { break: 1 } : {}) })),
    }),
    paragraph(dateLabel, STYLE.date),
  ];
}

/** The lines above a table: its caption, if it has one, and the unit of its figures. */
function captions(
  { unitLine }: Report,
  caption: string,
  { isFirst, isUpright }: { readonly isFirst: boolean; readonly isUpright: boolean },
): Paragraph[] {
  const name = oneLine(caption).trim();
  const own = new Paragraph({
    text: name,
    style: STYLE.caption,
    pageBreakBefore: !isFirst && !isUpright,
  });
  return [...(name === '' ? [] : [own]), paragraph(unitLine ?? '', STYLE.unit)];
}

function sources({ language, sources: all }: Report): Paragraph[] {
  const words = WORDS[language];
  const lines = all.flatMap(({ role, file, sheet, date, sha256 }) => {
    const place = placeText(words, { file: baseName(file), sheet, cell: null });
    return [words.check.source(role, place, date), `SHA-256 ${sha256()}`];
  });
  return [paragraph(words.sources, STYLE.heading), ...paragraphs(lines, STYLE.note)];
}

function paragraphs(texts: readonly string[], style: string): Paragraph[] {
  return texts.map((text) => paragraph(text, style));
}

function paragraph(text: string, style: string): Paragraph {
  return new Paragraph({ text: oneLine(text).trim(), style });
}
