/** Findings in a terminal: the sheets, a paragraph for each kind of finding, and the counts. */
import { Chalk } from 'chalk';
import { placeText, WORDS } from '../../lang/index.ts';
import type { Checked } from '../../report/check/checked.ts';
import { groupMessage } from '../../report/check/groups.ts';
import type { View } from '../renderer.ts';
import { findingText } from '../text/finding.ts';
import { framed } from '../text/frame.ts';
import { printable } from '../text/printable.ts';
import { hanging, stringWidth } from '../text/width.ts';

/** Lines that fit into the window; if quiet, only the findings, and nothing without findings. */
export function checkedText(checked: Checked, { width, colorLevel, frame }: View): string {
  const { groups, sources, counts, quiet } = checked;
  const words = WORDS[checked.language];
  const chalk = new Chalk({ level: colorLevel });
  const found = groups.flatMap((group) => {
    const shown = { ...group.first, message: groupMessage(group, words) };
    const mark = words.severity[shown.severity];
    return hanging(findingText(shown, words, chalk), stringWidth(mark) + 1, width);
  });
  if (quiet) return framed(found.map((line) => `${line}\n`).join(''), frame);
  const heads = sources.map(({ role, file, sheet, date }) => {
    const place = placeText(words, { file, sheet, cell: null });
    return printable(words.check.source(role, place, date));
  });
  const blocks = [
    heads.flatMap((head) => hanging(head, 0, width)),
    found,
    hanging(words.check.counts(counts), 0, width),
  ];
  const texts = blocks.flatMap((lines) => (lines.length > 0 ? [lines.join('\n')] : []));
  return framed(`${texts.join('\n\n')}\n`, frame);
}
