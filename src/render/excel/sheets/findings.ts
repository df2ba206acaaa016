/** The sheet of findings, with links to the cells. */
import { excelWords } from '../../../lang/excel.ts';
import { fileName, WORDS } from '../../../lang/index.ts';
import { baseName } from '../../../report/format.ts';
import type { PlacedFinding, Report } from '../../../report/report.ts';
import type { LinkTo } from '../../renderer.ts';
import { type BodyCell, listHeader, type SheetTable } from '../page.ts';
import { cellFinder, link } from './cells.ts';

/** The report's findings, most severe first, each with its cell in the report and in the source. */
export function findingsTable(report: Report, linkTo: LinkTo): SheetTable {
  const words = WORDS[report.language];
  const { sheet: name, column, none, note } = excelWords(report.language, report.terms).findings;
  const cellOf = cellFinder(report);
  const row = ({ code, severity, message, file, sheet, cell, figure }: PlacedFinding) => {
    const shown = cellOf(figure);
    const shownText = shown ? `${shown.sheet}!${shown.cell}` : '';
    const path = cell === null ? null : linkTo(file);
    return [
      text(words.severity[severity]),
      { ...text(message, 'prose'), isFree: true as const },
      shown ? linked(link(shown, shownText), shownText) : text(''),
      { ...text(fileName(words, baseName(file)), 'text'), isFree: true as const },
      text(sheet, 'text'),
      cell !== null && path !== null
        ? linked(link({ sheet, cell }, cell, path), cell)
        : text(cell ?? ''),
      text(code, 'text'),
    ];
  };
  const { severity, message, shownAt, file, sheet, cell, code } = column;
  return {
    name,
    title: name,
    date: report.dateLine,
    header: listHeader([severity, message, shownAt, file, sheet, cell, code]),
    stub: 0,
    body: report.findings.map(row),
    notes: [report.findings.length === 0 ? none : note],
    isFiltered: true,
  };
}

const text = (content: string, style: 'text' | 'prose' | 'body' = 'body'): BodyCell => {
  return { content, text: content, style };
};

const linked = (content: BodyCell['content'], shown: string): BodyCell => {
  return { content, text: shown, style: typeof content === 'string' ? 'body' : 'link' };
};
