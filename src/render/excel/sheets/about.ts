/** The sheet 说明: sources and rules of the report, for people and as a record for `gasrank verify`. */
import { type AboutLine, excelWords } from '../../../lang/excel.ts';
import { fileName, WORDS } from '../../../lang/index.ts';
import { recordOf, recordText, withoutFolders } from '../../../report/record.ts';
import type { Report } from '../../../report/report.ts';
import type { LinkTo } from '../../renderer.ts';
import { type BodyCell, listHeader, type SheetTable } from '../page.ts';
import { fileLink } from './cells.ts';
import { MAX_RANKED } from './formulas.ts';

/** Characters of the record in one cell; the rest goes into the cells below. Excel's own limit is 32,767. */
const MAX_PIECE = 32_000;

/** Sources, rules, version and command, a line each; file names are links. */
export function aboutTable(report: Report, linkTo: LinkTo = () => null): SheetTable {
  const words = excelWords(report.language, report.terms).about;
  const { made, sources } = report;
  const command = made && (made.bareCommand ?? made.command);
  const record = withoutFolders(recordOf(report), command ?? '');
  const fileCell = (n: number, file: string): BodyCell => {
    const name = fileName(WORDS[report.language], file);
    const path = linkTo(sources[n]?.file ?? file);
    const content = path === null ? name : fileLink(path, name);
    return { ...free(cell(name, 'prose')), content };
  };
  const lines: [label: string, content: BodyCell][] = [
    ...record.sources.flatMap(({ role, file, sheet, date, sha256 }, n): [string, BodyCell][] => {
      const label = words.source[role];
      return [
        [label.file, fileCell(n, file)],
        [label.sheet, cell(sheet, 'prose')],
        [label.date, cell(date, 'prose')],
        [label.sha256, cell(sha256, 'prose')],
      ];
    }),
    ...rules(report, command).map(([line, text]): [string, BodyCell] => {
      const content = cell(text, 'prose');
      return [words.line[line], FREE.includes(line) ? free(content) : content];
    }),
  ];
  const recordRows = pieces(recordText(record)).map((piece, n): BodyCell[] => [
    cell(n === 0 ? words.line.record : ''),
    free({ content: piece, text: piece, style: 'record' }),
  ]);
  return {
    name: words.sheet,
    title: words.sheet,
    date: report.dateLine,
    header: listHeader([words.item, words.content]),
    stub: 0,
    body: [...lines.map(([label, content]) => [cell(label), content]), ...recordRows],
    notes: [words.recordNote],
  };
}

/** Lines that do not depend on the figures. */
const FREE: readonly AboutLine[] = ['version', 'command'];

function rules(
  { language, terms, addedFrom, ties, rankBy, rows, indicators, sort, made }: Report,
  command: string | null,
): [AboutLine, string][] {
  const words = excelWords(language, terms).about;
  const { aliases = [], vocabulary = {} } = made?.rules ?? {};
  const further = Object.values(vocabulary).flatMap((kind) => kind ?? []);
  const listed = (items: readonly string[]) => items.join(words.separator) || words.none;
  return [
    ['added', words.added[addedFrom ?? 'none']],
    ['ties', ties === 'competition' ? words.competition : WORDS[language].noteTies[ties]],
    ['rankBy', words.rankBy[rankBy] + (rows.length > MAX_RANKED ? words.storedRanks : '')],
    ['rounding', words.rounding],
    ['decimals', listed(indicators.map(({ name, decimals }) => words.decimals(name, decimals)))],
    ['order', words.order[sort]],
    ['aliases', listed(aliases.map(({ current, previous }) => words.alias(current, previous)))],
    ['vocabulary', listed(further)],
    ['marks', words.marks],
    ['version', made ? `gasrank ${made.version}` : words.unknownMaker],
    ['command', command ?? words.unknownMaker],
  ];
}

const cell = (content: string, style: 'text' | 'prose' = 'text'): BodyCell => {
  return { content, text: content, style };
};

const free = (content: BodyCell): BodyCell => ({ ...content, isFree: true });

/** A text cut so that each piece fits into a cell, and no character is cut in two. */
function pieces(text: string): string[] {
  const cut: string[] = [];
  let rest = text;
  while (rest.length > MAX_PIECE) {
    const end = /[\ud800-\udbff]/u.test(rest.charAt(MAX_PIECE - 1)) ? MAX_PIECE - 1 : MAX_PIECE;
    cut.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...cut, rest];
}
