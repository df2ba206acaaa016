/**
 * The documents show what the program prints. A `console` block holds a command and its output, in a window of 120
 * columns; `UPDATE=1 npx vitest run …` writes the output anew.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderTerminal } from '../src/render/terminal.ts';
import { gasrank, ROOT } from './cli/run.ts';
import { interpretFixture } from './helpers.ts';
import { reportOf } from './reports.ts';

const CONSOLE = /```console\n\$ npx gasrank (.*)\n[^`]*```/gu;

/** The report of the fixtures as a window of 120 columns shows it. */
async function inWindow(command: string): Promise<string> {
  const [current, previous] = await Promise.all([
    interpretFixture('2022-11-07'),
    interpretFixture('2022-10-31'),
  ]);
  const language = command.endsWith(' --lang en') ? 'en' : 'zh';
  const report = reportOf(current.snapshot, previous.snapshot, { language });
  const summaryOnly = command.includes(' --summary-only');
  return renderTerminal(report, { width: 120, colorLevel: 0, summaryOnly });
}

async function outputOf(command: string): Promise<string> {
  return (await gasrank(command.split(' '), { cwd: ROOT })).stdout;
}

describe.each([
  ['README.md', 4],
  ['README.zh-CN.md', 3],
])('%s', (file, count) => {
  it('shows real output', async () => {
    const text = await readFile(path.join(ROOT, file), 'utf8');
    const blocks = [...text.matchAll(CONSOLE)];
    expect(blocks).toHaveLength(count);
    let actual = text;
    for (const [block, command = ''] of blocks) {
      const isReport = /^report (?!--help)/u.test(command);
      const output = isReport ? await inWindow(command) : await outputOf(command);
      actual = actual.replace(block, `\`\`\`console\n$ npx gasrank ${command}\n${output}\`\`\``);
    }
    if (process.env['UPDATE']) await writeFile(path.join(ROOT, file), actual);
    else expect(actual).toBe(text);
  });

  it('gives one command for the main job and one for the tests', async () => {
    const text = await readFile(path.join(ROOT, file), 'utf8');
    expect(text).toContain(
      '\nnpm ci && npx gasrank report fixtures/jiaozuo-2022-11-07.xlsx --prev fixtures/jiaozuo-2022-10-31.xlsx\n',
    );
    expect(text).toContain('\nnpm ci && npm test\n');
  });
});
