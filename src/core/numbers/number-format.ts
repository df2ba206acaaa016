/** Number formats: the relation between the number that a cell stores and the one that it shows (ECMA-376, part 1, 18.8.30). */

import { memoize } from '../memoize.ts';

/** Effect of a format on a number. Rounding is left out, since only the scale changes the meaning. */
export interface Display {
  /** Power of ten by which the shown number differs from the stored one: -4 for `0!.0000`, -3 for `0.0,`. */
  readonly shift: number;
  readonly percent: boolean;
  /** Digits after the decimal point, real or literal. */
  readonly decimals: number;
  /** Text after the number, such as 万户. */
  readonly word: string;
  /** True if the format shows other numbers at another scale. */
  readonly uneven: boolean;
}

/** The display of a plain number. */
export const PLAIN: Display = { shift: 0, percent: false, decimals: 0, word: '', uneven: false };

/**
 * Display of a number in a format; `null` if the cell does not show its digits as one number: nothing (`;;;`), words,
 * or digits with other characters between them.
 */
export function displayOf(format: string, value: number): Display | null {
  const sections = sectionsOf(format);
  const own = sections[sectionFor(sections, value)];
  const display = own && displayIn(own.tokens);
  if (!display) return null;
  // The third section is for zero, unless conditions say otherwise.
  const isConditional = sections.some(({ condition }) => condition !== null);
  const others = sections.filter((_, i) => isConditional || i !== 2);
  const uneven = others.some(({ tokens }) => {
    const other = displayIn(tokens);
    return other !== null && other.shift !== display.shift;
  });
  return { ...display, uneven };
}

type FormatToken =
  | { readonly kind: 'digit' | 'point' | 'comma' | 'percent' | 'slash' | 'exponent' | 'whole' }
  | { readonly kind: 'text'; readonly text: string };

interface FormatSection {
  readonly condition: { readonly sign: string; readonly bound: number } | null;
  readonly tokens: readonly FormatToken[];
}

/** `General` in any language, a bracket, a text in quotes, an escaped sign, room for a sign, or a single sign. */
const PIECE =
  /(?<whole>general|standard|G\/(?:通用格式|标准|標準|표준)|@)|\[(?<bracket>[^\]]*)\]|"(?<quoted>[^"]*)"?|[\\!](?<escaped>.)|[_*].|(?<exponent>E[+-]?(?=[0#?]))|(?<sign>[\s\S])/giu;

const SIGNS: Readonly<Record<string, FormatToken['kind']>> = {
  '0': 'digit',
  '#': 'digit',
  '?': 'digit',
  '.': 'point',
  ',': 'comma',
  '%': 'percent',
  '/': 'slash',
};

const sectionsOf = memoize((format: string): readonly FormatSection[] => {
  const sections: {
    condition: FormatSection['condition'];
    tokens: FormatToken[];
    isText: boolean;
  }[] = [];
  const open = () => {
    const section = { condition: null, tokens: [], isText: false };
    sections.push(section);
    return section as (typeof sections)[number];
  };
  let section = open();
  for (const { groups = {} } of format.matchAll(PIECE)) {
    const { whole, bracket, quoted, escaped, exponent, sign } = groups;
    const kind = sign === undefined ? undefined : SIGNS[sign];
    if (sign === ';') section = open();
    else if (whole !== undefined) {
      section.isText ||= whole === '@';
      section.tokens.push({ kind: 'whole' });
    } else if (bracket !== undefined) {
      section.condition ??= conditionOf(bracket);
      const symbol = /^\$([^-]+)/u.exec(bracket)?.[1];
      if (symbol !== undefined) section.tokens.push({ kind: 'text', text: symbol });
    } else if (exponent !== undefined) section.tokens.push({ kind: 'exponent' });
    else if (kind !== undefined && kind !== 'text') section.tokens.push({ kind });
    else {
      const text = quoted ?? escaped ?? sign;
      if (text !== undefined) section.tokens.push({ kind: 'text', text });
    }
  }
  // A last section with @ is for texts, unless it is the only one.
  if (sections.length > 1 && sections.at(-1)?.isText) sections.pop();
  return sections.slice(0, 3);
});

function conditionOf(bracket: string): FormatSection['condition'] {
  const [, sign = '', bound] = /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+)$/u.exec(bracket.trim()) ?? [];
  return bound === undefined ? null : { sign, bound: Number(bound) };
}

/** Index of the section that shows a number; past the last if none does. */
function sectionFor(sections: readonly FormatSection[], value: number): number {
  const [first, second] = sections;
  const isConditional = first?.condition || second?.condition;
  if (!isConditional) {
    if (value < 0) return sections.length > 1 ? 1 : 0;
    return value === 0 && sections.length > 2 ? 2 : 0;
  }
  if (first?.condition ? meets(value, first.condition) : value > 0) return 0;
  const isSecond = second?.condition
    ? meets(value, second.condition)
    : sections.length < 3 || value < 0;
  return isSecond ? 1 : 2;
}

function meets(value: number, { sign, bound }: NonNullable<FormatSection['condition']>): boolean {
  switch (sign) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
    case '=':
      return value === bound;
    default:
      return value !== bound;
  }
}

/** A decimal point that is typed as text. Commas and blanks only group the digits. */
const LITERAL_POINT = /^[.．·・]$/u;
const GROUPING = /^[,，'’\s]*$/u;

function displayIn(tokens: readonly FormatToken[]): Display | null {
  const isPlace = ({ kind }: FormatToken) => kind === 'digit' || kind === 'whole';
  const first = tokens.findIndex(isPlace);
  if (first < 0) return null;
  const stop = tokens.findIndex(({ kind }) => kind === 'exponent' || kind === 'slash');
  const number = stop < 0 ? tokens : tokens.slice(0, stop);
  const last = number.findLastIndex(isPlace);
  const before = textOf(tokens.slice(0, first));
  const word = stop < 0 ? textOf(tokens.slice(last + 1)).trim() : '';
  const points = pointsIn(number.slice(first, last + 1));
  const thousands = thousandsIn(number, last);
  // Typed digits next to the number's own, or a word such as 万 before it, change the number.
  const isOther =
    LITERAL_POINT.test(before.trim()) || /\d$|[百千万亿]/u.test(before) || /^\d/u.test(word);
  if (points === null || thousands === null || isOther) return null;
  return {
    shift: 0 - points.literal - 3 * thousands,
    percent: tokens.some(({ kind }) => kind === 'percent'),
    decimals: points.literal + points.real,
    word,
    uneven: false,
  };
}

function textOf(tokens: readonly FormatToken[]): string {
  return tokens.map((token) => (token.kind === 'text' ? token.text : '')).join('');
}

/** Digits after a real point and after a typed one; `null` if there are two points or other characters between the digits. */
function pointsIn(tokens: readonly FormatToken[]): { real: number; literal: number } | null {
  const runs: FormatToken[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'digit' || token.kind === 'whole') runs.push([]);
    else runs.at(-1)?.push(token);
  }
  // The runs between digits, without the first and the last.
  const between = runs.slice(1, -1);
  const after = (isPoint: (run: FormatToken[]) => boolean) => {
    const found = between.findIndex(isPoint);
    return found < 0 ? 0 : between.length - found;
  };
  const isReal = (run: readonly FormatToken[]) => run.some(({ kind }) => kind === 'point');
  const isLiteral = (run: readonly FormatToken[]) => LITERAL_POINT.test(textOf(run).trim());
  const isOther = (run: readonly FormatToken[]) => !isLiteral(run) && !GROUPING.test(textOf(run));
  const points = between.filter((run) => isReal(run) || isLiteral(run));
  if (points.length > 1 || between.some(isOther)) return null;
  return { real: after(isReal), literal: after(isLiteral) };
}

/** Number of commas after the last digit, or after the last one before the point. Each divides by 1000. `null` if unclear. */
function thousandsIn(tokens: readonly FormatToken[], last: number): number | null {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  let commas = 0;
  let isBehind = false;
  for (const [i, { kind }] of tokens.entries()) {
    const isEnd = i > last || (point >= 0 && i < point && !hasDigit(tokens.slice(i, point)));
    if (kind === 'digit') isBehind = true;
    else if (kind !== 'comma') isBehind = false;
    else if (isEnd && !isBehind && i > last) return null;
    else if (isEnd && isBehind) commas++;
  }
  return commas;
}

function hasDigit(tokens: readonly FormatToken[]): boolean {
  return tokens.some(({ kind }) => kind === 'digit');
}
