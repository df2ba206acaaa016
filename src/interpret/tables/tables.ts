/** The tables of a file, and the choice of one. */

import { type ErrorDetail, GasrankError } from '../../core/error.ts';
import { limitOf } from '../../core/limits.ts';
import { a1 } from '../../core/sheet/cell.ts';
import { lowest } from '../../core/sheet/extent.ts';
import type { Grid } from '../../core/sheet/grid.ts';
import { type Block, findBlocks } from '../header/blocks.ts';
import { textFault } from '../header/faults.ts';
import { readPart } from '../rows/parts.ts';
import { hasText, normalise } from '../words/text.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { joinParts, type Table } from './join.ts';

/** Role of a sheet, so that an error names the right option. */
export type Role = 'this' | 'previous';

/** A table with its name for `--sheet`: its sheet, with the first cell of its header if the sheet has several tables. */
export interface NamedTable {
  readonly name: string;
  readonly grid: Grid;
  readonly table: Table;
}

/** Content of a sheet: tables, or the reason why there is none. */
export interface SheetTables {
  readonly grid: Grid;
  readonly tables: readonly NamedTable[];
  readonly problem: ErrorDetail | null;
}

/** The tables of one sheet. */
export function tablesOf(grid: Grid, vocabulary: Vocabulary): SheetTables {
  const blocks = findBlocks(grid, vocabulary);
  if ('code' in blocks) return { grid, tables: [], problem: blocks };
  const tooLong = tooLongOf(grid, blocks);
  if (tooLong) return { grid, tables: [], problem: tooLong };
  const parts = blocks.map((block) => readPart(block, vocabulary));
  const tables = joinParts(parts);
  const { sheet } = grid.source;
  const named = tables.map((table) => {
    const [block] = table.blocks;
    const cell = block ? a1(block.header.top, firstColumn(block.header.columns)) : '';
    const name = tables.length === 1 ? sheet : `${sheet}!${cell}`;
    return { name, grid, table };
  });
  return { grid, tables: named, problem: null };
}

/** Error for a sheet with more cells under headers than a table of regions can have; comparing them would cost too much. */
function tooLongOf(
  { rows, source, fileBytes = 0 }: Grid,
  blocks: readonly Block[],
): ErrorDetail | null {
  const most = limitOf('table-cells', fileBytes);
  let cells = 0;
  for (const { header, end } of blocks) {
    for (const row of rows.slice(header.bottom + 1, end)) {
      for (const cell of row) if (hasText(cell)) cells++;
    }
  }
  return cells > most ? { code: 'over-limit', ...source, limit: 'table-cells', most } : null;
}

function firstColumn(columns: readonly { readonly col: number }[]): number {
  return lowest(columns.map(({ col }) => col));
}

/**
 * The table with the given name, else the only one in the visible sheets.
 *
 * @throws GasrankError if there is none or more than one
 */
export function chooseTable(
  sheets: readonly SheetTables[],
  { sheet, role }: { readonly sheet?: string | undefined; readonly role?: Role | undefined },
): NamedTable {
  const file = sheets[0]?.grid.source.file ?? '';
  const option = role === 'previous' ? '--prev-sheet' : '--sheet';
  if (sheet !== undefined) return tableNamed(sheet, sheets, option);

  const visible = sheets.filter(({ grid }) => !grid.hidden);
  const [table, ...others] = visible.flatMap(({ tables }) => tables);
  if (table && others.length > 0) {
    requireCaptions(visible);
    const names = [table, ...others].map(({ name }) => name);
    throw new GasrankError({ code: 'several-tables', file, sheets: names, option });
  }
  if (table) return table;
  const hidden = sheets.find(({ grid, tables }) => grid.hidden && tables.length > 0);
  if (hidden) throw new GasrankError({ code: 'only-hidden', ...hidden.grid.source, option });
  throw new GasrankError(whyNone(visible, file, sheets));
}

/** @throws GasrankError if the captions that distinguish the tables of a sheet cannot be read */
function requireCaptions(sheets: readonly SheetTables[]): void {
  for (const { grid, tables } of sheets) {
    const faulty = tables.flatMap(({ table }) =>
      table.blocks.flatMap((block) => block.faultyTexts),
    );
    const cell = tables.length > 1 ? faulty.at(-1) : undefined;
    const fault = cell && textFault(grid.rows[cell.row]?.[cell.col]);
    if (!cell || !fault) continue;
    const at = { ...grid.source, cell: a1(cell.row, cell.col) };
    throw new GasrankError({ code: 'name-unusable', ...at, fault });
  }
}

function tableNamed(
  name: string,
  sheets: readonly SheetTables[],
  option: '--sheet' | '--prev-sheet',
): NamedTable {
  const file = sheets[0]?.grid.source.file ?? '';
  const all = sheets.flatMap(({ tables }) => tables);
  const exact = all.find((table) => normalise(table.name) === normalise(name));
  const wanted =
    sheets.find(({ grid }) => grid.source.sheet === name) ??
    sheets.find(({ grid }) => normalise(grid.source.sheet) === normalise(name));
  const [own, ...others] = wanted?.tables ?? [];
  if (own && others.length === 0) return own;
  if (exact) return exact;
  if (!wanted) {
    const names = sheets.flatMap(({ grid, tables }) =>
      tables.length > 1 ? tables.map((table) => table.name) : [grid.source.sheet],
    );
    throw new GasrankError({ code: 'sheet-missing', file, sheet: name, sheets: names });
  }
  if (wanted.problem) throw new GasrankError(wanted.problem);
  const names = wanted.tables.map((table) => table.name);
  throw new GasrankError({ code: 'several-tables', file, sheets: names, option });
}

/** The problem of the only sheet; of several sheets, that of the one nearest to a table. */
function whyNone(
  visible: readonly SheetTables[],
  file: string,
  sheets: readonly SheetTables[],
): ErrorDetail {
  const problems = visible.flatMap(({ problem }) => (problem ? [problem] : []));
  const nearest = problems.find(({ code }) => code !== 'sheet-not-understood');
  if (nearest) return nearest;
  const [only, ...others] = problems;
  if (only && others.length === 0) return only;
  return { code: 'no-table', file, sheets: sheets.map(({ grid }) => grid.source.sheet) };
}
