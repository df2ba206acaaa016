/** `gasrank completion` in the shells themselves: words, values and files are completed at the prompt. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GASRANK, gasrank } from '../cli/run.ts';
import { openTerminal, type Terminal } from './terminal.ts';

let home = '';
let env: Record<string, string> = {};

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'gasrank-shells-'));
  await mkdir(path.join(home, 'bin'));
  await mkdir(path.join(home, '各期 表'));
  await writeFile(path.join(home, '本周 进度表.xlsx'), '');
  await writeFile(
    path.join(home, 'bin/gasrank'),
    `#!/bin/sh\nexec '${process.execPath}' '${GASRANK}' "$@"\n`,
    { mode: 0o755 },
  );
  const PATH = `${path.join(home, 'bin')}:${process.env['PATH']}`;
  env = { HOME: home, PATH, LANG: 'C.UTF-8', PS1: '> ' };
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** Commands that start a shell without its user's settings and load the script. */
const SHELLS = {
  bash: {
    command: ['bash', '--norc', '--noprofile'],
    load: '. /usr/share/bash-completion/bash_completion; . <(gasrank completion bash)',
  },
  zsh: {
    command: ['zsh', '-f'],
    load: 'autoload -Uz compinit; compinit -u; . <(gasrank completion zsh)',
  },
  fish: { command: ['fish', '--no-config'], load: 'gasrank completion fish | source' },
} as const;

describe.each(Object.entries(SHELLS))('%s', (shell, { command, load }) => {
  let terminal: Terminal;
  beforeAll(async () => {
    terminal = await openTerminal(shell, command, { cwd: home, env });
    await terminal.type(load, 'Enter', 'echo rea""dy', 'Enter');
    await terminal.shows(/^ready$/mu);
  });
  afterAll(() => terminal.close());

  it.each([
    ['a command', 'gasrank insp', 'gasrank inspect x'],
    ['an option', 'gasrank report --summ', 'gasrank report --summary-only x'],
    ['a value', 'gasrank report --ties comp', 'gasrank report --ties competition x'],
    ['a value behind =', 'gasrank report --ties=comp', 'gasrank report --ties=competition x'],
    ['a scheduled command', 'gasrank schedule -- rep', 'gasrank schedule -- report x'],
    ['a shell', 'gasrank completion pow', 'gasrank completion powershell x'],
    ['a file', 'gasrank report 本', 'gasrank report 本周\\ 进度表.xlsx x'],
    ['a file behind =', 'gasrank report --prev=本', 'gasrank report --prev=本周\\ 进度表.xlsx x'],
    ['a second file', 'gasrank check a.xlsx 本', 'gasrank check a.xlsx 本周\\ 进度表.xlsx x'],
    ['a folder', 'gasrank report --latest 各', 'gasrank report --latest 各期\\ 表/x'],
    ['no file in place of a value', 'gasrank report --ties 本', 'gasrank report --ties 本x'],
    ['no hidden command', 'gasrank compl', 'gasrank completion x'],
  ])('completes %s', async (_, typed, completed) => {
    await terminal.type('C-u', typed, 'Tab', 'x');
    await terminal.shows(completed);
  });

  it('runs nothing that is typed, and writes to no file', async () => {
    const kept = path.join(home, 'kept.json');
    await writeFile(kept, 'kept');
    await terminal.type('C-u', 'gasrank report "$(touch ran)" > kept.json --summ', 'Tab', 'x');
    await terminal.shows(/kept\.json --summ\S*\s*x/u);
    await terminal.type('C-u', 'gasrank trend x -f json > kept.json', 'Tab', 'x');
    await terminal.shows(/kept\.json ?x/u);
    expect(await readFile(kept, 'utf8')).toBe('kept');
    expect(existsSync(path.join(home, 'ran'))).toBe(false);
  });

  it('lists options', async () => {
    await terminal.type('C-u', 'gasrank report --prev', 'Tab', 'Tab');
    const shown = await terminal.shows(/--prev-date[^\n]*\n?[^\n]*--prev-sheet/u);
    if (shell !== 'bash') expect(shown).toMatch(/--prev-date.*上期日期/u);
  });

  it('lists the commands of the help', async () => {
    const { stdout } = await gasrank(['--help'], { cwd: home });
    const names = [...stdout.matchAll(/^ {2}([a-z]+) (?=[<[])/gmu)].map(([, name = '']) => name);
    expect(names).toContain('completion');
    await terminal.type('C-u', 'gasrank ', 'Tab', 'Tab');
    const shown = await terminal.shows(/verify/u);
    for (const name of names) expect(shown).toMatch(new RegExp(`(?:^|\\s)${name}\\b`, 'mu'));
    expect(shown).not.toMatch(/\bcomplete\b/u);
  });

  it('reads its script a second time without a message', async () => {
    await terminal.type('C-u', `clear; ${load}; echo do""ne`, 'Enter');
    const shown = await terminal.shows(/^done$/mu);
    expect(shown.trim().split('\n').slice(0, -1).join('\n')).not.toMatch(/error|readonly/iu);
  });
});
