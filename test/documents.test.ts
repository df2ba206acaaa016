/**
 * The documents show what the program prints. A `console` block holds a command and its output, in a window of 120
 * columns; `UPDATE=1 npx vitest run …` writes the output anew.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { gasrank, ROOT } from './cli/run.ts';

const CONSOLE = /```console\n\$ npx gasrank (.*)\n[^`]*```/gu;

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  it('shows real output', async () => {
    const text = await readFile(path.join(ROOT, file), 'utf8');
    const blocks = [...text.matchAll(CONSOLE)];
    expect(blocks).toHaveLength(2);
    let actual = text;
    for (const [block, command = ''] of blocks) {
      const { stdout, stderr } = await gasrank(command.split(' '), {
        cwd: ROOT,
        env: { COLUMNS: '120' },
      });
      expect(stderr).toBe('');
      actual = actual.replace(block, `\`\`\`console\n$ npx gasrank ${command}\n${stdout}\`\`\``);
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
