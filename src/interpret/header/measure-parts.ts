/** Columns of one measure: its whole (累计, 总数) and parts of it (其中本周新增), which are no devices. */
import { normalise } from '../words/text.ts';

const WHOLE = /^(?:总数|总量|总计|合计|小计|累计|累计数|累计总数|数量|总户数|total)$/u;

/** A part by a word, whatever it is a part of. */
const OF_WHICH = /^(?:其中|ofwhich)/u;

/** Additions since the period before: 其中本周新增, 比上周, 新增; not 本月新增, which a weekly sheet may have beside it. */
const ADDED =
  /^(?:其中[:、]?)?(?:(?:[本当][周期]|较?上[周期])?(?:新增|增加|净增|增量)(?:户?数|量)?|[本当][周期]|[较比]上[周期](?:新增|增加)?)$/u;

/** Additions of another time. */
const ADDED_OTHERWISE = /^(?:[本当][日月季年]|(?:较?上|去)[月季年])/u;

/** Checks whether a label under a measure means all of it. */
export function isWhole(text: string): boolean {
  return WHOLE.test(normalise(text));
}

/** Part of a measure that a label under it means: `added` of installed, another that is not used; `null` for a device. */
export function partOf(text: string): 'added' | 'other' | null {
  const plain = normalise(text);
  if (ADDED.test(plain)) return 'added';
  return OF_WHICH.test(plain) || ADDED_OTHERWISE.test(plain) ? 'other' : null;
}
