/** Reading of a file, in a terminal: labels with texts beside them. */
import { Chalk } from 'chalk';
import type { Language } from '../../lang/index.ts';
import type { IgnoredKind } from '../../lang/inspect.ts';
import type {
  InspectedFolderSheet,
  InspectedRow,
  InspectedSheet,
  InspectedTable,
  Inspection,
} from '../../schema/inspect.ts';
import type { View } from '../renderer.ts';
import { framed } from '../text/frame.ts';
import { indented } from '../text/width.ts';
import { indicatorTree, otherColumnLines } from './columns.ts';
import { entry, type InspectPen, penFor } from './lines.ts';

/** The inspection as lines that fit into the window, under the file's name. */
export function inspectionText(
  inspection: Inspection,
  language: Language,
  { width, colorLevel, frame }: Pick<View, 'width' | 'colorLevel' | 'frame'>,
): string {
  const pen = penFor(language, { chalk: new Chalk({ level: colorLevel }), width });
  return framed(`${fileLines(inspection, pen).join('\n')}\n`, frame);
}

function fileLines(inspection: Inspection, pen: InspectPen): string[] {
  const { file, format, sheets, tables, problem, suggestions, folder } = inspection;
  const { words, chalk } = pen;
  return [
    ...indented(file, 0, pen).map((line) => chalk.bold(line)),
    ...entry(
      'folder',
      (folder ?? []).map((sheet) => folderText(sheet, pen)),
      pen,
    ),
    ...entry('format', format ? [words.format(format)] : [], pen),
    ...entry(
      'sheets',
      sheets.flatMap((sheet) => sheetTexts(sheet, pen)),
      pen,
    ),
    ...(tables.length > 1 ? indented(words.severalTables(tables.length), 0, pen) : []),
    ...tables.flatMap((table) => [
      ...(tables.length === 1 ? [] : ['', ...entry('table', [table.name], pen)]),
      ...tableLines(table, pen),
    ]),
    ...problemLines(problem, pen),
    ...suggestions.flatMap(({ word, role }) =>
      indented(words.suggestion(word, words.role[role], role), 0, pen),
    ),
  ];
}

function folderText(
  { file, sheet, date, use, problem }: InspectedFolderSheet,
  pen: InspectPen,
): string {
  const { words, common } = pen;
  const place = common.place(file, sheet, null);
  return [(date ?? '').padEnd(10), place, problem?.message ?? words.folderUse[use]].join('  ');
}

function sheetTexts(sheet: InspectedSheet, { words }: InspectPen): string[] {
  const { name, hidden, use, tables, words: header } = sheet;
  const useText = {
    used: words.sheetUsed,
    'not-chosen': words.sheetNotChosen(tables),
    'no-table': words.sheetWithoutTable,
  }[use];
  const facts = [name, ...(hidden ? [words.sheetHidden] : []), useText];
  if (header === null) return [facts.join('  ')];
  const roles: Readonly<Record<string, string>> = words.role;
  const unknown = header.unknown.length > 0 ? [words.wordsUnknown(header.unknown)] : [];
  const missing = words.wordsMissing(header.missing.map((role) => roles[role] ?? role));
  return [facts.join('  '), words.wordsFound(header.found), missing, ...unknown];
}

function tableLines(table: InspectedTable, pen: InspectPen): string[] {
  const { words } = pen;
  const { title, date, headers, indicators, columns, problem } = table;
  const rows = headers.map(({ top, bottom }) => words.headerRows(top, bottom));
  return [
    ...entry('title', [title ?? words.noTitle], pen),
    ...entry('date', [date ? words.date(date.day, date.from, date.cell) : words.noDate], pen),
    ...entry('header', [...new Set(rows)], pen),
    '',
    ...indicatorTree(indicators, pen),
    '',
    ...entry('columns', otherColumnLines(columns, pen), pen),
    ...rowLines(table, pen),
    ...findingLines(table, pen),
    ...problemLines(problem, pen),
  ];
}

function rowLines({ regions, rows }: InspectedTable, pen: InspectPen): string[] {
  const { words } = pen;
  const { count, first, last } = regions;
  const ofKind = (kind: InspectedRow['kind']) => rows.filter((row) => row.kind === kind);
  const names = ofKind('region').map(({ name }) => name);
  const sums = (kind: 'total' | 'subtotal', textOf: (regions: number) => string) =>
    ofKind(kind).map(({ row, name, sumOf }) =>
      [words.row(row, name), ...(sumOf === null ? [] : [textOf(sumOf)])].join('  '),
    );
  const texts = (kind: 'section' | 'note') =>
    ofKind(kind).map(({ row, name }) => `${words.row(row, '')}  ${name}`);
  const ignored = rows.flatMap(({ row, name, kind }) =>
    isIgnored(kind) ? [`${words.row(row, name)}  ${words.ignored[kind]}`] : [],
  );
  return [
    ...entry('regions', [words.regions(count, first, last, names)], pen),
    ...entry('total', sums('total', words.sumOf), pen),
    ...entry('subtotal', sums('subtotal', words.subtotalOf), pen),
    ...entry('section', texts('section'), pen),
    ...entry('note', texts('note'), pen),
    ...entry(
      'signOff',
      ofKind('sign-off').map(({ cells }) => words.signOff(cells ?? [])),
      pen,
    ),
    ...entry('ignored', ignored, pen),
  ];
}

function isIgnored(kind: InspectedRow['kind']): kind is IgnoredKind {
  return kind === 'column-numbers' || kind === 'unnamed' || kind === 'left-out';
}

const TONE = { error: 'red', warning: 'yellow', info: 'dim' } as const;

function findingLines({ findings }: InspectedTable, pen: InspectPen): string[] {
  const { words, chalk, common } = pen;
  const texts = findings.map(({ severity, cell, message }) => {
    const name = chalk[TONE[severity]](common.severity[severity]);
    return common.findingLine(name, cell ?? words.wholeSheet, message);
  });
  return entry('findings', texts.length > 0 ? texts : [words.noFindings], pen);
}

function problemLines(problem: Inspection['problem'], pen: InspectPen): string[] {
  if (problem === null) return [];
  return indented(pen.common.errorLine(problem.message), 0, pen).map((line) => pen.chalk.red(line));
}
