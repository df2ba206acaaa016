/** The last sheets of the workbook of a trend: revisions, and definitions with targets and sources. */
import { placeText, WORDS } from '../../../lang/index.ts';
import { TREND_WORDS, type TrendColumn } from '../../../lang/trend.ts';
import { baseName } from '../../../report/format.ts';
import type { Trend } from '../../../report/trend/trend.ts';
import { type BodyCell, listHeader, type SheetTable } from '../../excel/page.ts';
import { revisionTexts } from '../revisions.ts';

/** Figures that later sheets contradict. */
export function revisionsTable(trend: Trend): SheetTable {
  const words = TREND_WORDS[trend.language];
  const body = trend.revisions.map((revision): BodyCell[] => {
    const [region = '', indicator = '', date = '', figure = '', , , ranks = '', place = ''] =
      revisionTexts(trend, revision);
    return [
      ...[region, indicator, date, figure].map((text) => cell(text)),
      ...[revision.was, revision.now].map((count): BodyCell => {
        return { content: count, text: String(count), look: { isFigure: true } };
      }),
      cell(ranks, 'prose'),
      cell(place, 'prose'),
    ];
  });
  return {
    name: words.sheet.revisions,
    title: words.revisions,
    date: trend.dateLine,
    header: listHeader(words.revisionColumns),
    stub: 0,
    body,
    notes: [words.revisionCount(trend.revisions.length)],
    isFiltered: true,
  };
}

/** Definitions of the columns, the targets in force, the sheets, and what made the workbook. */
export function definitionsTable(trend: Trend): SheetTable {
  const words = TREND_WORDS[trend.language];
  const columns = Object.keys(words.definition) as TrendColumn[];
  const lines: [label: string, text: string][] = [
    ...columns
      .filter((column) => column !== 'trend')
      .map((column): [string, string] => [words.column[column], words.definition[column]]),
    [words.revisions, words.revisionDefinition],
    ...trend.notes.map((note): [string, string] => ['', note]),
    ...trend.sources.map(({ file, sheet, date, sha256 }): [string, string] => {
      const place = placeText(WORDS[trend.language], { file: baseName(file), sheet, cell: null });
      return [words.sources, `${words.source(place, date)} SHA-256 ${sha256()}`];
    }),
    ['gasrank', trend.made.version],
  ];
  return {
    name: words.sheet.definitions,
    title: words.definitions,
    date: trend.dateLine,
    header: listHeader([words.item, words.content]),
    stub: 0,
    body: lines.map(([label, text]) => [cell(label, 'text'), cell(text, 'prose')]),
    notes: [],
  };
}

const cell = (text: string, style: 'body' | 'text' | 'prose' = 'body'): BodyCell => {
  return { content: text, text, style };
};
