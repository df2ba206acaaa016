/** The units that such sheets count in: 户, 万户, 台, %. */
import { normalise } from './text.ts';

/** What a unit may count by, in powers of ten. */
const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
  ['十万', 100_000],
  ['百万', 1_000_000],
  ['千万', 10_000_000],
  ['thousand', 1000],
  ['thousands', 1000],
]);

/** A multiplier before what is counted, or one that can stand alone. */
const UNIT = '(?:(十万|百万|千万|十|百|千|万)?[户台套个支只件]|(十万|百万|千万|万|thousands?))';
const WHOLE = new RegExp(`^\\(?(?:${UNIT}|%)\\)?$`, 'u');

/** Whether a text is nothing but the unit of a column: `(户)`, `%`. */
export function isUnit(text: string): boolean {
  return WHOLE.test(normalise(text));
}

/** What a unit multiplies counts by: 10,000 for 万户, 1000 for 千户, 1 for 户; `null` when it is none. */
export function factorOf(unit: string): number | null {
  const own = normalise(unit).replace(/^\(?单位:?/u, '');
  const [, before, alone] = WHOLE.exec(own) ?? [];
  if (!isUnit(own) || own.includes('%')) return null;
  return MULTIPLIERS.get(before ?? alone ?? '') ?? 1;
}

/** A header word in the unit that its counts have once they are multiplied: 户数(万户) → 户数(户). */
export function inSingleUnits(text: string): string {
  if ((factorOf(text) ?? 1) === 1) {
    return text.replace(/[（(][^（()）]*[)）]/gu, (bracket) => withoutMultiplier(bracket));
  }
  return withoutMultiplier(text) || '户';
}

/** A unit, with brackets or without, that counts by one; empty when nothing but a multiplier is left. */
function withoutMultiplier(unit: string): string {
  const factor = factorOf(unit.replace(/^[（(]|[)）]$/gu, ''));
  if (factor === null || factor === 1) return unit;
  const single = unit.replace(/十万|百万|千万|[十百千万]|thousands?/iu, '');
  return /[户台套个支只件]/u.test(single) ? single : '';
}

/** Who reports is no unit: 填报单位, 责任单位. */
const STATED = new RegExp(
  `(?<!填报|责任|报送|上报|填表|编制|制表|建设|施工|主管|所属|产权|牵头|配合|汇总)单位[:(为]*(${UNIT})(?!\\p{Script=Han})`,
  'u',
);
const AT_END = new RegExp(`${STATED.source}[。.)]*$`, 'u');
/** At the end of a title: 进度表(万户). */
const IN_BRACKETS = new RegExp(`\\((${UNIT})\\)$`, 'u');

/**
 * What texts above a table say that its counts are in: 10,000 for `单位:万户`, the nearest to the table first; `null` when
 * none says so. The label may be typed with spaces, and its unit in the next cell.
 */
export function statedFactor(texts: readonly string[]): number | null {
  const factors = texts.flatMap((text) => {
    const whole = normalise(text);
    const pieces = [...text.split(' ').map(normalise), whole];
    const stated = pieces
      .map((piece) => STATED.exec(piece)?.[1])
      .find((unit) => unit !== undefined);
    const unit = stated ?? (whole.includes('单位') ? undefined : IN_BRACKETS.exec(whole)?.[1]);
    const factor = unit === undefined ? null : factorOf(unit);
    return factor === null ? [] : [factor];
  });
  return factors.at(-1) ?? null;
}

/** Whether a text below a table is nothing but its unit, or ends with it: `(单位:万户)`, 注：户数单位为万户. */
export function isStatedUnit(text: string): boolean {
  if (AT_END.test(normalise(text))) return true;
  return (
    /^\(?单位/u.test(normalise(text)) &&
    isUnit(normalise(text).replace(/^\(?单位[:为]?\(?|\)*$/gu, ''))
  );
}
