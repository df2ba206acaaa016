/**
 * The documents show what the program does: their commands run, in a folder with the sheets that they name, and a
 * `console` block holds a command with all that it prints in a window of 120 columns. `UPDATE=1 npx vitest run …`
 * writes the output anew.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { COMMANDS } from '../src/cli/commands/index.ts';
import { createProgram } from '../src/cli/line/program.ts';
import { LANGUAGES, WORDS } from '../src/lang/index.ts';
import { ROOT } from './cli/run.ts';
import { anchorsOf, blocksOf, linksOf } from './documents/markdown.ts';
import { openShell } from './documents/shell.ts';

const filesOf = (folder: string, extension: string) =>
  readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith(extension))
    .map((name) => path.join(folder, name));
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

const READMES = { en: 'README.md', zh: 'README.zh-CN.md' } as const;
const GUIDES = { en: filesOf('docs/en', '.md'), zh: filesOf('docs/zh', '.md') };
const SCHEMAS = filesOf('docs', '.schema.json').filter((file) => !file.includes('config'));
const DOCUMENTS = LANGUAGES.flatMap((language) => [READMES[language], ...GUIDES[language]]);

describe.each(DOCUMENTS)('%s', (file) => {
  it('has commands that work, and shows what they print', async () => {
    const shell = await openShell();
    const text = read(file);
    let actual = text;
    try {
      for (const { language, content } of blocksOf(text)) {
        if (language === 'sh' || language === 'bat') await shell.run(content);
        if (language !== 'console') continue;
        const command = content.split('\n', 1)[0] ?? '';
        const output = await shell.run(command.replace(/^\$ /u, ''));
        actual = actual.replace(content, () => `${command}\n${output}`);
      }
    } finally {
      await shell.close();
    }
    if (process.env['UPDATE']) writeFileSync(path.join(ROOT, file), actual);
    else expect(actual).toBe(text);
  });
});

const ALL = [...filesOf('.', '.md'), ...filesOf('docs', '.md'), ...GUIDES.en, ...GUIDES.zh];

it.each(ALL)('%s has links that lead somewhere', (file) => {
  const broken = linksOf(read(file)).filter((link) => {
    if (/^https?:/u.test(link)) return false;
    const [name = '', anchor] = link.split('#');
    const target = name === '' ? file : path.join(path.dirname(file), name);
    if (!existsSync(path.join(ROOT, target))) return true;
    return anchor !== undefined && !anchorsOf(read(target)).includes(anchor);
  });
  expect(broken).toEqual([]);
});

describe.each(Object.values(READMES))('%s', (file) => {
  it('gives one command for the main job and one for the tests', () => {
    expect(read(file)).toContain(
      '\nnpm ci && npx gasrank report fixtures/jiaozuo-2022-11-07.xlsx --prev fixtures/jiaozuo-2022-10-31.xlsx\n',
    );
    expect(read(file)).toContain('\nnpm ci && npm test\n');
  });

  it('installs the package of this version', () => {
    expect(read(file)).toContain(`npm install --global gasrank-${packageJson.version}.tgz\n`);
  });
});

it('each guide is there in both languages', () => {
  const names = LANGUAGES.map((language) => GUIDES[language].map((file) => path.basename(file)));
  expect(names[0]).toEqual(names[1]);
});

describe.each(LANGUAGES)('the guides, %s', (language) => {
  const words = WORDS[language];
  const guide = (name: string) => read(`docs/${language}/${name}.md`);
  const findings = guide('findings');

  it('have every kind of error', () => {
    const missing = Object.keys(words.error).filter((code) => !findings.includes(`\`${code}\``));
    expect(missing).toEqual([]);
  });

  it('have every option of every command, and no other', () => {
    const program = createProgram(COMMANDS, words, '0');
    const options = [program, ...program.commands].flatMap((command) =>
      [...command.helpInformation().matchAll(/^ {2}(?:(-\w), )?(--[\w-]+)/gmu)].map(
        ([, short = '', long = '']) => ({ short, long }),
      ),
    );
    const text = GUIDES[language]
      .map(read)
      .join('\n')
      .replace(/```console.*?```/gsu, '');
    const shown = new Set(text.match(/(?<![\w-])--?[a-z][\w-]*/giu));
    const missing = options.filter(({ short, long }) => !shown.has(short) && !shown.has(long));
    const known = new Set(options.map(({ long }) => long));
    const unknown = [...shown].filter((name) => name.startsWith('--') && !known.has(name));
    expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
  });

  it.each(SCHEMAS)('have every property of %s', (file) => {
    const names = new Set(propertiesOf(JSON.parse(read(file))));
    expect(names.size).toBeGreaterThan(3);
    expect([...names].filter((name) => !guide('json').includes(`\`${name}\``))).toEqual([]);
  });
});

/** The names of the properties that a JSON Schema requires, at any depth. */
function propertiesOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(Object(schema.properties)) : [];
  return [...own, ...Object.values(schema).flatMap(propertiesOf)];
}
