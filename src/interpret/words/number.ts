/** Cells → counts and stated figures. Numbers are read as decimal digits, so nothing is rounded by accident. */

import { memoize } from '../../core/memoize.ts';
import { displayOf } from '../../core/numbers/number-format.ts';
import type { InvalidReason, Quantity } from '../../core/quantity.ts';
import type { CellRef } from '../../core/sheet/cell.ts';
import type { Cell } from '../../core/sheet/grid.ts';
import type { Stated } from '../../core/snapshot.ts';
import { isPlainFormat, isShownAsStored, wholeDigits, zerosOfNumber } from './scale.ts';
import { cellText, meansNothing, normalise, tidy } from './text.ts';
import { isOtherUnit } from './unit-kinds.ts';
import { unitsOf } from './units.ts';

/** Sign, digits with or without grouping, decimals, and a unit. */
const COUNT = /^([+−-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?(\D*)$/u;

/** A point before exactly three digits separates thousands in some countries and decimals in others. */
const MAYBE_THOUSANDS = /^[+−-]?[1-9]\d{0,2}\.\d{3}(?!\d)/u;

/** Excel keeps 15 digits of a number; further ones are noise of binary fractions. */
const EXCEL_DIGITS = 15;

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
  // Fast path for most cells.
  if (isCount(cell.value) && factor === 1 && isPlainFormat(cell.numFmt)) {
    return known(cell.value, at, cell);
  }
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
  const count = zeros === null ? null : wholeDigits(whole.replaceAll(',', ''), fraction, zeros);
  if (zeros === null || count === null) {
    if (cell.kind !== 'number' || isShownAsStored(cell)) return invalid('fraction');
    return { ...invalid('scale-unclear'), display: { format: cell.numFmt ?? '', factor } };
  }
  const value = Number(count);
  if (!Number.isSafeInteger(value)) return invalid('too-large');
  const inColumn = own ? 0 : Math.max(decimals, formatDecimals(cell));
  const shown = Math.max(fraction.length, zeros === 0 ? 0 : inColumn);
  const roundedTo = shown > 0 && shown < zeros ? { roundedTo: 10 ** (zeros - shown) } : {};
  if ((sign === '-' || sign === '−') && value > 0) {
    return signed ? { ...known(-value, at, cell), ...roundedTo } : invalid('negative');
  }
  return { ...known(value, at, cell), ...roundedTo };
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

function isCount(value: Cell['value']): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** The cell's number as plain decimal text, never in exponent notation. */
function digits(cell: Cell): string {
  if (typeof cell.value !== 'number') return normalise(cellText(cell));
  const isWhole = Number.isInteger(cell.value);
  const shown = isWhole ? cell.value : Number(cell.value.toPrecision(EXCEL_DIGITS));
  return Number.isInteger(shown) ? BigInt(shown).toString() : plain(shown);
}

function plain(value: number): string {
  const text = String(value);
  // Only magnitudes below 1e-6 still have an exponent here; they are fractions in any case.
  return text.includes('e') ? '0.0000001' : text;
}

/** Words for the work of such tables, and for its end. */
const WORK = '(?:安装|加装|改造|整改|更换|建设|施工|实施|治理|接种|参保|发放|验收|挂牌|签约)';
const OVER = '(?:完成|完工|完毕|结束|到位|竣工|建成|交付|投用|入住|通气|达标|办结)';
const ALL = '(?:已经|已)?(?:全部|全面|全都|均已|都已|全)(?:已经|已)?';
const DONE = [
  `${ALL}(?:开工|${WORK}?${OVER}${WORK}?|${WORK})(?:任务|工作)?`,
  // A beginning is not enough: 已开工 does not mean that all is done.
  `(?:已经|已)?(?:${WORK}?(?:完成|完毕)|竣工)`,
  '(?:all|fully|100%)?(?:done|finished|completed?)',
  '(?:all|fully)(?:installed|started|built|vaccinated)',
];
/** Words that a clerk writes instead of 100 %: 完成, 全部开工, 已全部安装到位. */
const ALL_DONE = new RegExp(`^(?:${DONE.join('|')})[。.!]?$`, 'u');

/**
 * A stated rate in percent: 0.338 with a % format, 33.8 in a column of percentages, and `33.8%` are the same; 全部完成
 * is 100 %. `percent`: whether the column's rates are percentages; `null` if unknown.
 */
export function statedRate(
  cell: Cell | undefined,
  at: CellRef,
  percent: boolean | null,
): Stated | null {
  const stated = statedNumber(cell, at);
  if (!stated || cell === undefined) return stated;
  return rateOf(inShownScale(stated, cell), cell, percent);
}

/** A rate with the number that its cell shows: 3380 in the format `0!.00"%"` is 33.80. */
function inShownScale(stated: Stated, { kind, numFmt, value }: Cell): Stated {
  if (kind !== 'number' || numFmt === undefined || stated.value === null) return stated;
  const shift = displayOf(numFmt, Number(value))?.shift ?? 0;
  if (shift === 0) return stated;
  const shown = Number(`${stated.value}e${shift}`);
  return { ...stated, text: String(shown), value: shown };
}

function rateOf(stated: Stated, cell: Cell, percent: boolean | null): Stated {
  if (ALL_DONE.test(stated.text)) return { ...stated, value: 100 };
  if (stated.value === null || stated.text.endsWith('%')) return stated;
  const isFraction = hasPercentFormat(cell);
  // Without other evidence, a plain number over 2 is a percentage: no rate is over 200 %.
  const isPercent = !isFraction && (percent ?? stated.value > MAX_AS_FRACTION);
  const rate = isPercent ? stated : scaled(stated);
  return cell.kind === 'text' ? rate : withDecimals(rate, rateDecimals(cell, isPercent));
}

const MAX_AS_FRACTION = 2;

/** Checks whether a cell prints as a percentage. */
export function hasPercentFormat(cell: Cell): boolean {
  return formatSections(cell).some((code) => code.includes('%'));
}

/** The number in a cell of rates without a percent sign or format; `null` for any other cell. */
export function plainNumber(cell: Cell | undefined): number | null {
  if (cell === undefined || hasPercentFormat(cell)) return null;
  const text = digits(cell);
  return /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : null;
}

/**
 * Checks whether the plain numbers of a column of rates are percentages: most are nearer to 100 times the ratio of the
 * counts than to the ratio. `null` if no row decides.
 */
export function isPercentColumn(
  rows: readonly { readonly stated: number; readonly ratio: number }[],
): boolean | null {
  const votes = rows.flatMap(({ stated, ratio }) =>
    !(ratio > 0) || !Number.isFinite(ratio)
      ? []
      : [Math.abs(stated - ratio * 100) < Math.abs(stated - ratio)],
  );
  if (votes.length === 0) return null;
  return votes.filter(Boolean).length * 2 > votes.length;
}

/** The rate with at least the decimals that its cell prints: 0.9 in the format 0.00% states 90.00%. */
function withDecimals(stated: Stated, decimals: number | null): Stated {
  const own = /\.(\d+)/u.exec(stated.text)?.[1]?.length ?? 0;
  if (stated.value === null || decimals === null || own >= decimals) return stated;
  return { ...stated, text: `${stated.value.toFixed(decimals)}%` };
}

/** A fraction as a percentage, without noise beyond Excel's digits. */
function scaled(stated: Stated): Stated {
  const value = Number(((stated.value ?? 0) * 100).toPrecision(EXCEL_DIGITS));
  return { ...stated, text: `${value}%`, value };
}

/** A stated rank or another plain number; `null` if the cell is blank. */
export function statedNumber(cell: Cell | undefined, at: CellRef): Stated | null {
  if (cell === undefined || cell.kind === 'formula-without-value') return null;
  const text = digits(cell);
  if (meansNothing(text)) return null;
  const value = Number(/^(-?\d+(?:\.\d+)?)[%名位]?$/u.exec(text)?.[1] ?? Number.NaN);
  return { text, value: Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null, at };
}

/** Decimals of a percentage as printed by this cell, from its number format or its text; `null` if unknown. */
export function rateDecimals(cell: Cell | undefined, percentHeader: boolean): number | null {
  if (cell === undefined) return null;
  if (cell.kind === 'text') {
    const [, digits, fraction = '', sign] =
      /^(\d+)(?:\.(\d+))?(%?)$/u.exec(normalise(cellText(cell))) ?? [];
    return digits && (sign || percentHeader) ? fraction.length : null;
  }
  if (cell.kind === 'number' && cell.numFmt === undefined) {
    const places = digits(cell).split('.')[1]?.length ?? 0;
    return percentHeader && places <= MAX_TYPED_DECIMALS ? places : null;
  }
  const sections = formatSections(cell);
  const section =
    sections.find((code) => code.includes('%')) ?? (percentHeader ? sections[0] : undefined);
  return section && /[0#]/u.test(section) ? (/\.(0+)/u.exec(section)?.[1]?.length ?? 0) : null;
}

/** Maximum typed decimals; more of them without a format come from a quotient. */
const MAX_TYPED_DECIMALS = 6;

/** The sections of a cell's number format, without conditions, colours and literal text. */
function formatSections({ numFmt = '' }: Cell): readonly string[] {
  return sectionsOf(numFmt);
}

const sectionsOf = memoize((format): readonly string[] =>
  format.replace(/\[[^\]]*\]|"[^"]*"/gu, '').split(';'),
);
