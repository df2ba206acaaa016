/** Compares a Word file or a web page with the same document made again. */
import { LANGUAGES } from '../../lang/index.ts';
import { renderHtml, tableColumns } from '../../render/html/html.ts';
import type { Raster } from '../../render/renderer.ts';
import { renderWord, tablesOfWord } from '../../render/word/word.ts';
import { withSums } from '../../report/order.ts';
import { isComplete, type ReportRecord } from '../../report/record.ts';
import type { Report } from '../../report/report.ts';
import { type Compared, NOTHING } from '../../report/verify/differences.ts';
import { type ComputedTexts, compareTexts } from '../../report/verify/texts.ts';
import type { MakeAgain } from './again.ts';
import { htmlTexts } from './markup.ts';
import type { RecordedReport, TextContent } from './report.ts';
import { readWord } from './texts.ts';

/** Compares all texts, in the language in which the documents are most alike. */
export async function compareDocument(
  { record, content: { format, texts } }: RecordedReport<TextContent>,
  makeAgain: MakeAgain,
  version: string,
): Promise<Compared> {
  const { rules, version: madeBy } = record.made;
  const explained = { isComplete: isComplete(rules), isSameVersion: madeBy === version };
  let best: Compared | null = null;
  for (const language of LANGUAGES) {
    // Documents show no findings.
    const report = makeAgain(language, { choice: [], leaps: null, revisions: [] });
    const compared = compareTexts(texts, await computedTexts(report, format, record), explained);
    if (best === null || compared.differences.length < best.differences.length) best = compared;
    if (best.differences.length === 0) break;
  }
  return best ?? NOTHING;
}

/** A picture of one pixel: pictures are not compared. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const BLANK: Raster = { family: '', draw: async () => Buffer.from(PIXEL, 'base64') };

/** The texts of a report as a document of a format, made by the options in its record. */
async function computedTexts(
  report: Report,
  format: TextContent['format'],
  { view }: ReportRecord,
): Promise<ComputedTexts> {
  const indicators = report.indicators.map(({ name }) => name);
  if (format === 'html') {
    const rows = withSums(report, report.rows);
    const figures = tableColumns(report).map((columns) => ({ columns, rows }));
    return { ...htmlTexts([...renderHtml(report)].join('')), figures, indicators };
  }
  const again = await renderWord(report, { ...view, raster: BLANK });
  const { texts } = readWord(Buffer.from(again), '') ?? { texts: { paragraphs: [], tables: [] } };
  const figures = tablesOfWord(report, view).map(({ table }) => table);
  return { ...texts, figures, indicators };
}
