/** The table at the end of docs/en/inputs.md and docs/zh/inputs.md: one row for all cases that vary the same thing. */
import type { Language } from '../../src/lang/index.ts';
import { GROUPS, type InputCase } from './case.ts';
import { CHINESE_GROUPS, chinese } from './chinese.ts';

const WORDS = {
  en: {
    head: '| what varies | examples | what gasrank makes of it |',
    groups: GROUPS,
    colon: ': ',
    say: (text: string) => text,
  },
  zh: {
    head: '| 哪里 | 例子 | 怎样读 |',
    groups: CHINESE_GROUPS,
    colon: '：',
    say: chinese,
  },
} as const;

/** The rows of all cases, in the order of their groups. */
export function inputsTable(cases: readonly InputCase[], language: Language): string {
  const { head, groups, colon, say } = WORDS[language];
  const rows = new Map<string, Set<string>>();
  for (const group of Object.keys(GROUPS) as (keyof typeof GROUPS)[]) {
    for (const one of cases.filter((other) => other.group === group)) {
      const key = [`**${groups[group]}**${colon}${say(one.says)}`, say(one.makes)].join('|');
      const example = visible(say(one.example));
      rows.set(key, (rows.get(key) ?? new Set()).add(one.described ? example : `\`${example}\``));
    }
  }
  const lines = [...rows].map(([key, examples]) => {
    const [says, makes] = key.split('|');
    return `| ${says} | ${[...examples].join(' · ')} | ${makes} |`;
  });
  return `${[head, '|---|---|---|', ...lines].join('\n')}\n`;
}

/** White space made visible; nothing that would end a cell of the table. */
function visible(example: string): string {
  return example
    .replaceAll('\n', '⏎')
    .replaceAll('\u00a0', '[NBSP]')
    .replaceAll('\u200b', '[ZWSP]')
    .replaceAll('\u3000', '[U+3000]')
    .replaceAll('|', '\\|');
}
