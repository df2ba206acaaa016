/** Findings in a terminal: what was checked, a paragraph for each kind of finding, how many there are. */
import { Chalk } from 'chalk';
import { fileName, WORDS } from '../../lang/index.ts';
import type { Checked } from '../../report/checked.ts';
import { groupMessage } from '../../report/groups.ts';
import type { View } from '../renderer.ts';
import { hanging, printable, stringWidth } from '../width.ts';

const TONE = { error: 'red', warning: 'yellow', info: 'dim' } as const;

/** Lines that fit into the window; when it is to be quiet, the findings alone, and nothing where there are none. */
export function checkedText(checked: Checked, { width, colorLevel }: View): string {
  const { groups, sources, counts, quiet } = checked;
  const words = WORDS[checked.language];
  const chalk = new Chalk({ level: colorLevel });
  const found = groups.flatMap((group) => {
    const { severity, file, sheet, cell } = group.first;
    const mark = words.severity[severity];
    const place = printable(words.place(fileName(words, file), sheet, cell));
    const message = printable(groupMessage(group, words));
    const text = words.findingLine(chalk[TONE[severity]](mark), place, message);
    return hanging(text, stringWidth(mark) + 1, width);
  });
  if (quiet) return found.map((line) => `${line}\n`).join('');
  const heads = sources.map((source) => printable(words.check.source(source.role, source)));
  const blocks = [
    heads.flatMap((head) => hanging(head, 0, width)),
    found,
    hanging(words.check.counts(counts), 0, width),
  ];
  return `${blocks.flatMap((lines) => (lines.length > 0 ? [lines.join('\n')] : [])).join('\n\n')}\n`;
}
