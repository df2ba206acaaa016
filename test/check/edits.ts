/** Edits of one sheet as a person's hand makes them by mistake, drawn by a seed so that each run makes the same ones. */
import { a1 } from '../../src/core/sheet/cell.ts';
import type { Cell, Grid } from '../../src/core/sheet/grid.ts';

export const KINDS = ['digit', 'emptied', 'swapped', 'duplicated'] as const;
type Kind = (typeof KINDS)[number];

/** One edit: the sheet after it, and the cells that it touched, by their names in that sheet. */
export interface Edit {
  readonly kind: Kind;
  readonly grid: Grid;
  readonly cells: readonly Place[];
  readonly text: string;
}

interface Place {
  readonly row: number;
  readonly col: number;
}

export type Random = (below: number) => number;

/** Numbers from 0 to below a limit, the same ones for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** A number of edits, the kinds in turn. */
export function drawEdits(grid: Grid, count: number, random: Random): Edit[] {
  return Array.from({ length: count }, (_, i) => {
    const kind = KINDS[i % KINDS.length] ?? 'digit';
    for (;;) {
      const edit = DRAW[kind](grid, random);
      if (edit) return { kind, ...edit };
    }
  });
}

type Drawn = Omit<Edit, 'kind'> | null;

const DRAW: Readonly<Record<Kind, (grid: Grid, random: Random) => Drawn>> = {
  digit(grid, random) {
    const place = pick(filled(grid), random);
    const cell = cellAt(grid, place);
    const shown = cell && printed(cell);
    const digits = [...(shown ?? '')].flatMap((sign, i) => (/\d/u.test(sign) ? [i] : []));
    if (!cell || shown === undefined || digits.length === 0) return null;
    const at = pick(digits, random);
    const digit = (Number(shown[at]) + 1 + random(9)) % 10;
    const typed = `${shown.slice(0, at)}${digit}${shown.slice(at + 1)}`;
    const text = `${name(place)} ${shown} → ${typed}`;
    return { grid: withCells(grid, [[place, retyped(cell, typed)]]), cells: [place], text };
  },
  emptied(grid, random) {
    const place = pick(filled(grid), random);
    const text = `${name(place)} ${cellAt(grid, place)?.value} → `;
    return { grid: withCells(grid, [[place, undefined]]), cells: [place], text };
  },
  swapped(grid, random) {
    const [a, b] = [pick(filled(grid), random), pick(filled(grid), random)];
    const [own, other] = [cellAt(grid, a), cellAt(grid, b)];
    if (own?.value === other?.value) return null;
    const text = `${name(a)} ${own?.value} ↔ ${name(b)} ${other?.value}`;
    const edited = withCells(grid, [
      [a, other],
      [b, own],
    ]);
    return { grid: edited, cells: [a, b], text };
  },
  duplicated(grid, random) {
    const { row } = pick(filled(grid), random);
    const rows = grid.rows.toSpliced(row, 0, grid.rows[row] ?? []);
    const merges = grid.merges.map(({ top, bottom, ...sides }) => ({
      ...sides,
      top: top > row ? top + 1 : top,
      bottom: bottom > row ? bottom + 1 : bottom,
    }));
    const cells = [row, row + 1].map((copy) => ({ row: copy, col: 0 }));
    return { grid: { ...grid, rows, merges }, cells, text: `${row + 1}:${row + 1} × 2` };
  },
};

function filled({ rows }: Grid): Place[] {
  return rows.flatMap((cells, row) => cells.flatMap((cell, col) => (cell ? [{ row, col }] : [])));
}

function pick<T>(from: readonly T[], random: Random): T {
  return from[random(from.length)] as T;
}

const cellAt = ({ rows }: Grid, { row, col }: Place) => rows[row]?.[col];
const name = ({ row, col }: Place) => a1(row, col);

/** The shown content of a cell: a rate as a percentage with its decimals. */
function printed({ value, numFmt = '' }: Cell): string {
  const decimals = /^0(?:\.(0+))?%$/u.exec(numFmt);
  return decimals ? `${(Number(value) * 100).toFixed(decimals[1]?.length ?? 0)}%` : String(value);
}

/** The cell after a person typed over it. */
function retyped(cell: Cell, typed: string): Cell {
  if (cell.kind !== 'number') return { ...cell, value: typed };
  const value = typed.endsWith('%') ? Number(typed.slice(0, -1)) / 100 : Number(typed);
  return { ...cell, value };
}

function withCells(grid: Grid, changes: readonly (readonly [Place, Cell | undefined])[]): Grid {
  const rows = grid.rows.map((cells, row) => {
    const own = changes.filter(([place]) => place.row === row);
    if (own.length === 0) return cells;
    const edited = [...cells];
    for (const [{ col }, cell] of own) edited[col] = cell;
    return edited;
  });
  return { ...grid, rows };
}
