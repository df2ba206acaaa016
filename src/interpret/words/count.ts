/** Cells → counts. */

import type { InvalidReason, Quantity } from '../../core/quantity.ts';
import type { CellRef } from '../../core/sheet/cell.ts';
import type { Cell } from '../../core/sheet/grid.ts';
import { digits, formatSections } from './digits.ts';
import { isPlainFormat, isShownAsStored, wholeDigits, zerosOfNumber } from './scale.ts';
import { cellText, meansNothing, normalise, tidy } from './text.ts';
import { isOtherUnit } from './unit-kinds.ts';
import { unitsOf } from './units.ts';

/** Sign, digits with or without grouping, decimals, and a unit. */
const COUNT = /^([+−-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?(\D*)$/u;

/** A point before exactly three digits separates thousands in some countries and decimals in others. */
const MAYBE_THOUSANDS = /^[+−-]?[1-9]\d{0,2}\.\d{3}(?!\d)/u;

export interface CountOptions {
  /** 10,000 under a header in 万户, 1000 under 千户, else 1. */
  readonly factor?: number;
  /** Unit without the multiplier: 户 under 户 and 万户; `null` if the header states none. */
  readonly unit?: string | null;
  /** True if it may be negative, which only additions may. */
  readonly signed?: boolean;
  /** Usual decimals of its column, so that 5.1 beside 3.23 is 5.10. */
  readonly decimals?: number;
  /** Tests whether a number is shown at another scale than the rest of the column. */
  readonly isAtOddScale?: (cell: Cell) => boolean;
}

/**
 * The count in a cell. With fewer decimals than its unit has digits (3.23 万户) it is rounded; without decimals it
 * counts as exact.
 */
export function quantity(
  cell: Cell | undefined,
  at: CellRef,
  { factor = 1, unit = null, signed = false, decimals = 0, isAtOddScale }: CountOptions = {},
): Quantity {
  if (cell === undefined) return { state: 'blank', at };
  const plain = plainCount(cell, factor);
  if (plain !== null) return known(plain, at, cell);
  const invalid = (reason: InvalidReason, text = tidy(cellText(cell))) =>
    ({ state: 'invalid', at, text, reason }) as const;
  if (cell.kind === 'formula-without-value') {
    // A formula without a text in the file is not quoted.
    return invalid('formula-without-value', cellText(cell) === '=' ? '' : undefined);
  }
  if (cell.kind === 'error') return invalid('error');
  if (cell.kind === 'boolean' || cell.kind === 'date') return invalid('not-a-number');
  // A formula may give an empty addition, if there is nothing to compare with, but not an empty count.
  if (cell.value === '' && cell.contradicts !== undefined && !signed) {
    return invalid('formula-without-value', cell.contradicts);
  }
  if (cell.kind === 'text' && isGlued(cellText(cell))) return invalid('not-a-number');
  const text = digits(cell);
  if (cell.kind === 'text' && meansNothing(text)) {
    const mark = normalise(text);
    return { state: 'blank', at, ...(mark === '' ? {} : { mark }) };
  }

  const match = COUNT.exec(text);
  if (!match) return invalid('not-a-number');
  const [, sign = '', whole = '', fraction = '', behind = ''] = match;
  const [own, ...others] = behind === '' ? [] : unitsOf(behind);
  const isUnreadable = behind !== '' && (!own || others.length > 0);
  if (isUnreadable || (own && isOtherUnit(own.name, unit))) return invalid('not-a-number');
  // The cell's own unit goes before that of the header.
  const times = own?.factor ?? factor;
  if (cell.kind === 'text' && times === 1 && MAYBE_THOUSANDS.test(text)) {
    return invalid('maybe-thousands');
  }
  const ofText = String(times).length - 1;
  if (isAtOddScale?.(cell)) return invalid('scale-uneven');
  const zeros = cell.kind === 'number' ? zerosOfNumber(cell, factor) : ofText;
  const number = zeros === null ? null : wholeDigits(whole.replaceAll(',', ''), fraction, zeros);
  if (zeros === null || number === null) {
    if (cell.kind !== 'number' || isShownAsStored(cell)) return invalid('fraction');
    return { ...invalid('scale-unclear'), display: { format: cell.numFmt ?? '', factor } };
  }
  const value = Number(number);
  if (!Number.isSafeInteger(value)) return invalid('too-large');
  const inColumn = own ? 0 : Math.max(decimals, formatDecimals(cell));
  const shown = Math.max(fraction.length, zeros === 0 ? 0 : inColumn);
  const isNegative = (sign === '-' || sign === '−') && value > 0;
  if (isNegative && !signed) return invalid('negative');
  const count = known(isNegative ? -value : value, at, cell);
  return shown > 0 && shown < zeros ? { ...count, roundedTo: 10 ** (zeros - shown) } : count;
}

/** The count of a cell that holds nothing but a whole number; `null` for any other cell. Nearly all cells of counts are such. */
export function plainCount({ value, numFmt }: Cell, factor: number): number | null {
  const isPlain = typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
  return isPlain && factor === 1 && isPlainFormat(numFmt) ? value : null;
}

function known(value: number, at: CellRef, { contradicts }: Cell) {
  const known = { state: 'known', value, at } as const;
  return contradicts === undefined ? known : { ...known, contradicts };
}

/** Decimals that a number format always prints, even zeros. */
function formatDecimals(cell: Cell): number {
  if (cell.kind !== 'number') return 0;
  return /\.(0+)/u.exec(formatSections(cell)[0] ?? '')?.[1]?.length ?? 0;
}

/**
 * Decimals of most counts of a column in the unit of its header; of equally frequent ones, the larger number. Whole
 * counts are ignored, since they may end in zeros, and so are counts with a unit of their own. 0 if there are no
 * others.
 */
export function usualDecimals(cells: readonly (Cell | undefined)[], factor: number): number {
  if (factor === 1) return 0;
  const votes = new Map<number, number>();
  for (const cell of cells) {
    const [, , , fraction = '', behind] = (cell && COUNT.exec(digits(cell))) ?? [];
    if (fraction === '' || behind !== '') continue;
    votes.set(fraction.length, (votes.get(fraction.length) ?? 0) + 1);
  }
  return [...votes].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0] ?? 0;
}

/** Checks whether removing spaces and small digits would join several numbers: `85 90`, `100²`, `100①`. */
function isGlued(text: string): boolean {
  const inner = text.normalize('NFKC').trim();
  return (
    /\p{No}/u.test(text) ||
    (/\d\s+\d/u.test(inner) && !/^\d{1,3}(?:[ \u00a0]\d{3})+\D*$/u.test(inner))
  );
}
