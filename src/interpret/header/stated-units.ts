/** Units that the texts around a table state: 单位:万户 above it, 注：户数单位为万户 below. */

import { normalise } from '../words/text.ts';
import {
  isLabelledUnit,
  MULTIPLIED,
  multipliedUnits,
  parted,
  type Unit,
  unitsInBrackets,
  unitsOf,
} from '../words/units.ts';
import type { TextAt } from './heading.ts';

/** Words before 单位 that are about a reporting unit or about money. */
const OTHER_UNITS =
  /(?:填报|责任|报送|上报|填表|编制|制表|建设|施工|主管|所属|产权|牵头|配合|汇总|监理|设计|承建|实施|资金|投资|投资额|金额|费用|补贴|补助|造价|预算|经费|价格)$/u;

/** Checks whether the words before 单位 (填报, 资金) show that it is not the unit of the counts. */
export function isOfOtherFigures(before: string): boolean {
  return OTHER_UNITS.test(normalise(before));
}

/** 单位 anywhere in a text, with the words before it and the unit after it. */
const STATED =
  /^(.*?)(?:[单單]\s*位\s*(?:[:：∶为是=；;．.、|｜—–→-]+|(?=[（(【[“"万萬亿億]))|units?\s*[:：])(.+)$/isu;

/** The units stated in the row nearest to the table; `texts` are ordered from the top. */
export function statedUnits(texts: readonly TextAt[]): readonly Unit[] {
  const rows = new Map<number, string[]>();
  for (const { row, text } of texts) rows.set(row, [...(rows.get(row) ?? []), text]);
  const stated = [...rows.values()].map((own) => {
    const units = own.flatMap(unitsStatedIn);
    // The label and its unit may be in two cells.
    return units.length > 0 ? units : unitsStatedIn(own.join(' '));
  });
  return stated.findLast((units) => units.length > 0) ?? [];
}

/** The units that a text states for the figures. */
export function unitsStatedIn(text: string): readonly Unit[] {
  const whole = unitsOf(text);
  if (whole.length > 0) return whole;
  for (const piece of [text, ...text.split(' ')]) {
    const units = behindLabel(piece);
    if (units.length > 0) return units;
  }
  if (text.includes('单位')) return [];
  // In a title: 进度表(万户)(2022.11.7), 2022年11月7日 万户.
  const inBrackets = unitsInBrackets(text);
  if (inBrackets.length > 0) return inBrackets;
  // A multiplier alone, or a unit before other words, may be part of a name: 万 州 区, 万户 村.
  const end = text.split(' ').at(-1) ?? '';
  return multipliedUnits(end).filter(({ name }) => name !== '');
}

/** 表中数据以万户为单位, with the words before it and the unit. */
const COUNTED_IN =
  /^(.*?)([以按][^，。；,;]{1,12}?(?:为(?:计量|统计)?单位|计算?))(?=$|[，。；,;）)])/u;

function behindLabel(text: string): readonly Unit[] {
  const [, subject = '', counted = ''] = COUNTED_IN.exec(text) ?? [];
  if (counted !== '' && !isOfOtherFigures(subject)) return unitsOf(counted);
  const [, before = '', rest = ''] = STATED.exec(text) ?? [];
  if (rest === '' || isOfOtherFigures(before)) return [];
  const ends = [
    rest,
    rest.replace(/[)）\]】〉>]+[。.]?$/u, ''),
    rest.split(/[。;；)）]/u)[0] ?? '',
    rest.split(/[，,（(]/u)[0] ?? '',
  ];
  return ends.map(unitsOf).find((units) => units.length > 0) ?? [];
}

/** Checks whether a text below a table is only its unit, or ends with it: `(单位:万户)`, 注：户数单位为万户. */
export function isStatedUnit(text: string): boolean {
  return /单|unit/iu.test(text) && (isLabelledUnit(text) || behindLabel(text).length > 0);
}

/** A title or note with the unit of the multiplied figures: 单位:万户 → 单位:户. */
export function statedInSingleUnits(text: string): string {
  const units = unitsStatedIn(text);
  if (units.every(({ factor }) => factor === 1)) return text;
  const { printed } = parted(text);
  return printed === text ? text.replace(MULTIPLIED, '$1') : printed;
}
