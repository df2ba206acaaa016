/** 中文: a table in the words of its own header. */
import type { Terms } from '../../core/terms.ts';
import { isHouseholds, type TableWords } from '../words/table.ts';
import { measure } from './common.ts';

const VERB =
  '安装|加装|改造|更换|整改|整治|完成|竣工|覆盖|开工|接种|签约|拆除|建成|建设|投放|检查|排查|登记|普及|装|改|换';
const DONE = new RegExp(`^(?:累计|实际)?已?经?(${VERB})`, 'u');
const DUE = new RegExp(`^(?:应|计划|拟)(${VERB})`, 'u');
/** 一个字的动词不能直接加“率”：应装户数的表说安装率。 */
const WHOLE_WORDS: ReadonlyMap<string, string> = new Map([
  ['装', '安装'],
  ['改', '改造'],
  ['换', '更换'],
]);
const RATE = /^[\p{Script=Han}]{1,5}(?:率|比例|进度)$/u;

/** 已改造户数、改造率的表说应改造、已改造、改造率；没有说的是完成。 */
function verbOf({ labels: { installed, rate, households } }: Terms): string {
  const own = DONE.exec(installed ?? '') ?? DONE.exec(rate ?? '') ?? DUE.exec(households ?? '');
  return own?.[1] ?? (/install/iu.test(installed ?? '') ? '安装' : '完成');
}

export function tableWords(terms: Terms): TableWords {
  const { labels } = terms;
  const verb = verbOf(terms);
  const unit = isHouseholds(terms.unit) ? '户' : terms.unit;
  const behind = unit === null ? '' : ` ${unit}`;
  const due = unit === '户' ? measure.households : (han(labels.households) ?? '任务数');
  const rate = RATE.exec(labels.rate ?? '')?.[0] ?? `${WHOLE_WORDS.get(verb) ?? verb}率`;
  return {
    count: (count) => `${count}${behind}`,
    unit: unit ?? '',
    one: unit === '户' ? '一户' : `1${behind}`,
    verb,
    measure: {
      ...measure,
      households: /户/u.test(labels.households ?? '户') ? due : (han(labels.households) ?? due),
      installed: verb === '安装' ? measure.installed : (han(labels.installed) ?? `已${verb}数`),
      rate,
    },
    heading: { ...measure, rate },
  };
}

/** A label in Chinese; an English one is none that a Chinese sentence can use. */
function han(label: string | null): string | null {
  return label !== null && /\p{Script=Han}/u.test(label) ? label : null;
}
