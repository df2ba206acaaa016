/** The sheet 说明: what the report was made of and by which rules, for people, and as a record for `gasrank verify`. */
import { type AboutLine, excelWords } from '../../lang/excel/index.ts';
import { fileName, WORDS } from '../../lang/index.ts';
import { recordOf, recordText } from '../../report/record.ts';
import type { Report } from '../../report/report.ts';
import { type BodyCell, listHeader, type Table } from './page.ts';

/** What a cell holds of the record; the rest stands in the cells below. Excel's own limit is 32,767. */
const MAX_PIECE = 32_000;

/** Sources, rules, version and command, a line each. */
export function aboutTable(report: Report): Table {
  const words = excelWords(report.language, report.terms).about;
  const record = recordOf(report);
  const lines: [label: string, content: string][] = [
    ...record.sources.flatMap(({ role, file, sheet, date, sha256 }): [string, string][] => {
      const label = words.source[role];
      return [
        [label.file, fileName(WORDS[report.language], file)],
        [label.sheet, sheet],
        [label.date, date],
        [label.sha256, sha256],
      ];
    }),
    ...rules(report).map(([line, content]): [string, string] => [words.line[line], content]),
  ];
  const recordRows = pieces(recordText(record)).map((piece, n): BodyCell[] => [
    cell(n === 0 ? words.line.record : ''),
    { content: piece, text: piece, style: 'record' },
  ]);
  return {
    name: words.sheet,
    title: words.sheet,
    date: report.dateLine,
    header: listHeader([words.item, words.content]),
    stub: 0,
    body: [
      ...lines.map(([label, content]) => [cell(label), cell(content, 'prose')]),
      ...recordRows,
    ],
    notes: [words.recordNote],
  };
}

function rules({
  language,
  terms,
  addedFrom,
  ties,
  rankBy,
  indicators,
  sort,
  made,
}: Report): [AboutLine, string][] {
  const words = excelWords(language, terms).about;
  const { aliases = [], vocabulary = {} } = made?.rules ?? {};
  const further = Object.values(vocabulary).flatMap((kind) => kind ?? []);
  const listed = (items: readonly string[]) => items.join(words.separator) || words.none;
  return [
    ['added', words.added[addedFrom ?? 'none']],
    ['ties', ties === 'competition' ? words.competition : WORDS[language].noteTies[ties]],
    ['rankBy', words.rankBy[rankBy]],
    ['rounding', words.rounding],
    ['decimals', listed(indicators.map(({ name, decimals }) => words.decimals(name, decimals)))],
    ['order', words.order[sort]],
    ['aliases', listed(aliases.map(({ current, previous }) => words.alias(current, previous)))],
    ['vocabulary', listed(further)],
    ['marks', words.marks],
    ['version', made ? `gasrank ${made.version}` : words.unknownMaker],
    ['command', made?.command ?? words.unknownMaker],
  ];
}

const cell = (content: string, style: 'text' | 'prose' = 'text'): BodyCell => {
  return { content, text: content, style };
};

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
