/**
 * Figures by column: a number for each count, and an object only while a figure is looked at. A sheet of a country has
 * a million counts, and nearly all are plain numbers.
 */
import { known, type Quantity } from './quantity.ts';
import type { CellRef, SheetRef } from './sheet/cell.ts';
import { type Figures, figuresWith, type Measure, type Stated } from './snapshot.ts';

/** A number for each place; not a number where it is `null`. */
export function numbersOf(size: number, numberAt: (place: number) => number | null): Float64Array {
  const numbers = new Float64Array(size);
  for (let place = 0; place < size; place++) numbers[place] = numberAt(place) ?? Number.NaN;
  return numbers;
}

/** The cells of a column: `rows` has the sheet's row of each place, and is the same list for all columns of a table. */
export interface ColumnCells {
  readonly source: SheetRef;
  readonly rows: readonly number[];
  readonly col: number;
}

function cellAt({ source, rows, col }: ColumnCells, place: number): CellRef {
  return { source, row: rows[place] ?? 0, col };
}

/** A column of counts, blank until it is filled. A place is the number of a row among those with figures, from 0. */
export class CountColumn {
  readonly cells: ColumnCells;
  /** Counts that are nothing but a known number; else not a number. */
  readonly numbers: Float64Array;
  /** Counts with more to them: rounded or contradicted ones, signs for “nothing”, and invalid cells. */
  readonly others = new Map<number, Quantity>();

  constructor(cells: ColumnCells) {
    this.cells = cells;
    this.numbers = new Float64Array(cells.rows.length).fill(Number.NaN);
  }

  set(place: number, count: Quantity): void {
    if (count.state === 'known' && count.roundedTo === undefined && count.contradicts === undefined)
      this.numbers[place] = count.value;
    else if (count.state !== 'blank' || count.mark !== undefined) this.others.set(place, count);
  }

  /** The count at a place, with its cell. */
  at(place: number): Quantity {
    const value = this.numbers[place] ?? Number.NaN;
    if (!Number.isNaN(value)) return { state: 'known', value, at: cellAt(this.cells, place) };
    return this.others.get(place) ?? { state: 'blank', at: cellAt(this.cells, place) };
  }
}

/** Measures that are counts. */
type CountMeasure = 'households' | 'installed' | 'added';

/** A known count among figures, or `null`: as `known(figures[measure])`, without an object for it. */
export function knownIn(figures: Figures, measure: CountMeasure): number | null {
  if (!(figures instanceof FiguresAt)) return known(figures[measure]);
  const column = figures.columns[measure];
  if (!column) return null;
  const value = column.numbers[figures.place] ?? Number.NaN;
  return Number.isNaN(value) ? known(column.at(figures.place)) : value;
}

/** A count among figures that may be rounded, contradicted, marked or invalid; `null` if it is only a number, or blank. */
export function specialIn(figures: Figures, measure: CountMeasure): Quantity | null {
  if (!(figures instanceof FiguresAt)) return figures[measure];
  return figures.columns[measure]?.others.get(figures.place) ?? null;
}

/** The state of a count among figures, without an object for it. */
export function stateIn(figures: Figures, measure: CountMeasure): Quantity['state'] {
  if (knownIn(figures, measure) !== null) return 'known';
  const isAbsent = figures instanceof FiguresAt && figures.columns[measure] === null;
  return isAbsent ? 'absent' : (specialIn(figures, measure)?.state ?? 'blank');
}

/** A stated rate or rank without its cell. */
export type StatedText = Omit<Stated, 'at'>;

/** Reading of the numbers in a column of rates or ranks. */
export interface StatedReader {
  /** Returns the rate or rank of a cell with nothing but a number. */
  readonly meaning: (number: number) => StatedText | null;
  /** Fraction that 1 stands for in a column of rates: 0.01 of percentages; not a number if it is unknown. */
  readonly fraction: number;
}

/** A column of stated rates or ranks, empty until it is filled. */
export class StatedColumn {
  readonly cells: ColumnCells;
  readonly reader: StatedReader;
  /** Numbers as they are stored, in cells that are all read alike; else not a number. */
  readonly numbers: Float64Array;
  /** Rates or ranks of other cells. */
  readonly others = new Map<number, StatedText>();

  constructor(cells: ColumnCells, reader: StatedReader) {
    this.cells = cells;
    this.reader = reader;
    this.numbers = new Float64Array(cells.rows.length).fill(Number.NaN);
  }

  /** The rate or rank at a place, with its cell; `null` if the sheet states none. */
  at(place: number): Stated | null {
    const number = this.numbers[place] ?? Number.NaN;
    const stated = Number.isNaN(number) ? this.others.get(place) : this.reader.meaning(number);
    return stated
      ? { text: stated.text, value: stated.value, at: cellAt(this.cells, place) }
      : null;
  }
}

/** Checks whether figures state a rate or rank that is a number. */
export function statesNumber(figures: Figures, measure: 'rate' | 'rank'): boolean {
  if (!(figures instanceof FiguresAt)) return (figures[measure]?.value ?? null) !== null;
  const column = figures.columns[measure];
  if (!column) return false;
  if (!Number.isNaN(column.numbers[figures.place] ?? Number.NaN)) return true;
  return (column.others.get(figures.place)?.value ?? null) !== null;
}

/** A stated rate among figures as a fraction, with the noise of binary numbers; not a number where it takes reading. */
export function fractionIn(figures: Figures): number {
  const column = figures instanceof FiguresAt ? figures.columns.rate : null;
  if (!column) return Number.NaN;
  return (column.numbers[(figures as FiguresAt).place] ?? Number.NaN) * column.reader.fraction;
}

/** The columns of one indicator; `null` for a measure without a column. */
export interface FigureColumns {
  readonly households: CountColumn | null;
  readonly installed: CountColumn | null;
  readonly added: CountColumn | null;
  readonly rate: StatedColumn | null;
  readonly rank: StatedColumn | null;
  /** Places with formulas that lack a stored result, and the measures of these. */
  readonly withoutResult: ReadonlyMap<number, readonly Measure[]>;
}

/** The sheet's row of figures; `null` if they are not all of one row. */
export function rowIn(figures: Figures): number | null {
  if (!(figures instanceof FiguresAt)) return null;
  const { households, installed, added, rate, rank } = figures.columns;
  const column = households ?? installed ?? added ?? rate ?? rank;
  return column?.cells.rows[figures.place] ?? null;
}

const ABSENT: Quantity = { state: 'absent' };

/** The figures at one place of the columns. Each is made when it is asked for. */
export class FiguresAt implements Figures {
  readonly columns: FigureColumns;
  readonly place: number;

  constructor(columns: FigureColumns, place: number) {
    this.columns = columns;
    this.place = place;
  }

  get households(): Quantity {
    return this.columns.households?.at(this.place) ?? ABSENT;
  }

  get installed(): Quantity {
    return this.columns.installed?.at(this.place) ?? ABSENT;
  }

  get added(): Quantity {
    return this.columns.added?.at(this.place) ?? ABSENT;
  }

  get rate(): Stated | null {
    return this.columns.rate?.at(this.place) ?? null;
  }

  get rank(): Stated | null {
    return this.columns.rank?.at(this.place) ?? null;
  }

  get withoutResult(): readonly Measure[] {
    return this.columns.withoutResult.get(this.place) ?? [];
  }

  /** The figures without the rest of their columns. */
  toJSON(): Figures {
    return figuresWith(this, {});
  }
}
