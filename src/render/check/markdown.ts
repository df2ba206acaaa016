/** Findings as Markdown: the sheets, a table with a row for each kind of finding, and the counts. */
import { placeText, WORDS } from '../../lang/index.ts';
import type { Checked } from '../../report/check/checked.ts';
import { groupMessage } from '../../report/check/groups.ts';
import { escapeInline, escapeLine, markdownTable } from '../markdown/markup.ts';

/** The findings as GitHub-flavoured Markdown that ends with a line break. */
export function checkedMarkdown({ language, sources, groups, counts }: Checked): string {
  const words = WORDS[language];
  const rows = groups.map((group) => {
    const { severity } = group.first;
    const place = placeText(words, group.first);
    return [words.severity[severity], place, groupMessage(group, words)].map(escapeInline);
  });
  const { title, columns, source } = words.check;
  const heads = sources.map(({ role, file, sheet, date }) =>
    source(role, placeText(words, { file, sheet, cell: null }), date),
  );
  const blocks = [
    `# ${title}`,
    heads.map((head) => `- ${escapeInline(head)}`).join('\n'),
    ...(rows.length > 0
      ? [markdownTable(['left', 'left', 'left'], [columns.map(escapeInline), ...rows])]
      : []),
    escapeLine(words.check.counts(counts)),
  ];
  return `${blocks.join('\n\n')}\n`;
}
