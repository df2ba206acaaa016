/** Cells → rates and ranks that the sheet states. */
import type { StatedText } from '../../core/columns.ts';
import { displayOf } from '../../core/numbers/number-format.ts';
import type { Cell } from '../../core/sheet/grid.ts';
import { digits, formatSections } from './digits.ts';
import { cellText, meansNothing, normalise } from './text.ts';

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
export function statedRate(cell: Cell | undefined, percent: boolean | null): StatedText | null {
  const stated = statedNumber(cell);
  if (!stated || cell === undefined) return stated;
  return rateOf(inShownScale(stated, cell), cell, percent);
}

/** A rate with the number that its cell shows: 3380 in the format `0!.00"%"` is 33.80. */
function inShownScale(stated: StatedText, { kind, numFmt, value }: Cell): StatedText {
  if (kind !== 'number' || numFmt === undefined || stated.value === null) return stated;
  const shift = displayOf(numFmt, Number(value))?.shift ?? 0;
  if (shift === 0) return stated;
  const shown = Number(`${stated.value}e${shift}`);
  return { text: String(shown), value: shown };
}

function rateOf(stated: StatedText, cell: Cell, percent: boolean | null): StatedText {
  const { text, value } = stated;
  if (value === null) return ALL_DONE.test(text) ? { text, value: 100 } : stated;
  if (text.endsWith('%')) return stated;
  const isFraction = hasPercentFormat(cell);
  // Without other evidence, a plain number over 2 is a percentage: no rate is over 200 %.
  const isPercent = !isFraction && (percent ?? value > MAX_AS_FRACTION);
  // Those of a typed text may end in zeros.
  const digits = cell.kind === 'number' ? text : null;
  const rate = isPercent ? stated : scaled(stated, digits);
  return cell.kind === 'text' ? rate : withDecimals(rate, rateDecimals(cell, isPercent));
}

const MAX_AS_FRACTION = 2;

/** Checks whether a cell prints as a percentage. */
export function hasPercentFormat(cell: Cell): boolean {
  return cell.numFmt !== undefined && formatSections(cell).some((code) => code.includes('%'));
}

/** The number in a cell of rates without a percent sign or format, with its noise; `null` for any other cell. */
export function plainNumber(cell: Cell | undefined): number | null {
  if (cell === undefined || hasPercentFormat(cell)) return null;
  if (isUsualNumber(cell.value)) return cell.value;
  const text = digits(cell);
  return /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : null;
}

/**
 * Checks whether the plain numbers of a column of rates are percentages: most are nearer to 100 times the ratio of the
 * counts than to the ratio. `null` if no row decides.
 *
 * @param count maximum number of rows; they are read until the others cannot change the result
 */
export function isPercentColumn(
  rows: Iterable<{ readonly stated: number; readonly ratio: number }>,
  count: number,
): boolean | null {
  let votes = 0;
  let decided = 0;
  for (const { stated, ratio } of rows) {
    if (!(ratio > 0) || !Number.isFinite(ratio)) continue;
    decided += 1;
    if (Math.abs(stated - ratio * 100) < Math.abs(stated - ratio)) votes += 1;
    if (votes * 2 > count || (decided - votes) * 2 >= count) break;
  }
  return decided === 0 ? null : votes * 2 > decided;
}

/** The rate with at least the decimals that its cell prints: 0.9 in the format 0.00% states 90.00%. */
function withDecimals(stated: StatedText, decimals: number | null): StatedText {
  const { text, value } = stated;
  if (value === null || !decimals) return stated;
  const own = /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;
  return own >= decimals ? stated : { text: `${value.toFixed(decimals)}%`, value };
}

/** A fraction as a percentage: the same digits with the point two places to the right. */
function scaled({ value }: StatedText, digits: string | null): StatedText {
  if (digits?.startsWith('0.')) {
    const percent = timesHundred(digits);
    return { text: `${percent}%`, value: Number(percent) };
  }
  const text = String(value ?? 0);
  // A number in exponent notation is below any rate that is printed.
  const percent = text.includes('e') ? Number(text) * 100 : Number(`${text}e2`);
  return { text: `${percent}%`, value: percent };
}

/** Digits of a fraction times 100: 0.338 → 33.8, 0.05 → 5. This takes half as long as a multiplication by `e2`. */
function timesHundred(fraction: string): string {
  const decimals = fraction.slice(2);
  const whole = decimals.slice(0, 2).padEnd(2, '0');
  const rest = decimals.slice(2);
  return (whole.startsWith('0') ? whole.slice(1) : whole) + (rest === '' ? '' : `.${rest}`);
}

/**
 * Fraction that 1 stands for in a column of rates with a number format: 1, or 0.01 in a column of percentages. Not a number
 * if that depends on the number, or the format has more to it.
 */
export function fractionOfOne(numFmt: string | undefined, percent: boolean | null): number {
  if (numFmt !== undefined && !/^0(?:\.0+)?%?$/u.test(numFmt)) return Number.NaN;
  if (numFmt?.endsWith('%') || percent === false) return 1;
  return percent ? 0.01 : Number.NaN;
}

/** Checks for a number that is neither negative nor so small or large that its text is not its own. */
export function isUsualNumber(value: Cell['value']): value is number {
  return typeof value === 'number' && (value === 0 || value >= 1e-6) && value < 2 ** 53;
}

/** A stated rank or another plain number; `null` if the cell is blank. */
export function statedNumber(cell: Cell | undefined): StatedText | null {
  if (cell === undefined || cell.kind === 'formula-without-value') return null;
  const text = digits(cell);
  if (isUsualNumber(cell.value)) return { text, value: Number(text) };
  if (meansNothing(text)) return null;
  const value = Number(/^(-?\d+(?:\.\d+)?)[%名位]?$/u.exec(text)?.[1] ?? Number.NaN);
  return { text, value: Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null };
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
    if (!percentHeader) return null;
    const places = digits(cell).split('.')[1]?.length ?? 0;
    return places <= MAX_TYPED_DECIMALS ? places : null;
  }
  const sections = formatSections(cell);
  const section =
    sections.find((code) => code.includes('%')) ?? (percentHeader ? sections[0] : undefined);
  return section && /[0#]/u.test(section) ? (/\.(0+)/u.exec(section)?.[1]?.length ?? 0) : null;
}

/** Maximum typed decimals; more of them without a format come from a quotient. */
const MAX_TYPED_DECIMALS = 6;
