import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { MakeAgain, TakenFindings } from '../../../src/cli/verify/again.ts';
import { compareAgain } from '../../../src/cli/verify/compare.ts';
import {
  type RecordedReport,
  reportIn,
  type StatedContent,
} from '../../../src/cli/verify/report.ts';
import { GasrankError } from '../../../src/core/error.ts';
import { TIE_METHODS } from '../../../src/core/ranks/rank.ts';
import type { Snapshot } from '../../../src/core/snapshot.ts';
import { interpret } from '../../../src/interpret/index.ts';
import { readSource } from '../../../src/read/index.ts';
import { renderExcel } from '../../../src/render/excel/excel.ts';
import { renderJson } from '../../../src/render/json.ts';
import type { Made, Report } from '../../../src/report/report.ts';
import type { Difference } from '../../../src/report/verify/differences.ts';
import type { StatedCell } from '../../../src/report/verify/sheets.ts';
import { interpretFixture, plain, plainBefore } from '../../helpers.ts';
import { CASES } from '../../inputs/cases.ts';
import { type ReportChoices, reportOf, tableOf } from '../../reports.ts';

const VERSION = '0.1.0';
const NOTHING_TAKEN: TakenFindings = { choice: [], leaps: null, revisions: [] };
const MADE: Made = {
  version: VERSION,
  command: 'gasrank report this.xlsx --prev last.xlsx',
  rules: {
    ...{ decimals: null, aliases: [], vocabulary: {} },
    ...{ ties: 'competition', rankBy: 'exact', sort: 'sheet', title: null },
    ...{ dates: { this: null, previous: null }, regionOrder: [], smallBase: 100 },
  },
};
/** As gasrank 0.1.0 recorded it. */
const BARE: Made = { ...MADE, rules: { decimals: null, aliases: [], vocabulary: {} } };

const thisWeek = (await interpretFixture('2022-11-07')).snapshot;
const lastWeek = (await interpretFixture('2022-10-31')).snapshot;

/** A report, and the same report made again. */
function maker(
  current: Snapshot,
  previous: Snapshot | null = null,
  choices: ReportChoices = {},
  made = MADE,
): MakeAgain {
  return (language) => ({
    ...reportOf(current, previous, { smallBase: 100, ...choices, language }),
    made,
  });
}

const jsonOf = async (report: Report, change: (text: string) => string = (text) => text) =>
  reportIn(Buffer.from(change(renderJson(report))), 'report.json');
const excelOf = async (report: Report) =>
  reportIn(Buffer.from(await renderExcel(report)), 'report.xlsx');

function compared({ content, ...report }: RecordedReport, again: MakeAgain) {
  if ('texts' in content) throw new Error('a document');
  return compareAgain(
    { ...report, content } satisfies RecordedReport<StatedContent>,
    again,
    VERSION,
  );
}
const nothing = { differences: [], notChecked: [] };

describe('an unchanged report is verified', () => {
  const troubled = plain([
    ['甲县', 100, '50?'],
    ['乙县', 0, 0],
    ['丙县', 100, 130],
    ['丁县', null, null],
    ['_x0041_ 县', 10, 1],
  ]);
  const before = plainBefore([
    ['甲县', 100, 40],
    ['丙县', 100, 140],
  ]);
  const twice = plain([
    ['甲县', 100, 50],
    ['乙县', 100, 60],
    ['甲县', 200, 10],
  ]);
  it.each<[what: string, again: MakeAgain]>([
    ['two weeks', maker(thisWeek, lastWeek)],
    ['one week', maker(thisWeek)],
    ['trouble', maker(troubled, before)],
    ['a region twice, sorted', maker(twice, null, { sort: 'rank' })],
    ['rates as displayed', maker(thisWeek, lastWeek, { rankBy: 'displayed', decimals: 0 })],
    ...TIE_METHODS.map((ties): [string, MakeAgain] => {
      return [`${ties}, sorted`, maker(thisWeek, lastWeek, { ties, sort: 'rank' })];
    }),
  ])('%s', async (_, again) => {
    for (const language of ['zh', 'en'] as const) {
      const report = again(language, NOTHING_TAKEN);
      expect(compared(await jsonOf(report), again)).toMatchObject(nothing);
      expect(compared(await excelOf(report), again)).toMatchObject(nothing);
    }
  });
});

describe('so is the report of any readable sheet', () => {
  const OFFICES = new URL('../../offices/files/', import.meta.url);
  const files = [
    ...readdirSync(OFFICES).map((file) => {
      return { id: file, file, bytes: () => readFileSync(new URL(file, OFFICES)), options: {} };
    }),
    ...CASES,
  ];
  /** Workbooks take long to write; the JSON is that of every sheet. */
  const EVERY = 8;

  it.each(files.map((one, n) => [one.id, one, n] as const))('%s', async (_, one, n) => {
    const { file, bytes, options } = one;
    const snapshot = await understood(await bytes(), file, options);
    if (!snapshot) return;
    const again = maker(snapshot);
    expect(compared(await jsonOf(again('zh', NOTHING_TAKEN)), again)).toMatchObject(nothing);
    if (n % EVERY > 0) return;
    expect(compared(await excelOf(again('zh', NOTHING_TAKEN)), again)).toMatchObject(nothing);
  });
});

/** `null` without a report. */
async function understood(
  bytes: Buffer,
  file: string,
  options: Parameters<typeof interpret>[1] = {},
): Promise<Snapshot | null> {
  try {
    return interpret((await readSource(bytes, file)).grids, options).snapshot;
  } catch (error) {
    if (error instanceof GasrankError) return null;
    throw error;
  }
}

/** With two indicators, ties, findings, movements, a table that is sorted. */
const HEADER = [
  ['县区', '自闭阀', '', '金属软管', ''],
  ['', '户数', '已安装数', '户数', '已安装数'],
];
const again = memoized(
  maker(
    tableOf('2022.11.7', [
      ...HEADER,
      ['温县', 1000, 500, 90, 45],
      ['沁阳市', 1000, 800, 3000, 1001],
      ['孟州市', 500, 400, 3000, 3100],
    ]),
    tableOf('2022.10.31', [
      ...HEADER,
      ['温县', 1000, 490, 90, 40],
      ['沁阳市', 1000, 300, 3000, 1000],
      ['孟州市', 500, 400, 3000, 3000],
    ]),
    { sort: 'rank' },
  ),
);
const genuine = again('zh', NOTHING_TAKEN);

function memoized(make: MakeAgain): MakeAgain {
  const made = { zh: make('zh', NOTHING_TAKEN), en: make('en', NOTHING_TAKEN) };
  return (language) => made[language];
}

type Path = readonly (string | number)[];
type Json = Record<string | number, unknown>;

/** Every place in a document. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...keys.flatMap((key) => placesIn((value as Json)[key], [...path, key]))];
}

const patternOf = (path: Path) => path.join('.').replace(/\.\d+/gu, '[]');

describe('a forged JSON', () => {
  const text = renderJson(genuine);
  const places = placesIn(JSON.parse(text)).filter((path) => path.length > 0);

  /** Properties that are not compared, and why. */
  const UNCOMPARED: Readonly<Record<string, string>> = {
    fingerprint: 'stands for options and configuration, which are not recorded in full',
    'sources[].file': 'a path; where it is looked for is tested elsewhere',
    'sources[].sha256': 'compared with the file that is found',
    'findings[].file': 'a path',
    'findings[].message': 'wording',
  };
  /** Parts by which the report is made again; forging them gives another report, or none. */
  const isRule = (pattern: string) => pattern === 'schema' || /^made\b/u.test(pattern);

  /** The differences of the document with one place changed, in place. */
  function forge(path: Path, change: (parent: Json, key: string | number) => unknown) {
    const document = JSON.parse(text);
    const parent = path.slice(0, -1).reduce<Json>((at, key) => at[key] as Json, document);
    change(parent, path.at(-1) ?? '');
    const { made } = genuine;
    if (!made) throw new Error('no record');
    const record = { ...recordOfGenuine, made };
    return compared({ links: [], record, content: { format: 'json', document } }, again)
      .differences;
  }
  const recordOfGenuine = {
    ...{ schema: 'gasrank.record/1' as const, sources: [], ties: 'competition' as const },
    rankBy: 'exact' as const,
  };

  const forged = (value: unknown) => {
    if (typeof value === 'number') return value + 1;
    if (typeof value === 'boolean') return !value;
    return typeof value === 'string' ? `${value}1` : 1;
  };

  test('every value is noticed', () => {
    const overlooked = places.filter(
      (path) =>
        forge(path, (at, key) => Object.assign(at, { [key]: forged(at[key]) })).length === 0,
    );
    const patterns = new Set(overlooked.map(patternOf).filter((pattern) => !isRule(pattern)));
    expect([...patterns].sort()).toEqual(Object.keys(UNCOMPARED).sort());
  });

  test('every value that is taken away is noticed, unless it is null', () => {
    const overlooked = places.filter((path) => {
      const value = path.reduce<unknown>((at, key) => (at as Json)[key], JSON.parse(text));
      if (value === null || Number.isInteger(path.at(-1))) return false;
      return forge(path, (at, key) => void delete at[key]).length === 0;
    });
    const patterns = new Set(overlooked.map(patternOf).filter((pattern) => !isRule(pattern)));
    expect([...patterns].sort()).toEqual(
      Object.keys(UNCOMPARED)
        .filter((it) => it !== 'fingerprint')
        .sort(),
    );
  });

  const lists = places.filter((path) => {
    const value = path.reduce<unknown>((at, key) => (at as Json)[key], JSON.parse(text));
    return Array.isArray(value) && value.length > 0 && path[0] !== 'made';
  });
  test.each<[what: string, change: (list: unknown[]) => unknown[]]>([
    ['shortened', (list) => list.slice(1)],
    ['lengthened', (list) => [...list, list[0]]],
    ['turned round', (list) => [...list].reverse()],
    ['emptied', () => []],
  ])('every list that is %s is noticed', (_, change) => {
    const overlooked = lists.filter(
      (path) =>
        forge(path, (at, key) => Object.assign(at, { [key]: change(at[key] as unknown[]) }))
          .length === 0,
    );
    expect(overlooked).toEqual([]);
  });

  test('a property that gasrank does not write is noticed', () => {
    const objects = places.filter((path) => {
      const value = path.reduce<unknown>((at, key) => (at as Json)[key], JSON.parse(text));
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    });
    const overlooked = objects.filter(
      (path) =>
        forge(path, (at, key) => Object.assign(at[key] as Json, { remark: '核实' })).length === 0,
    );
    expect(overlooked.filter((path) => path[0] !== 'made')).toEqual([]);
  });

  test.each<[what: string, change: (text: string) => string, expected: Partial<Difference>[]]>([
    [
      'a count',
      (it) => it.replace('"installed": 800', '"installed": 801'),
      [{ kind: 'figure', row: '沁阳市', measure: 'installed', stated: '801', computed: '800' }],
    ],
    [
      'the date',
      (it) => it.replace('"date": "2022-11-07"', '"date": "2022-11-14"'),
      [{ kind: 'date', stated: '2022-11-14', computed: '2022-11-07' }],
    ],
    [
      'the label of a total',
      (it) => it.replace('"label": "合计"', '"label": "总计"'),
      [{ kind: 'property', path: 'indicators[0].total.label', stated: '总计', computed: '合计' }],
    ],
    [
      'a name',
      (it) => it.replaceAll('"温县"', '"孟县"'),
      [
        { kind: 'row-missing', row: '温县' },
        { kind: 'row-added', row: '孟县' },
      ],
    ],
    [
      'an indicator',
      (it) => it.replace('"金属软管"', '"报警器"'),
      [
        { kind: 'indicator-missing', indicator: '金属软管' },
        { kind: 'indicator-added', indicator: '报警器' },
      ],
    ],
  ])('%s is named', async (_, change, expected) => {
    const { differences } = compared(await jsonOf(genuine, change), again);
    expect(differences).toMatchObject(expected);
  });
});

describe('a forged workbook', async () => {
  const report = await excelOf(genuine);
  const { content } = report;
  if (content.format !== 'excel') throw new Error('no workbook');
  const { sheets } = content;
  const cells = sheets.flatMap(({ name, cells }) =>
    [...cells.keys()].map((cell) => ({ name, cell })),
  );

  /** The differences of the workbook with one cell changed; `null` empties it. */
  function forge(name: string, cell: string, change: (was: StatedCell) => StatedCell | null) {
    const empty: StatedCell = { value: null, formula: null, format: 'General' };
    const changed = sheets.map((sheet) => {
      if (sheet.name !== name) return sheet;
      const now = change(sheet.cells.get(cell) ?? empty);
      const others = [...sheet.cells].filter(([other]) => other !== cell);
      return { name, cells: new Map(now ? [...others, [cell, now]] : others) };
    });
    return compared({ ...report, content: { ...content, sheets: changed } as never }, again)
      .differences;
  }

  /** Cells that are not compared: wording and file of a finding; path of a source, version, command, record. */
  function isCompared({ name, cell }: { name: string; cell: string }): boolean {
    const row = Number(cell.slice(1));
    if (name === '提示' && /^[BD]/u.test(cell)) return row < 4 || row > 3 + genuine.findings.length;
    const about = sheets.find((sheet) => sheet.name === '说明')?.cells.get(`A${row}`)?.value;
    const label = String(about ?? '');
    return name !== '说明' || cell !== `B${row}` || !/文件$|^程序版本|^命令|^核验记录/u.test(label);
  }

  const changes: readonly [what: string, change: (was: StatedCell) => StatedCell | null][] = [
    ['another value', (was) => ({ ...was, value: forgedValue(was.value) })],
    ['a formula of its own', (was) => ({ ...was, formula: '900+50' })],
    ['a formula without a result', (was) => ({ ...was, formula: '900+50', value: null })],
    ['a link that shows it', (was) => ({ ...was, formula: 'HYPERLINK("#A1",B2)' })],
    ['nothing', () => null],
  ];
  const forgedValue = (value: StatedCell['value']) =>
    typeof value === 'number' ? value + 1 : `${value ?? ''}改`;

  test.each(changes)('every cell with %s is noticed', (_, change) => {
    const overlooked = cells.filter(({ name, cell }) => {
      const differences = forge(name, cell, change);
      return !differences.some((it) => 'cell' in it && it.cell === cell);
    });
    expect(overlooked.filter((cell) => isCompared(cell))).toEqual([]);
    expect(overlooked.length).toBeGreaterThan(0);
  });

  test('every number whose format shows another is noticed', () => {
    const numbers = cells.filter(({ name, cell }) => {
      return typeof sheets.find((it) => it.name === name)?.cells.get(cell)?.value === 'number';
    });
    for (const format of ['"950"', '0.0,', '0!.0', ';;;', '0;0;"950"', '0"0"', '0.000%']) {
      const overlooked = numbers.filter(
        ({ name, cell }) => forge(name, cell, (was) => ({ ...was, format })).length === 0,
      );
      expect(overlooked, format).toEqual([]);
      // Excel computes a formula without a result when it opens the workbook.
      const uncomputed = numbers.filter(({ name, cell }) => {
        const isFormula = sheets.find((it) => it.name === name)?.cells.get(cell)?.formula;
        const forged = forge(name, cell, (was) => ({ ...was, value: null, format }));
        return isFormula && forged.length === 0;
      });
      expect(uncomputed, format).toEqual([]);
    }
    expect(forge('进度表', 'B6', (was) => ({ ...was, format: '#,##0_ ' }))).toEqual([]);
  });

  test('additions beside, below or in an empty cell are noticed', () => {
    for (const { name } of sheets) {
      for (const cell of ['Z3', 'B99', 'XFD1048576']) {
        const differences = forge(name, cell, (was) => ({ ...was, value: '核实' }));
        expect(differences).toMatchObject([{ kind: 'cell', sheet: name, cell }]);
      }
    }
  });

  test('a sheet that is missing, added or renamed is noticed', () => {
    const kinds = (changed: typeof sheets) =>
      compared({ ...report, content: { ...content, sheets: changed } }, again).differences.map(
        ({ kind }) => kind,
      );
    for (const { name } of sheets) {
      const others = sheets.filter((sheet) => sheet.name !== name);
      if (name !== '进度表') expect(kinds(others)).toEqual(['sheet-missing']);
      const renamed = { ...(sheets.find((sheet) => sheet.name === name) ?? sheets[0]), name: '表' };
      expect(kinds([...others, renamed as never])).toContain('sheet-added');
    }
    expect(kinds([{ name: '进度表2', cells: new Map() }, ...sheets])).toEqual(['sheet-added']);
  });

  test.each<[what: string, cell: string, change: (was: StatedCell) => StatedCell]>([
    ['a result in place of its formula', 'E6', (was) => ({ ...was, formula: null })],
    ['a rate typed as it prints', 'E6', (was) => ({ ...was, formula: null, value: 0.8 })],
    ['a formula that is still to be computed', 'E6', (was) => ({ ...was, value: null })],
    ['a formula that is written otherwise', 'E6', (was) => ({ ...was, formula: ' c6 / b6' })],
    [
      'the last digits of a fraction',
      'E6',
      (was) => ({ ...was, value: Number(was.value) + 1e-13 }),
    ],
    ['white space', 'A1', (was) => ({ ...was, value: `${was.value}\n` })],
  ])('%s is not a forgery', (_, cell, change) => {
    expect(forge('进度表', cell, change)).toEqual([]);
  });

  test.each<[what: string, cell: string, change: (was: StatedCell) => StatedCell, told: object]>([
    [
      'a stale result',
      'E6',
      (was) => ({ ...was, value: 0.9 }),
      { kind: 'figure', row: '孟州市', measure: 'rate', stated: '90.00%', computed: '80.00%' },
    ],
    [
      'a rate that prints alike',
      'E6',
      (was) => ({ ...was, value: 0.80001 }),
      { kind: 'figure', measure: 'rate', stated: '80.001%', computed: '80.00%' },
    ],
    [
      'a formula over a count',
      'C6',
      (was) => ({ ...was, formula: '900+50' }),
      { kind: 'formula', sheet: '进度表', cell: 'C6', stated: '=900+50' },
    ],
  ])('%s is named', (_, cell, change, told) => {
    expect(forge('进度表', cell, change)).toMatchObject([told]);
  });
});

describe('of a report of gasrank 0.1.0', () => {
  const plainly = maker(thisWeek, lastWeek, {}, BARE);
  const old = plainly('zh', NOTHING_TAKEN);

  test('nothing is left unchecked that comes out again', async () => {
    expect(compared(await jsonOf(old), plainly)).toMatchObject(nothing);
    expect(compared(await excelOf(old), plainly)).toMatchObject(nothing);
  });

  test.each<[what: string, report: Report, notChecked: string[]]>([
    ['a title', { ...old, title: '通报' }, ['title']],
    ['an order', { ...old, rows: [...old.rows].reverse() }, ['indicators[].regions[]']],
    ['findings', { ...old, findings: [] }, ['findings', 'counts']],
  ])('%s of a configuration is not checked', async (_, report, notChecked) => {
    expect(compared(await jsonOf(report), plainly)).toMatchObject({ differences: [], notChecked });
  });

  test('a property of another version is not checked, on either side', async () => {
    const change = (text: string) => text.replaceAll('"added":', '"share": 1, "added":');
    const { differences, notChecked } = compared(await jsonOf(old, change), plainly);
    expect(differences).toEqual([]);
    expect(notChecked).toEqual(['indicators[].regions[].share', 'indicators[].total.share']);
  });

  /** Laid out otherwise: a line more above the table. */
  async function shifted(edit: (cell: string, was: StatedCell) => StatedCell = (_, was) => was) {
    const report = await excelOf({ ...old, title: '通报' });
    const { content } = report;
    if (content.format !== 'excel') throw new Error('no workbook');
    const sheets = content.sheets.map(({ name, cells }) => {
      return { name, cells: new Map([...cells].map(([cell, was]) => [cell, edit(cell, was)])) };
    });
    return { ...report, content: { ...content, sheets } };
  }

  test('a sheet that is laid out otherwise is compared by its words', async () => {
    const { differences, notChecked, count } = compared(await shifted(), plainly);
    expect(differences).toEqual([]);
    expect(notChecked).toContain('进度表');
    expect(count).toBeGreaterThan(11 * 3 * 4);
  });

  test('a formula over a count is noticed there, too', async () => {
    const report = await shifted((cell, was) => (cell === 'C6' ? { ...was, formula: '9+5' } : was));
    expect(compared(report, plainly).differences).toMatchObject([{ kind: 'formula', cell: 'C6' }]);
  });

  test('a figure of other sources is noticed there', async () => {
    const others = maker(lastWeek, null, {}, BARE);
    expect(compared(await shifted(), others).differences.length).toBeGreaterThan(9);
  });
});
