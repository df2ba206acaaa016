/** The package as a stranger gets it: `npm run test:pack` packs the project and installs it in an empty folder. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const repo = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'gasrank-pack-'));

let packed: string[];
let sizes: { size: number; unpackedSize: number };
let install: ReturnType<typeof run>;
let tarball: string;

beforeAll(() => {
  const pack = run(
    'npm',
    ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
    repo,
  );
  const [about] = JSON.parse(pack.stdout);
  sizes = about;
  packed = about.files.map((file: { path: string }) => file.path);
  tarball = path.join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '');
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module", "private": true }');
  install = run('npm', ['install', '--no-audit', '--no-fund', tarball]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the tarball holds the program, the library with its types, the licences, and nothing of the workshop', () => {
  expect(packed).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'bin/gasrank.js',
      'dist/THIRD-PARTY-NOTICES.md',
      'dist/cli.js',
      'dist/sheetjs-worker.js',
      'dist/index.js',
      'dist/types/index.d.ts',
      'docs/config.schema.json',
    ]),
  );
  expect(
    packed.filter(
      (file) =>
        !/^(LICENSE|package\.json|README[^/]*\.md|bin\/.*|dist\/.*|docs\/config\.schema\.json)$/.test(
          file,
        ),
    ),
  ).toEqual([]);
  expect(packed.filter((file) => /\.map$|\.test\.|(?<!\.d)\.ts$/.test(file))).toEqual([]);
});

test('the tarball is small', () => {
  expect(sizes.size).toBeLessThan(4_000_000);
  expect(sizes.unpackedSize).toBeLessThan(12_000_000);
});

test('installs as one package, without a warning', () => {
  expect(install).toMatchObject({ status: 0, stderr: '' });
  expect(
    readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
  ).toEqual(['gasrank']);
});

test('the command makes the report', () => {
  const [current = '', previous = ''] = ['2022-11-07', '2022-10-31'].map((date) =>
    path.join(repo, `fixtures/jiaozuo-${date}.xlsx`),
  );
  const result = run(path.join('node_modules', '.bin', 'gasrank'), [
    'report',
    current,
    '--prev',
    previous,
    '-f',
    'json',
  ]);
  expect(result.stderr).not.toMatch(/warning|deprecat/i);
  expect(result.status).toBe(0);
  expect(JSON.parse(result.stdout)).toMatchObject({
    schema: 'gasrank.report/1',
    date: '2022-11-07',
  });
});

test('the library ranks, and its types fit', () => {
  const program = [
    "import { type FindingCode, rank } from 'gasrank';",
    "export const code: FindingCode = 'installed-fell';",
    '// @ts-expect-error there is no such finding',
    "export const unknown: FindingCode = 'installed-flew';",
    'export const ranks: (number | null)[] = rank([90, 80, null, 80], (a, b) => a - b);',
    '// @ts-expect-error the figures are numbers, so what compares them cannot take text',
    'rank([90, 80], (a: string, b: string) => a.length - b.length);',
  ];
  writeFileSync(path.join(folder, 'typed.ts'), program.join('\n'));
  const tsc = path.join(repo, 'node_modules/typescript/bin/tsc');
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--types', '', 'typed.ts'];
  expect(run(process.execPath, [tsc, ...options])).toMatchObject({ status: 0, stdout: '' });

  const script =
    "import { rank } from 'gasrank'; console.log(rank([90, 80, null, 80], (a, b) => a - b).join());";
  const ranked = run(process.execPath, ['--input-type=module', '-e', script]);
  expect(ranked).toMatchObject({ status: 0, stdout: '1,2,,2\n', stderr: '' });
});

test.each([
  ['publint', 'publint/src/cli.js', ['run', '--strict'], 'All good!'],
  [
    'arethetypeswrong',
    '@arethetypeswrong/cli/dist/index.js',
    ['--profile', 'esm-only'],
    '🟢 (ESM)',
  ],
])('%s finds nothing', (_, program, options, verdict) => {
  const result = run(process.execPath, [
    path.join(repo, 'node_modules', program),
    ...options,
    tarball,
  ]);
  expect(result).toMatchObject({ status: 0, stdout: expect.stringContaining(verdict) });
});

/** Without the settings of the user who runs this (a registry, options that npm warns of). */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))),
  npm_config_userconfig: path.join(folder, '.npmrc'),
  npm_config_update_notifier: 'false',
};

function run(command: string, args: string[], cwd = folder) {
  // On Windows npm and gasrank are .cmd files, which only a shell can start.
  const shell = process.platform === 'win32' && command !== process.execPath;
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    shell,
  });
  return { status, stdout, stderr };
}
