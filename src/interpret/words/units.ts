/** Units in texts: 户, 万户, 公里, 10,000 households, %. */
import { memoize } from '../../core/memoize.ts';
import { normalise, tidyName } from './text.ts';
import { isMeasured, MULTIPLIERS, UNIT_NAMES } from './unit-words.ts';

/** Unit of a figure and its multiplier: 万户 is `{ name: '户', factor: 10000 }`. */
export interface Unit {
  /** The unit without its multiplier, as in the sheet; empty for a multiplier alone (万). */
  readonly name: string;
  readonly factor: number;
  /** The whole unit as in the sheet. */
  readonly text: string;
}

/**
 * A text divided into words and units: 户数(万户) is 户数 and 万户, and prints as 户数(户), the unit of the multiplied
 * counts.
 */
export interface Parted {
  readonly name: string;
  readonly units: readonly Unit[];
  readonly printed: string;
}

/** Maximum length of a label; a longer text is a sentence. */
const MAX_LABEL = 200;

/** Several units in one place: 台/套, 户、人. */
const BETWEEN = /[/／、，；;和或及]|,(?!\d{3})/u;
const BRACKETED =
  /[（(【[〔［{「『﹙“"《〈<]([^（()）【】[\]〔〕［］{}「」『』﹙﹚“”"《》〈〉<>]*)[）)】\]〕］}」』﹚”"》〉>]/gu;
const AROUND = /^\s*[（(【[〔［{「『﹙“"《〈<](.*)[）)】\]〕］}」』﹚”"》〉>]\s*$/su;
/** 台(套). */
const OUTER_AND_INNER = /^([^（(]+)[（(]([^（()）]+)[)）]$/u;

/** `单位：`, `(单位)`, `计量单位`, `Unit:`, `in` before a unit. */
const LABEL =
  /^\s*(?:(?:[（(【[〔《](?=[^（(]*位\s*[)）】\]〕》]))?(?:(?:计\s*量|数\s*量|统\s*计|数\s*据|度\s*量)\s*)?[单單]\s*位(?:\s*[)）】\]〕》]\s*)?(?:\s*[:：∶为是=；;．.、|｜—–→-]+\s*|(?=\s*[（(【[〔“"『「]|[万萬亿億])|\s+|(?<=[)）】\]〕》]\s*))(?!\s*名)|units?(?:\s*[:：=–—-]\s*|\s*(?=[（(\p{Script=Han}]))|(?:figures\s+)?in\s+)/iu;
const ENDING = /[\s。.；;，,]+$/u;

/**
 * The units of a text that consists only of units: one for `(万户)` and `单位：户`, two for `户、万元`, none for any
 * other text. Percentages beside them (户、%) are left out. `Households` alone is a header word.
 */
export const unitsOf = memoize((text: string): readonly Unit[] => {
  if (text.length > MAX_LABEL) return [];
  const plain = text.replace(ENDING, '');
  const inside = AROUND.exec(plain)?.[1] ?? '';
  const label = LABEL.exec(inside === '' ? plain : inside)?.[0] ?? '';
  const units = unitsIn((inside === '' ? plain : inside).slice(label.length));
  const isBare = inside === '' && label === '' && /^\s*\p{Script=Latin}/u.test(plain);
  const [first] = units;
  return isBare && first?.factor === 1 && !isMeasured(first.name) ? [] : units;
});

/** The units of a text that consists only of multiplied units; a figure such as 10000户 is not one. */
export function multipliedUnits(text: string): readonly Unit[] {
  return /^\s*\d/u.test(text) ? [] : unitsOf(text).filter(({ factor }) => factor > 1);
}

/** The units of a text in brackets or after a label. */
function unitsIn(text: string): readonly Unit[] {
  const plain = text.replace(ENDING, '');
  const inside = AROUND.exec(plain)?.[1] ?? '';
  if (inside !== '') return unitsIn(inside);
  const whole = unitOf(plain);
  if (whole) return [whole];
  const [, ...pair] = OUTER_AND_INNER.exec(plain) ?? [];
  const parts = (pair.length > 0 ? pair : plain.split(BETWEEN)).filter((part) => !isPercent(part));
  const units = parts.flatMap((part) => unitOf(part) ?? []);
  const [outer, inner] = units;
  // 户(万).
  const isHan = /^\p{Script=Han}+$/u.test(outer?.name ?? '');
  if (isHan && pair.length > 0 && outer?.factor === 1 && inner?.name === '') {
    return [{ ...outer, factor: inner.factor, text: plain }];
  }
  const isPair = pair.length === 0 || units.every(({ name }) => name !== '');
  const isList = parts.length > 1 || (pair.length === 0 && parts[0] !== plain);
  return isPair && isList && units.length === parts.length ? units : [];
}

/** 以万户计, 按万户统计, 以万户为单位. */
const COUNTED_IN =
  /^(?:[以按用](?<a>.+?)(?:计|计算|统计|计量)|[以按用]?(?<b>.+?)为(?:计量|统计)?单位)$/u;

/** ×10000. */
const TIMES = /^\s*[×x*]\s*(?=1\d)/iu;

/** Characters that a multiplier may begin with. */
const FIRST_OF_MULTIPLIERS: ReadonlySet<string | undefined> = new Set(
  MULTIPLIERS.map(([text]) => text[0]),
);

/** One unit without brackets or label. */
function unitOf(given: string): Unit | null {
  const { a, b } = COUNTED_IN.exec(given.trim())?.groups ?? {};
  const bare = (a ?? b ?? given).replace('10⁴', '10^4');
  const text = bare.replace(TIMES, '');
  const own = normalise(text);
  const whole = tidyName(text);
  if (UNIT_NAMES.has(own)) return { name: whole, factor: 1, text: whole };
  if (!FIRST_OF_MULTIPLIERS.has(own[0])) return null;
  for (const [before, factor] of MULTIPLIERS) {
    if (!own.startsWith(before)) continue;
    const name = behind(text, before);
    const unit = { name, factor, text: whole };
    if (UNIT_NAMES.has(normalise(name))) return unit;
    // 十, 百 and digits alone are numbers, unless a multiplication sign precedes them; W alone is a letter.
    const isMultiplier = text !== bare || !/^[十百1w]$|^[十百]?\d[\d,]*$/u.test(own);
    if (name === '' && isMultiplier) return unit;
  }
  return null;
}

/** The rest of a text after a normalised beginning. */
function behind(text: string, before: string): string {
  for (let i = 1; i <= text.length; i++) {
    if (normalise(text.slice(0, i)) === before) {
      return tidyName(text.slice(i).replace(/^\s*of\s+/iu, ''));
    }
  }
  return '';
}

function isPercent(text: string): boolean {
  return /^[%‰]$/u.test(normalise(text));
}

/** Checks whether a text is only the unit of a column: `(户)`, `单位:万户`, `%`. */
export function isUnit(text: string): boolean {
  return unitsOf(text).length > 0 || /^\(?%\)?$/u.test(normalise(text));
}

/** Checks whether a text is a labelled unit: `单位:万户`, `(Unit: persons)`. */
export function isLabelledUnit(text: string): boolean {
  return isUnit(text) && LABEL.test(AROUND.exec(text)?.[1] ?? text);
}

/** Divides a header cell into words and units in brackets or after a colon, a slash or a line break. */
export function parted(text: string): Parted {
  if (text.length > MAX_LABEL) return { name: text, units: [], printed: text };
  const own = unitsOf(text);
  if (own.length > 0) return { name: '', units: own, printed: single(text, own) };
  const units: Unit[] = [];
  let name = text;
  let printed = text;
  for (const [bracket, inside = ''] of text.matchAll(BRACKETED)) {
    const within = partedInside(inside);
    if (within.units.length === 0) continue;
    units.push(...within.units);
    const again = (rest: string) => (rest === '' ? '' : bracket.replace(inside, () => rest));
    name = name.replace(bracket, () => again(within.name));
    printed = printed.replace(bracket, () => again(within.printed));
  }
  if (units.length > 0) return { name: name.trim(), units, printed: printed.trim() };
  return partedAtEnd(text) ?? { name: text, units, printed: text };
}

/** Texts that begin like a multiplied unit (万户/年, 万户家庭, 万住户) or may be a multiplier (W, K). */
const UNCLEAR = /^(?:[wk]|[十百千]?[万萬亿億](?:户.+|.{1,4}户|[^/]{1,4}\/.+))$/u;

/**
 * Text in a header of counts that seems to be a multiplied unit but cannot be read as one: 万户/年 of 户数(万户/年),
 * 万户 of 自闭阀_万户; `null` without one.
 */
export const unclearUnit = memoize((text: string): string | null => {
  if (text.length > MAX_LABEL) return null;
  const found = [...text.matchAll(BRACKETED)].find(
    ([, inside = '']) => partedInside(inside).units.length === 0 && UNCLEAR.test(normalise(inside)),
  );
  return found?.[1]?.trim() ?? unitAtEnd(parted(text).name)?.text ?? null;
});

/** A multiplied unit at the end of a text: 万户 of 自闭阀_万户 and 户数万户. */
export function unitAtEnd(text: string): Unit | null {
  if (!/[万萬亿億]/u.test(text)) return null;
  const [, end] =
    /(?:[^\p{L}\p{N}]|[数量])([万萬亿億]\s*\p{Script=Han}{1,3})[^\p{L}\p{N}]*$/u.exec(text) ?? [];
  return end === undefined ? null : unitOf(end);
}

/** The units in brackets of their own: 万户 of 进度表(万户)(2022.11.7). */
export function unitsInBrackets(text: string): readonly Unit[] {
  return [...text.matchAll(BRACKETED)].flatMap(([bracket]) => unitsOf(bracket));
}

/** Divides the content of brackets: a unit, or one among other words (管道气，万户). */
function partedInside(inside: string): Parted {
  const own = unitsOf(`(${inside})`);
  if (own.length > 0) return { name: '', units: own, printed: single(inside, own) };
  const parts = inside.split(/[，,；;、]/u).map((text) => ({ text, units: unitsOf(text) }));
  const others = parts.filter(({ units }) => units.length === 0).map(({ text }) => text.trim());
  const units = parts.flatMap((part) => part.units);
  const singles = parts.map((part) => single(part.text, part.units).trim());
  return { name: others.join('，'), units, printed: singles.filter(Boolean).join('，') };
}

function partedAtEnd(text: string): Parted | null {
  const [, name = '', between = '', unit = ''] =
    /^(.*\S)(\s*[/／:：,，\n]\s*)([^/／:：,，\n]+)$/su.exec(text.trim()) ?? [];
  const units = name === '' || isUnit(name) ? [] : unitsOf(unit);
  if (units.length === 0) return null;
  const rest = single(unit, units);
  return { name, units, printed: rest === '' ? name : name + between + rest };
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
const spaced = (text: string) => [...text].map(escaped).join('\\s*');
const LONGEST_FIRST = [...UNIT_NAMES].sort((a, b) => b.length - a.length);
/** A unit with its multiplier: 万户, `10,000 households`. The first group is the unit. */
export const MULTIPLIED = new RegExp(
  `(?:${MULTIPLIERS.map(([text]) => spaced(text)).join('|')})\\s*(?:of\\s+)?(${LONGEST_FIRST.map(spaced).join('|')})`,
  'giu',
);

/** A text of units without their multipliers; empty if nothing is left. */
function single(text: string, units: readonly Unit[]): string {
  if (units.every(({ factor }) => factor === 1)) return text;
  if (units.every(({ name }) => name === '')) return '';
  return text.normalize('NFKC').replace(MULTIPLIED, '$1');
}

/** The unit contained in a header word: 户 of 应安装户数, households of `Households due`. */
export function unitInWord(text: string): string | null {
  const [, before = '', household = ''] =
    /(?:([^()]{1,3})数|(户))(?:\(.*)?$/u.exec(normalise(text)) ?? [];
  const endings = [before, before.slice(1), before.slice(2), household];
  const own = endings.find((name) => UNIT_NAMES.has(name) && /^\p{Script=Han}+$/u.test(name));
  return own ?? /\bhouseholds?\b/iu.exec(text)?.[0].toLowerCase() ?? null;
}
