/** docs/inputs.md from the cases: one row for all cases that vary the same thing. */
import { GROUPS, type InputCase } from './case.ts';

const INTRODUCTION = `# What gasrank understands

gasrank looks for words, not for places: a column is what its header says, wherever it stands. Below is what varies between
the sheets that bureaus send, and what gasrank makes of it. Each example is a test: a sheet written by another program, read
by gasrank, and compared with what a person reads. A sheet that is not understood completely is refused, with one sentence
that says what to do.

<!-- Written from test/inputs/cases.ts; UPDATE=1 writes it anew. -->
`;

export function inputsDocument(cases: readonly InputCase[]): string {
  const sections = Object.entries(GROUPS).map(([group, heading]) =>
    section(
      heading,
      cases.filter((one) => one.group === group),
    ),
  );
  return `${[INTRODUCTION, ...sections].join('\n')}`;
}

function section(heading: string, cases: readonly InputCase[]): string {
  const rows = new Map<string, string[]>();
  for (const { says, makes, example, described } of cases) {
    const key = `${says}|${makes}`;
    rows.set(key, [...(rows.get(key) ?? []), visible(described ? example : `\`${example}\``)]);
  }
  const lines = [...rows].map(([key, examples]) => {
    const [says, makes] = key.split('|');
    return `| ${says} | ${[...new Set(examples)].join(' · ')} | ${makes} |`;
  });
  return `## ${heading}\n\n| what varies | examples | what gasrank makes of it |\n|---|---|---|\n${lines.join('\n')}\n`;
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
