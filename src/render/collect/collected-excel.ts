/** The period's sheet as a workbook, with a sheet that lists the returns. */
import { COLLECT_WORDS } from '../../lang/collect.ts';
import { placeText, WORDS } from '../../lang/index.ts';
import { type Collected, unusedLines } from '../../report/collect/collected.ts';
import type { ReturnRow } from '../../report/collect/collection.ts';
import type { CollectedSheet } from '../../report/collect/sheet.ts';
import { a1, baseName } from '../../report/format.ts';
import { layOut } from '../excel/layout.ts';
import { type BodyCell, listHeader, type SheetTable } from '../excel/page.ts';
import { writeWorkbook } from '../excel/workbook.ts';
import type { Fonts } from '../renderer.ts';
import { collectedPage } from './page.ts';

/** Creator of a collected sheet: unlike a report, it is a sheet that gasrank reads in a folder. */
const CREATOR = 'gasrank collect';

/** The bytes of the workbook. Its dates are those of the period. */
export function renderCollected(
  collected: Collected,
  sheet: CollectedSheet,
  fonts: Fonts = {},
): Promise<Uint8Array> {
  const { collection, language } = collected;
  const { date, like } = collection;
  const noteOf: Parameters<typeof collectedPage>[1] = ({ source, row, col }) => {
    const place = { file: baseName(source.file), sheet: source.sheet, cell: a1(row, col) };
    return COLLECT_WORDS[language].from(placeText(WORDS[language], place));
  };
  const pages = [collectedPage(sheet, noteOf), layOut(returnsTable(collected))];
  const properties = { creator: CREATOR, date, title: like.title ?? sheet.name };
  return writeWorkbook(pages, properties, fonts);
}

/** The list of returns: a row for each return of each unit, and for each unit that sent nothing. */
function returnsTable({ collection, language }: Collected): SheetTable {
  const words = COLLECT_WORDS[language].list;
  const { column } = words;
  const lines = unusedLines(collection, language, baseName);
  const row = ({ unit, state, file, sheet, cells, date }: ReturnRow): BodyCell[] => [
    cell(unit, 'text'),
    cell(words.state[state]),
    cell(file === null ? '' : baseName(file), 'text'),
    cell(sheet ?? '', 'text'),
    cell(cells.join(words.separator), 'text'),
    cell(date ?? ''),
  ];
  return {
    name: words.sheet,
    title: words.sheet,
    date: WORDS[language].dateLine(collection.date, null),
    header: listHeader([
      ...[column.unit, column.state, column.file, column.sheet, column.cells, column.date],
    ]),
    stub: 0,
    body: collection.rows.map(row),
    notes: lines.map(({ place, reason }) => words.unused(place, reason)),
    isFiltered: true,
  };
}

const cell = (content: string, style: 'text' | 'body' = 'body'): BodyCell => {
  return { content: content === '' ? null : content, text: content, style };
};
