/**
 * CPU time of every renderer and of `{title}` at n, 2n and 4n characters of the longest cell, and at n, 2n, 4n regions.
 * Twice the text may take about twice the time; what takes four times as long has a step that looks at everything for
 * everything. The margin is wide, and short times are not judged: no machine is too slow or too busy for this test.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { piecesOf } from '../../src/cli/files/output.ts';
import { expandPattern } from '../../src/cli/files/pattern.ts';
import { compare } from '../../src/core/compare.ts';
import { LIMITS } from '../../src/core/limits.ts';
import { CHECK_FORMATS, FORMATS, type Format } from '../../src/render/index.ts';
import type { View } from '../../src/render/renderer.ts';
import { createChecked } from '../../src/report/check/checked.ts';
import type { Report } from '../../src/report/report.ts';
import { reportOf, tableOf } from '../reports.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'gasrank-growth-'));
afterAll(() => rmSync(folder, { recursive: true }));
const OUTPUT = path.join(folder, 'out');
const GASRANK = path.resolve(import.meta.dirname, '../../bin/gasrank.js');
/** The program writes its processor time to descriptor 3, in microseconds. */
const COUNT =
  "import { writeSync } from 'node:fs'; process.on('exit', () => { const { user, system } = process.cpuUsage(); writeSync(3, String(user + system)); });";

/** Four times these fit in an Excel report and in a Word document. */
const REGIONS = 2000;

/** Characters of a name, of which four times as many are shown whole in a terminal. */
const NAME = 5;

const LONGEST = LIMITS['text-length'] - 100;
const STEPS = [1, 2, 4] as const;
/** Four times as much takes four times as long if the time is linear, 16 times if it is quadratic. */
const MOST = 9;
/** Minimum time in milliseconds that is meaningful. */
const LEAST = 300;

/** Texts that are read differently: by their width, as words, as markup, as white space. */
const PIECES: Readonly<Record<string, string>> = {
  Chinese: '标',
  Latin: 'a',
  words: 'abc ',
  spaces: ' ',
  hashes: '#',
  colons: 'a:',
  dots: '.',
  brackets: '（）',
  links: '](',
  entities: '&amp;',
  marks: '标\u0301',
  'marks alone': '\u0301',
  'zero width': '标\u200b',
  emoji: '😀',
  flags: '🇨🇳',
  escapes: '_x0041_',
  quotes: '"',
  breaks: '标\n',
};

/** Those that are tried in every place. */
const FEW = ['Chinese', 'words', 'hashes'];

/** A text of a quarter of the longest, of a half, or as long as it may be. */
const textOf = (piece: string, times: number) => piece.repeat((LONGEST * times) / 4 / piece.length);

const HEADER = ['县区', '户数', '已安装数'];

/** Places of a long text in a sheet. */
const PLACES: Readonly<Record<string, (text: string) => Report>> = {
  name: (text) => sheetOf({ name: text }),
  title: (text) => sheetOf({ title: text }),
  label: (text) => sheetOf({ label: text }),
  device: (text) => sheetOf({ device: text }),
  note: (text) => sheetOf({ note: text }),
};

function sheetOf({ name = '', title = '', label = '', device = '', note = '' }): Report {
  const table = (date: string, more: number) =>
    tableOf(date, [
      ['县区', device, ''],
      ['', '户数', '已安装数'],
      ...[1, 2, 3].map((n) => [`区${n}${name}末`, 1000 + n, 10 + n + more]),
      [`备注：${note}`],
    ]);
  const report = reportOf(table('2022.11.7', 5), table('2022.10.31', 0));
  // Parts that not every header has are put in their usual place.
  const header = {
    ...report.header,
    cells: report.header.cells.map((cell) => ({ ...cell, text: cell.text + label })),
  };
  return { ...report, header, title: report.title + title };
}

/** Views of the formats. Pictures have at most 60 regions, and their charts are those of the web page. */
const VIEWS: Readonly<Record<Exclude<Format, 'svg' | 'png'>, readonly Partial<View>[]>> = {
  terminal: [{ width: 80 }, { width: 200 }, { width: Number.POSITIVE_INFINITY }],
  markdown: [{}, { frontMatter: true, layout: 'official' }, { summaryOnly: true }],
  docx: [{}, { layout: 'indicators' }],
  ...{ excel: [{}], html: [{}], json: [{}], csv: [{}] },
};

/** Milliseconds of the processor that an act takes; an act in another process returns them. */
async function cost(act: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  const elsewhere = await act();
  if (typeof elsewhere === 'number') return elsewhere;
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Fails when the time grows faster than what it is spent on, twice: others use the processor as well. */
async function expectLinear(actOf: (times: (typeof STEPS)[number]) => () => unknown) {
  const acts = STEPS.map(actOf);
  let shown = '';
  for (let attempt = 0; attempt < 2; attempt++) {
    const times: number[] = [];
    for (const act of acts) times.push(await cost(act));
    const [first = 0, , last = 0] = times;
    if (last < Math.max(LEAST, MOST * first)) return;
    shown = times.map((time) => time.toFixed(0)).join(', ');
  }
  expect.fail(`${shown} ms for n, 2n, 4n`);
}

async function render(format: keyof typeof VIEWS, report: Report) {
  const renderAs = FORMATS[format].render;
  for (const view of VIEWS[format]) {
    const all = { width: 80, colorLevel: 0, isFile: true, ...view } as View;
    // The pieces of a text are made as they are asked for.
    Array.from(piecesOf(await renderAs(report, all)));
  }
}

describe.each(Object.keys(VIEWS) as (keyof typeof VIEWS)[])('%s', (format) => {
  describe.each(Object.entries(PLACES))('with a long %s', (place, reportOfText) => {
    const pieces = Object.entries(PIECES).filter(
      ([what]) => place === 'name' || FEW.includes(what),
    );
    test.each(pieces)('of %s', async (_, piece) => {
      await expectLinear((times) => {
        const report = reportOfText(textOf(piece, times));
        return () => render(format, report);
      });
    });
  });

  const toFile = ['--date', '2022-11-07', '-q', '-f', format, '-o', OUTPUT];

  test('with many regions', async () => {
    const inputs = STEPS.map((times) => sheetFile(REGIONS * times));
    await expectLinear((times) => {
      const input = inputs[STEPS.indexOf(times)] ?? '';
      return () => run(['report', input, ...toFile]);
    });
  });

  test('with regions whose names are longer', async () => {
    await expectLinear((times) => {
      const report = reportOf(tableOf('2022.11.7', [HEADER, ...regionsNamed(NAME * times)]));
      return () => render(format, report);
    });
  });
});

/** Many regions with names of `length` characters. */
function regionsNamed(length: number) {
  return Array.from({ length: 400 }, (_, n) => [`${n}`.padEnd(length, '县'), 1000 + n, n]);
}

/** A sheet of `regions` regions, as CSV. */
function sheetFile(regions: number): string {
  const rows = Array.from({ length: regions }, (_, n) => `区${n}号,${1000 + n},${n}`);
  const file = path.join(folder, `${regions}.csv`);
  writeFileSync(file, [HEADER.join(','), ...rows, ''].join('\n'));
  return file;
}

/** Runs the built program, whose packages are not those of the sources; returns milliseconds of the processor. */
function run(args: readonly string[]): number {
  const { status, output } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(COUNT)}`, GASRANK, ...args],
    { stdio: ['ignore', 'ignore', 'inherit', 'pipe'], encoding: 'utf8' },
  );
  expect(status).toBe(0);
  return Number(output[3]) / 1000;
}

describe.each(Object.keys(CHECK_FORMATS) as (keyof typeof CHECK_FORMATS)[])(
  'findings, %s',
  (format) => {
    test.each(Object.entries(PIECES).filter(([what]) => FEW.includes(what)))(
      'of %s',
      async (_, piece) => {
        const renderAs = CHECK_FORMATS[format].render;
        await expectLinear((times) => {
          const name = textOf(piece, times);
          const rows = [1, 2, 3].map((n) => [`区${n}${name}末`, 10, 20]);
          const findings = check(compare(tableOf('2022.11.7', [HEADER, ...rows]), null));
          const telling = { language: 'zh', quiet: false, verbose: true } as const;
          const checked = createChecked(findings, [], telling);
          return () => renderAs(checked, { width: 80, colorLevel: 0 } as View);
        });
      },
    );
  },
);

describe('{title}', () => {
  test.each(Object.entries(PIECES))('of %s', async (_, piece) => {
    await expectLinear((times) => {
      const title = `a${textOf(piece, times)}b`;
      const parts = { date: '2022-11-07', previousDate: null, title };
      return () => expandPattern('{date}/{title}.json', parts);
    });
  });
});
