/** Reads one block of a sheet: its indicators, columns and rows. */
import type { Column, Measure } from '../../core/snapshot.ts';
import type { Block } from '../header/blocks.ts';
import type { HeaderColumn } from '../header/header.ts';
import { type IndicatorColumns, nameIndicator } from '../header/indicators.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { captionLabels, captionOf } from './captions.ts';
import { dateColumnOf } from './date-column.ts';
import { isLong, longPart } from './long.ts';
import { rowNames } from './names.ts';
import { type Captioned, readRows, type TablePart } from './rows.ts';

/** Reads a block. */
export function readPart(block: Block, vocabulary: Vocabulary): TablePart {
  const names = rowNames(block, vocabulary);
  const part: TablePart = {
    block,
    indicators: block.indicators.map(({ indicator }) => indicator),
    units: block.indicators.map(({ unit }) => unit),
    columns: columnsOf(block),
    captioned: null,
    dateColumn: dateColumnOf(block, names, vocabulary),
    ...readRows(block, names, vocabulary),
  };
  const hasGroups = block.groupCols.length > 0;
  const ungrouped = hasGroups ? { ...part, block: { ...block, groupCols: [] } } : part;
  const own = hasGroups && isLong(part.rows) ? longPart(part, vocabulary) : ungrouped;
  return { ...own, captioned: captionedBy(own, vocabulary) };
}

/** The indicators named by the text above the block; `null` if there is none, or the header names them. */
function captionedBy({ block, indicators }: TablePart, { isGas }: Vocabulary): Captioned | null {
  const caption = captionOf(block.texts);
  if (caption === null || indicators.some(({ device }) => device !== '')) return null;
  const labels = captionLabels(caption, isGas);
  return {
    labels,
    indicators: indicators.map(({ gas }) =>
      nameIndicator([...labels, ...(gas === '' ? [] : [gas])], isGas),
    ),
  };
}

/** The sheet's columns in order. Households shared by several indicators are repeated before the first column of each. */
function columnsOf({ header, indicators, nameCols }: Block): Column[] {
  const columns: Column[] = [];
  for (const column of header.columns) {
    const { col, role, label, path } = column;
    if (col === nameCols.at(-1)) columns.push({ figure: null, label, path });
    const owners = indicators.filter((owner) => owns(owner, column));
    const [owner] = owners;
    if (!owner || owners.length > 1) continue;
    const indicator = indicators.indexOf(owner);
    const households = owner.columns.get('households');
    const isFirst = !columns.some(({ figure }) => figure?.indicator === indicator);
    if (isFirst && households && indicators.some((it) => it !== owner && owns(it, households))) {
      columns.push(sharedColumn(households, column, indicator));
    }
    columns.push({ figure: { indicator, measure: role as Measure }, label, path });
  }
  return columns;
}

function owns({ columns }: IndicatorColumns, column: HeaderColumn): boolean {
  return columns.get(column.role as Measure) === column;
}

/** Shared households as a column of one indicator, under the labels of the column that follows. */
function sharedColumn(shared: HeaderColumn, beside: HeaderColumn, indicator: number): Column {
  const label = { text: shared.label.text };
  const path = beside.path.map((other) => (other === beside.label ? label : other));
  return { figure: { indicator, measure: 'households' }, label, path };
}
