/** The subject of a block according to the texts above it: 一、自闭阀安装情况. */
import { isDateOnly, isRemark, type TextAt } from '../header/heading.ts';
import { subjectOf } from '../header/indicators.ts';
import { isPeriod } from '../words/header-words.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

/** The nearest title above a block, or `null`. */
export function captionOf(texts: readonly TextAt[]): string | null {
  const titles = texts.filter(({ text }) => !isDateOnly(text) && !isAboutUnits(text));
  const caption = titles.at(-1)?.text.replace(REMARK_IN_BRACKETS, '') ?? '';
  return caption === '' || isPeriod(subjectOf(caption)) ? null : caption;
}

/** A date or a unit after a caption. */
const REMARK_IN_BRACKETS = /[（(](?:[^（()）]*\d[^（()）]*|单位[^（()）]*|[十百千万]*户)[)）]/gu;

function isAboutUnits(text: string): boolean {
  return isRemark(text) && /^(?:单位|填报|截[至止]|统计)/u.test(text);
}

/** The words of a caption that name an indicator: 焦作市金属软管（液化气）安装进度表 → 金属软管, 液化气. */
export function captionLabels(caption: string, isGas: Vocabulary['isGas']): string[] {
  const subject = subjectOf(caption).replace(/^\S{2,6}?[市州盟](?=\S{2})/u, '');
  const [, device = subject, inBrackets = ''] = /^(.+)[（(]([^（()）]+)[)）]$/u.exec(subject) ?? [];
  if (inBrackets === '') return [subject];
  const word = subjectOf(device);
  return isGas(inBrackets) ? [word, inBrackets] : [subject];
}
