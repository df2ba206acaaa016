/** Reads the rows under a header: regions and totals with the cell of every figure, notes, and other kinds of rows. */

import { GasrankError } from '../../core/error.ts';
import type { Finding } from '../../core/finding.ts';
import { a1, type SheetRef } from '../../core/sheet/cell.ts';
import { highest } from '../../core/sheet/extent.ts';
import type { Cell } from '../../core/sheet/grid.ts';
import type { Column, Indicator } from '../../core/snapshot.ts';
import type { Block } from '../header/blocks.ts';
import { faultyCells, nameFault, textFault } from '../header/faults.ts';
import { isStatedUnit } from '../header/stated-units.ts';
import { isSignOff, type SignedText, signedRow } from '../words/sign-off.ts';
import { cellText, hasText, normalise, tidy } from '../words/text.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { DateColumn } from './date-column.ts';
import type { RawRow } from './figure-columns.ts';
import { type FigureRow, figureRows } from './figures.ts';
import type { FoundName, RowNames } from './names.ts';
import {
  isAnswer,
  isColumnNumbers,
  isContinued,
  isFigure,
  isSection,
  rowsMergedOver,
} from './row-tests.ts';
import { withoutFractions } from './whole.ts';

/** Kind of a row of a sheet. `left-out` holds figures that are counted elsewhere. */
export type RowKind =
  | 'region'
  | 'total'
  | 'subtotal'
  | 'section'
  | 'note'
  | 'sign-off'
  | 'column-numbers'
  | 'unnamed'
  | 'left-out';

/** Reading of one row. */
export interface RowReading {
  readonly row: number;
  readonly name: string;
  readonly kind: RowKind;
  /**
   * For a total or a subtotal: the number of consecutive regions of which it is exactly the sum; 0 if there are none.
   * Left out if a count is unknown.
   */
  readonly sumOf?: number;
  /** The cells of a sign-off; its text is not repeated. */
  readonly cells?: readonly string[];
}

export interface BlockRows {
  readonly rows: readonly FigureRow[];
  readonly notes: readonly string[];
  /** Sign-offs of the table, which are not published. */
  readonly signOffs: readonly string[];
  /** Readings of the rows without figures of a region. */
  readonly readings: readonly RowReading[];
  readonly findings: readonly Finding[];
}

/** Content of one block of a sheet. */
export interface TablePart extends BlockRows {
  readonly block: Block;
  readonly indicators: readonly Indicator[];
  /** Unit of each indicator in the sheet; `null` if none is stated. */
  readonly units: readonly (string | null)[];
  readonly columns: readonly Column[];
  /** The indicators named by the caption above the block, if its header does not name them. */
  readonly captioned: Captioned | null;
  /** The unused column with the date of the rows. */
  readonly dateColumn: DateColumn | null;
}

/** Indicators named by a caption: 二、金属软管（液化气）. */
export interface Captioned {
  readonly labels: readonly string[];
  readonly indicators: readonly Indicator[];
}

/** A row whose name cannot be read. */
const UNNAMED: FoundName = { text: '', totalKind: null, configuration: null, fault: null };

/** Reads every row of a block below its header. No row is skipped silently. */
export function readRows(block: Block, names: RowNames, vocabulary: Vocabulary): BlockRows {
  const { grid, indicators, nameCols, end, header } = block;
  const { source } = grid;
  const nameCol = nameCols.at(-1) ?? 0;
  const figureCols = [
    ...new Set(indicators.flatMap(({ columns }) => [...columns.values()].map(({ col }) => col))),
  ];
  const raw: RawRow[] = [];
  const texts: TextRow[] = [];
  const readings: RowReading[] = [];
  const findings: Finding[] = [];
  const top = header.bottom + 1;
  const named = header.unused.filter(({ text }) => text !== '');
  const lastCol = highest([...header.columns, ...named].map(({ col }) => col));
  const mergedRows = rowsMergedOver(grid.merges, figureCols, { top, end });
  let isClosed = false;
  let faultAbove = false;

  for (let row = top; row < end; row++) {
    const all = grid.rows[row] ?? [];
    const cells = all.length > header.right + 1 ? all.slice(0, header.right + 1) : all;
    const ofRow = names[row] ?? UNNAMED;
    const name = ofRow.text;
    const next = names[row + 1]?.text ?? '';
    if (row === top && isColumnNumbers(cells, { nameCol, figureCols, next })) {
      readings.push({ row, name, kind: 'column-numbers' });
      continue;
    }
    requireWholeNumbers(cells, { source, row, end: lastCol });
    const figures = figureCols.map((col) => cells[col]);
    const isSigned = isSignOff(name, figures, isFigure);
    const isNote = isSigned || vocabulary.isNote(name) || isStatedUnit(name);
    const { fault } = ofRow;
    // In the long form a name, readable or not, also applies to rows below without one.
    faultAbove = fault !== null || (faultAbove && isContinued(block, cells));
    const hasFigures = !isNote && figures.some(isFigure);
    const isMerged = mergedRows.has(row);
    if (!hasFigures || isMerged) {
      const own = cells.slice(header.left).filter(hasText);
      if (own.length === 0) {
        isClosed ||= raw.length > 0;
        continue;
      }
      const isBeside = isClosed && !figures.some(isAnswer);
      if (name === '' || isBeside || isMerged || isNote || isSection(name)) {
        const kind = isSection(name) && !isNote ? 'section' : 'note';
        const words = own
          .filter((cell) => textFault(cell) === null)
          .map((cell) => tidy(cellText(cell)));
        const text = words.join(' ');
        const signed = isSigned ? { note: '', signOff: text } : signedRow(words);
        const signOffCells = cells.flatMap((cell, col) =>
          col >= header.left && hasText(cell) ? [a1(row, col)] : [],
        );
        texts.push({ row, kind, text, ...signed, cells: signOffCells });
        continue;
      }
    }
    const at = { source, row, col: nameCol };
    if (faultAbove) {
      if (fault) findings.push({ code: 'name-invalid', at, what: 'region', fault, counts: true });
      raw.push({ row, cells, name: UNNAMED });
      continue;
    }
    if (name === '') {
      findings.push({ code: 'row-without-region', at });
      readings.push({ row, name, kind: 'unnamed' });
      continue;
    }
    if (hasFigures && grid.hiddenRows.has(row))
      findings.push({ code: 'row-hidden', at, region: name });
    isClosed ||= raw.length > 0 && ofRow.totalKind === 'total';
    raw.push({ row, cells, name: ofRow });
  }
  // A text among the rows is a section heading for those below; a text after the last row belongs to the whole table.
  const last = raw.at(-1)?.row ?? top;
  const kinds = texts.map((own): TextRow => {
    const { row, kind, text, signOff } = own;
    const isSection = row < last && signOff === '' && !vocabulary.isNote(text);
    return { ...own, kind: isSection ? 'section' : kind };
  });
  const figures = withoutFractions(block, figureRows(block, raw, vocabulary));
  const stated = kinds.filter(({ text }) => text !== '');
  return {
    rows: figures.rows,
    notes: stated.flatMap(({ kind, note }) => (kind === 'section' || note === '' ? [] : [note])),
    signOffs: stated.flatMap(({ kind, signOff }) =>
      kind === 'section' || signOff === '' ? [] : [signOff],
    ),
    readings: [...readings, ...stated.flatMap(textReadings)],
    findings: [
      ...findings,
      ...figures.findings,
      ...parentFaults(block, raw),
      ...kinds.flatMap((row) => faultsOfText(block, row)),
    ],
  };
}

/**
 * In a CSV without quotes, 1,000 is two cells.
 *
 * @param end the last column with a header
 * @throws GasrankError `number-divided` if a row is longer than the header and looks like that
 */
function requireWholeNumbers(
  cells: readonly (Cell | undefined)[],
  { source, row, end }: { readonly source: SheetRef; readonly row: number; readonly end: number },
): void {
  if (cells.length <= end + 1) return;
  const texts = cells.map((cell) => (cell?.kind === 'text' ? normalise(cell.value as string) : ''));
  const past = texts.findIndex((text, col) => col > end && /^\d/u.test(text));
  const isDivided = texts.some((text, col) => {
    return /^\d{3}(?:\.\d+)?$/u.test(text) && /^\d{1,3}$/u.test(texts[col - 1] ?? '');
  });
  if (past === -1 || !isDivided) return;
  const text = texts[past] ?? '';
  throw new GasrankError({ code: 'number-divided', ...source, cell: a1(row, past), text });
}

/** A row of words: a section heading or a note, with or without a sign-off. */
interface TextRow extends SignedText {
  readonly row: number;
  readonly kind: 'section' | 'note';
  readonly text: string;
  /** The cells with words. */
  readonly cells: readonly string[];
}

function textReadings({ row, kind, text, note, signOff, cells }: TextRow): RowReading[] {
  if (kind === 'section' || signOff === '') return [{ row, name: text, kind }];
  return [
    ...(note === '' ? [] : [{ row, name: note, kind } as const]),
    { row, name: '', kind: 'sign-off', cells },
  ];
}

/** Findings for cells in parent columns whose content is not a name. */
function parentFaults({ grid, nameCols }: Block, raw: readonly RawRow[]): Finding[] {
  const { source } = grid;
  return raw.flatMap(({ row, cells }) =>
    nameCols.slice(-2, -1).flatMap((col): Finding[] => {
      const fault = nameFault(cells[col]);
      const at = { source, row, col };
      return fault ? [{ code: 'name-invalid', at, what: 'region', fault, counts: false }] : [];
    }),
  );
}

/** Findings about a row of words. The blank item of a pivot table without counts is ignored. */
function faultsOfText({ grid, header, nameCols }: Block, { row, kind }: TextRow): Finding[] {
  const { source } = grid;
  const cells = faultyCells(grid, { rows: [row], left: header.left, right: header.right });
  return cells.flatMap(({ col, fault }): Finding[] => {
    const at = { source, row, col };
    if (fault === 'blank-item') return [];
    return kind === 'section' && nameCols.includes(col)
      ? [{ code: 'name-invalid', at, what: 'section', fault, counts: false }]
      : [{ code: 'text-invalid', at, what: 'note', fault }];
  });
}
