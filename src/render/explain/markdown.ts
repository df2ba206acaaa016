/** An explanation as GitHub-flavoured Markdown: a section for each indicator, its counts as a table. */
import { EXPLAIN_WORDS } from '../../lang/explain.ts';
import { placeText, WORDS } from '../../lang/index.ts';
import type { ExplainedIndicator, Explanation } from '../../report/explain/explanation.ts';
import { type Align, escapeInline, escapeLine, markdownTable } from '../markdown/markup.ts';
import { type CountCell, countRows } from './counts.ts';

/** The explanation as Markdown. */
export function explanationMarkdown(explanation: Explanation): string {
  const { region, kind, previousRegion, title, notes, language } = explanation;
  const words = EXPLAIN_WORDS[language];
  const name = [
    region,
    ...(kind === 'vanished' ? [words.vanished] : []),
    ...(kind === 'region' && previousRegion !== null && previousRegion !== region
      ? [words.renamed(previousRegion)]
      : []),
  ];
  const blocks = [
    `# ${name.map(escapeInline).join('  ')}`,
    title === null ? '' : escapeLine(title),
    list(sourceTexts(explanation)),
    ...explanation.indicators.flatMap((own) => section(explanation, own)),
    `## ${words.label.findings}`,
    list(findingTexts(explanation)),
    notes.map(escapeLine).join('  \n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const list = (texts: readonly string[]) => texts.map((text) => `- ${text}`).join('\n');

function sourceTexts({ sources, language }: Explanation): string[] {
  const { label } = EXPLAIN_WORDS[language];
  const words = WORDS[language];
  return sources.map(({ role, date, file, sheet }) =>
    escapeInline(`${label[role]} ${date} ${placeText(words, { file, sheet, cell: null })}`),
  );
}

function findingTexts({ findings, language }: Explanation): string[] {
  const words = WORDS[language];
  const texts = findings.map((finding) => {
    const { severity, message } = finding;
    return escapeInline(
      words.findingLine(words.severity[severity], placeText(words, finding), message),
    );
  });
  return texts.length > 0 ? texts : [EXPLAIN_WORDS[language].noFindings];
}

function section(explanation: Explanation, own: ExplainedIndicator): string[] {
  const words = EXPLAIN_WORDS[explanation.language];
  const { name, headline, lines } = own;
  const title = [name === '' ? words.nameless : name, headline].filter(Boolean).join('  ');
  const items = lines.map(({ name: label, text, stated }) =>
    escapeInline([`${label} ${text}`, ...(stated === null ? [] : [stated])].join('  ')),
  );
  return [`## ${escapeInline(title)}`, countTable(explanation, own), list(items)];
}

function countTable(explanation: Explanation, own: ExplainedIndicator): string {
  const { label } = EXPLAIN_WORDS[explanation.language];
  const rows = countRows(explanation, own);
  if (rows.length === 0) return '';
  const hasBefore = explanation.previousDate !== null;
  const before = hasBefore ? [label.previous, label.cell] : [];
  const beforeAligns: Align[] = hasBefore ? ['right', 'left'] : [];
  const cells = (count: CountCell | null) => (count ? [count.value, count.cell] : []);
  const lines = [
    ['', label.this, label.cell, ...before, label.header],
    ...rows.map(({ label: name, now, before: last, header }) => {
      return [name, ...cells(now), ...cells(last), header];
    }),
  ];
  const aligns: Align[] = ['left', 'right', 'left', ...beforeAligns, 'left'];
  return markdownTable(
    aligns,
    lines.map((texts) => texts.map(escapeInline)),
  );
}
