/** Error values, TRUE and FALSE, dates and lost formulas in every place of a name. */
import XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/index.ts';
import { SEVERITY } from '../../../src/check/severity.ts';
import { compare } from '../../../src/core/compare.ts';
import type { Cell, Grid } from '../../../src/core/sheet/grid.ts';
import { interpret } from '../../../src/interpret/index.ts';
import { readSource } from '../../../src/read/index.ts';
import { renderJson } from '../../../src/render/json.ts';
import { renderMarkdown } from '../../../src/render/markdown/markdown.ts';
import { renderCsv } from '../../../src/render/tidy-csv.ts';
import { createReport } from '../../../src/report/index.ts';
import { grid, type Input, refusal } from '../../helpers.ts';
import { zip } from '../../read/parts.ts';
import { readingOf } from '../../reading.ts';
import { textOf } from '../../reports.ts';

const error = (value: string): Cell => ({ kind: 'error', value });

/** A cell whose content is not a name, and the text that it would print. */
const FAULTY: readonly (readonly [Input, string])[] = [
  ...['#N/A', '#REF!', '#VALUE!', '#NAME?', '#DIV/0!', '#NULL!', '#NUM!', 'Err:502'].flatMap(
    (text) => [[error(text), text] as const, [text, text] as const],
  ),
  ['＃Ｎ／Ａ', '＃Ｎ／Ａ'],
  ['########', '####'],
  ['#NOM?', '#NOM?'],
  [true, '"true"'],
  [false, '"false"'],
  ['TRUE', 'TRUE'],
  ['False', 'False'],
  [{ kind: 'formula-without-value', value: '=Sheet2!A3' }, 'Sheet2'],
];

/** These are texts in place of a title or a note, not names. */
const DATES: readonly (readonly [Input, string])[] = [
  [{ kind: 'date', value: '2021-03-05' }, '2021-03-05'],
  ['2021-03-05', '2021-03-05'],
  ['2021年3月5日', '2021年3月5日'],
  ['3月5日', '3月5日'],
];

const NAMES = ['红枫县', '白桦县', '青檀县', '雪松县', '银杏县'];
const HEADER = ['县区', '户数', '已安装数'];
const day = ['2022年11月7日'];

/** Findings of the whole program in a sheet as `code cell`, without information, and its whole output. */
function made(rows: readonly (readonly Input[])[], merges: readonly string[] = []) {
  const interpretation = interpret([grid(rows, { merges })]);
  const { findings, snapshot } = interpretation;
  const comparison = compare(snapshot, null);
  const report = createReport(comparison, {
    findings: [...findings, ...check(comparison)],
    sources: [],
    language: 'zh',
  });
  const printed = [
    renderJson(report),
    textOf(renderMarkdown(report, {})),
    textOf(renderCsv(report)),
  ].join('\n');
  return { reading: readingOf(interpretation), printed, interpretation };
}

const counts = fc.record({
  due: fc.integer({ min: 5000, max: 9000 }),
  done: fc.integer({ min: 1, max: 999 }),
});

describe('in place of a region', () => {
  it.each([...FAULTY, ...DATES])('%j', (cell, text) => {
    fc.assert(
      fc.property(
        fc.array(counts, { minLength: 3, maxLength: 5 }),
        fc.nat(4),
        fc.constantFrom('合计', '焦作市', null),
        (figures, place, total) => {
          const faulty = place % figures.length;
          const sum = (key: 'due' | 'done') => figures.reduce((all, row) => all + row[key], 0);
          const rows = figures.map(({ due, done }, r) => [
            r === faulty ? cell : NAMES[r],
            due,
            done,
          ]);
          const totals = total === null ? [] : [[total, sum('due'), sum('done')]];
          const { reading, printed } = made([['进度表'], day, HEADER, ...rows, ...totals]);
          expect(reading.findings).toEqual([`name-invalid A${faulty + 4}`]);
          const named = figures.flatMap(({ due, done }, r) =>
            r === faulty ? [] : [`${NAMES[r]} ${due} ${done}`],
          );
          const own = total === null ? [] : [`= ${total}`];
          expect(reading.regions).toBe([...named, ...own].join('\n'));
          expect(printed).not.toContain(text);
        },
      ),
      { numRuns: 4 },
    );
  });

  it('a total that it would head is not mentioned without its name', () => {
    const rows = [
      [error('#REF!'), 6000, 36],
      ...[2000, 3000, 1000].map((due, r) => [NAMES[r] ?? '', due, 12]),
    ];
    const { interpretation } = made([['进度表'], day, HEADER, ...rows]);
    expect(interpretation.findings.map(({ code }) => code)).toEqual(['name-invalid']);
  });

  it('a region without counts is an error that leaves out nothing', () => {
    const rows = [['红枫县', 100, 50], [error('#N/A')], ['青檀县', 100, 90], ['合计', 999, 140]];
    const { reading } = made([['进度表'], day, HEADER, ...rows]);
    expect(reading.findings).toEqual(['declared-differs B7', 'name-invalid A5']);
  });

  it('every region: the table is refused at the first', () => {
    const rows = [
      [error('#N/A'), 100, 50],
      [error('#REF!'), 100, 90],
    ];
    const refused = refusal(() => interpret([grid([['进度表'], day, HEADER, ...rows])]));
    expect(refused).toMatchObject({ code: 'name-unusable', cell: 'A4', fault: 'error' });
  });

  it('ranks that the sheet states are not called wrong, rates and additions are', () => {
    const { reading } = made([
      ['进度表'],
      day,
      [...HEADER, '环比新增', '安装率', '名次'],
      [error('#N/A'), 1000, 950, 10, '95%', 1],
      ['红枫县', 1000, 900, 10, '90%', 2],
      ['白桦县', 1000, 800, 10, '81%', 3],
      ['青檀县', 1000, 700, 10, '70%', 4],
    ]);
    expect(reading.findings).toEqual(['declared-differs E6', 'name-invalid A4']);
  });

  it('a subtotal that includes it is not called wrong, one that does not is', () => {
    const { reading, interpretation } = made([
      ['进度表'],
      day,
      HEADER,
      ['红枫区', 1000, 900],
      [error('#N/A'), 2000, 1500],
      ['城区小计', 3000, 2400],
      ['青檀县', 500, 400],
      ['雪松县', 1500, 600],
      ['县小计', 2000, 1010],
      ['合计', 5000, 3400],
    ]);
    expect(reading.findings).toEqual(['declared-differs C9', 'name-invalid A5']);
    const rows = interpretation.layout.rows();
    expect(rows.filter(({ sumOf }) => sumOf !== undefined)).toEqual([]);
  });

  it('in place of a parent or a total does not change the regions', () => {
    const parents = made([
      ['进度表'],
      day,
      ['县区', '乡镇', '户数', '已安装数'],
      ['温县', '城关镇', 100, 50],
      [null, '北镇', 100, 40],
      [error('#N/A'), '城关镇', 100, 30],
      [null, '南镇', 100, 20],
    ]);
    expect(parents.reading.findings).toEqual(['name-invalid A6']);
    expect(parents.reading.regions).toBe(
      '温县城关镇 100 50\n北镇 100 40\n城关镇 100 30\n南镇 100 20',
    );
    const rows = [2000, 3000, 4000].map((due, r) => [NAMES[r] ?? '', due, r + 5]);
    const total = made([['进度表'], day, HEADER, ...rows, [error('#REF!'), 9000, 18]]);
    expect(total.reading.findings).toEqual(['name-invalid A7']);
    expect(total.reading.regions).toBe('红枫县 2000 5\n白桦县 3000 6\n青檀县 4000 7');
  });
});

describe('in place of a device or a gas', () => {
  const long = (cell: Input) => [
    ['进度表'],
    day,
    ['县区', '装置', '气源', '户数', '已安装数'],
    ['红枫县', '自闭阀', '管道气', 100, 50],
    ['红枫县', cell, '管道气', 200, 60],
    [null, null, '液化气', 40, 10],
    ['白桦县', '自闭阀', '管道气', 100, 40],
    ['白桦县', '金属软管', '管道气', 300, 70],
  ];

  it('of a row that leaves its region to the row above', () => {
    const { reading } = made([
      ['进度表'],
      day,
      ['县区', '装置', '户数', '已安装数'],
      ['红枫县', '自闭阀', 1000, 900],
      [null, '金属软管', 1000, 800],
      [error('#N/A'), '自闭阀', 500, 400],
      [null, '金属软管', 500, 300],
      ['白桦县', '自闭阀', 2000, 1500],
      [null, error('#N/A'), 2000, 1400],
      ['合计', '自闭阀', 3500, 2800],
      ['合计', '金属软管', 3500, 2500],
    ]);
    expect(reading).toMatchObject({
      indicators: ['自闭阀', '金属软管'],
      regions: '红枫县 1000 900 1000 800\n白桦县 2000 1500 - -\n= 合计',
      findings: ['name-invalid A6', 'name-invalid B9'],
    });
  });

  it.each([...FAULTY, ...DATES])('of a row: %j', (cell, text) => {
    const { reading, printed } = made(long(cell));
    expect(reading.findings.filter((found) => found.startsWith('name-'))).toEqual([
      'name-invalid B5',
    ]);
    expect(reading.indicators).toEqual(['自闭阀·管道气', '金属软管·管道气']);
    expect(reading.regions).toBe('红枫县 100 50 - -\n白桦县 100 40 300 70');
    expect(printed).not.toContain(text);
  });

  it.each(FAULTY)('of a group in the header: %j', (cell, text) => {
    const rows = [
      ['进度表'],
      day,
      ['县区', '自闭阀', null, cell, null],
      [null, '户数', '已安装数', '户数', '已安装数'],
      ['红枫县', 100, 50, 200, 60],
      ['白桦县', 100, 40, 300, 70],
    ];
    for (const merges of [[], ['A3:A4', 'B3:C3', 'D3:E3']]) {
      const { reading, printed } = made(rows, merges);
      expect(reading.findings).toEqual(['name-invalid D3']);
      expect(reading.indicators).toEqual(['自闭阀', '']);
      expect(reading.regions).toBe('红枫县 100 50 200 60\n白桦县 100 40 300 70');
      expect(printed).not.toContain(text);
    }
  });

  it('in a caption that distinguishes two tables', () => {
    const table = (caption: Input) => [[caption], HEADER, ['红枫县', 100, 50], ['白桦县', 100, 40]];
    for (const [first, second, cell] of [
      ['一、自闭阀', error('#REF!'), 'A6'],
      [error('#REF!'), '二、金属软管', 'A2'],
    ] as const) {
      const sheet = grid([day, ...table(first), ...table(second)]);
      expect(refusal(() => interpret([sheet]))).toMatchObject({ code: 'name-unusable', cell });
    }
  });

  it('two that cannot be distinguished, or a missing word, are rejected with the cell', () => {
    const two = [
      day,
      ['县区', error('#REF!'), null, error('#REF!'), null],
      [null, '户数', '已安装数', '户数', '已安装数'],
      ['红枫县', 100, 50, 200, 60],
    ];
    const merges = ['B2:C2', 'D2:E2'];
    expect(refusal(() => interpret([grid(two, { merges })]))).toMatchObject({
      code: 'name-unusable',
      cell: 'B2',
    });
    const missing = [day, ['县区', '户数', '#REF!'], ['红枫县', 100, 50]];
    expect(refusal(() => interpret([grid(missing)]))).toMatchObject({
      code: 'name-unusable',
      cell: 'C2',
    });
  });
});

it.each(FAULTY)('in a title or a note: %j', (cell, text) => {
  const { reading, printed } = made([
    [cell],
    day,
    HEADER,
    ['红枫县', 100, 50],
    ['白桦县', 100, 40],
    ['合计', 200, 90],
    [],
    ['备注：', cell],
  ]);
  expect(reading.findings).toEqual(['text-invalid A1', 'text-invalid B8']);
  expect(reading.title).toBeNull();
  expect(printed).not.toContain(text);
});

it.each<[string, Input]>([
  ['a number', 12],
  ['a sign before a word', '#3楼'],
  ['a word that begins so', 'Trueville'],
  ['a range', '3-5'],
  ['N/A', 'Nash'],
])('%s is a name', (_, name) => {
  const { reading } = made([['进度表'], day, HEADER, [name, 100, 50], ['白桦县', 100, 40]]);
  expect(reading.findings).toEqual([]);
});

describe('in every format', () => {
  const sheet = (cell: XLSX.CellObject): XLSX.WorkBook => {
    const rows = [['进度表'], day, HEADER, ['红枫县', 100, 50], ['', 100, 40], ['青檀县', 100, 90]];
    const own = XLSX.utils.aoa_to_sheet([...rows, ['合计', 300, 180]]);
    own['A5'] = cell;
    return { SheetNames: ['表'], Sheets: { 表: own } };
  };
  const CELLS: readonly (readonly [string, XLSX.CellObject])[] = [
    ['#N/A', { t: 'e', v: 0x2a, w: '#N/A' }],
    ['#REF!', { t: 'e', v: 0x17, w: '#REF!' }],
    ['TRUE', { t: 'b', v: true, w: 'TRUE' }],
    ['#VALUE! as text', { t: 's', v: '#VALUE!' }],
    ['a date', { t: 'n', v: 44_872, z: 'yyyy-mm-dd', w: '2022-11-07' }],
  ];
  const formats = ['xlsx', 'xls', 'ods', 'csv'] as const;
  // SheetJS writes no error values into an .ods.
  const cases = formats.flatMap((format) =>
    CELLS.flatMap((cell) =>
      format === 'ods' && cell[1].t === 'e' ? [] : [[format, ...cell] as const],
    ),
  );

  it.each(cases)('%s, %s', async (format, _, cell) => {
    const type = { type: 'buffer', bookType: format === 'xls' ? 'biff8' : format } as const;
    const bytes = Buffer.from(XLSX.write(sheet(cell), type));
    const { grids } = await readSource(bytes, `this.${format}`);
    expect(outcome(grids)).toEqual({
      findings: ['name-invalid A5'],
      regions: '红枫县 100 50\n青檀县 100 90\n= 合计',
    });
  });

  it.each(['#N/A', '#REF!', 'Err:502'])('ods, %s as LibreOffice stores it', async (shown) => {
    const cell = (text: string, type = 'string') =>
      `<table:table-cell office:value-type="${type}" office:value="${text}"><text:p>${text}</text:p></table:table-cell>`;
    const broken = `<table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>${shown}</text:p></table:table-cell>`;
    const row = (name: string, ...figures: readonly string[]) =>
      `<table:table-row>${name}${figures.map((text) => cell(text, 'float')).join('')}</table:table-row>`;
    const rows = [
      `<table:table-row>${cell('2022年11月7日')}</table:table-row>`,
      `<table:table-row>${HEADER.map((text) => cell(text)).join('')}</table:table-row>`,
      ...[
        row(cell('红枫县'), '100', '50'),
        row(broken, '100', '40'),
        row(cell('合计'), '200', '90'),
      ],
    ];
    const content = `<office:document-content><office:body><office:spreadsheet><table:table table:name="表">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`;
    const mimetype = 'application/vnd.oasis.opendocument.spreadsheet';
    const { grids } = await readSource(zip({ mimetype, 'content.xml': content }), 'this.ods');
    expect(outcome(grids)).toEqual({
      findings: ['name-invalid A4'],
      regions: '红枫县 100 50\n= 合计',
    });
  });

  function outcome(grids: readonly Grid[]) {
    const { findings, regions } = readingOf(interpret(grids));
    return { findings, regions };
  }
});

it('is severe', () => {
  expect([SEVERITY['name-invalid'], SEVERITY['text-invalid']]).toEqual(['error', 'warning']);
});
