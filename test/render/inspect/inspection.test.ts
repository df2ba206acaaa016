import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/sheet/grid.ts';
import { listSheets, readSheets } from '../../../src/interpret/index.ts';
import { LANGUAGES, WORDS } from '../../../src/lang/index.ts';
import { inspectionsJson } from '../../../src/render/inspect/json.ts';
import { inspectionText } from '../../../src/render/inspect/terminal.ts';
import { stringWidth } from '../../../src/render/text/width.ts';
import {
  createFolderInspection,
  createInspection,
  type FileReading,
} from '../../../src/report/inspect/index.ts';
import type { Inspection } from '../../../src/schema/inspect.ts';
import { readTables } from '../../../src/select/readable-tables.ts';
import { grid, plainSheet, readFixture } from '../../helpers.ts';
import { validatorOf } from '../../schema/validate.ts';

const XLSX = { sha256: () => '0'.repeat(64), format: { kind: 'xlsx' } } as const;
const CSV = { kind: 'csv', encoding: 'GB18030', delimiter: '\t' } as const;
const NOTHING = { file: 'this.xlsx', sheets: [], tables: [], problem: null, suggestions: [] };

function inspection(reading: Partial<FileReading>, language: 'zh' | 'en' = 'en'): Inspection {
  return createInspection({ ...NOTHING, source: XLSX, ...reading }, WORDS[language]);
}

const of = (grids: readonly Grid[]) => ({
  sheets: listSheets(readSheets(grids)),
  tables: readTables(readSheets(grids), {}),
});
const troubled = plainSheet([
  ['一、县', null, null],
  ['甲县', 100, '50?', null, '50%', 2],
  ['乙县', null, 10],
  ['小计', 100, 60],
  [null, 1, 1],
  ['合计', 200, 60],
  ['环比增加', 9, 9],
  ['备注：试', null, null],
]);
const nothing = grid([['姓名', '户数']], { sheet: '说明' });
const problem = { code: 'no-table', file: 'this.xlsx', sheets: ['说明'] } as const;

const { grids } = await readFixture('2022-11-07');
const INSPECTIONS: readonly (readonly [what: string, reading: Partial<FileReading>])[] = [
  ['the published table', of(grids)],
  ['trouble', of([troubled, nothing])],
  ['a table without a date', of([plainSheet([['甲县', 100, 50]], { date: '' })])],
  ['no table', { sheets: listSheets(readSheets([nothing])), problem }],
  ['a suggestion', { problem, suggestions: [{ role: 'households', word: '应整治量' }] }],
  ['a file that is not there', { source: null, problem: { code: 'file-missing', file: 'x' } }],
  ['plain text', { ...of([plainSheet([['甲县', 100, 50]])]), source: { ...XLSX, format: CSV } }],
];

describe('the schema', () => {
  const validate = validatorOf('inspect');

  it.each(INSPECTIONS)('holds for %s', (_, reading) => {
    const document = JSON.parse(inspectionsJson([inspection(reading)]));
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  });

  it('holds for a folder, which fits into 80 columns as well', () => {
    const at = {
      file: '各期表/县（市、区）燃气居民用户安全装置加装情况进度表（终稿）.xlsx',
      sheet: '进度表',
    };
    const folder = createFolderInspection(
      {
        ...{ folder: '各期表', problem: { code: 'latest-none', folder: '各期表' } },
        sheets: [
          { ...at, date: '2022-11-07', use: 'this', problem: null },
          {
            ...at,
            sheet: null,
            date: null,
            use: 'unclear',
            problem: { code: 'file-empty', ...at },
          },
        ],
      },
      WORDS.zh,
    );
    const document = JSON.parse(inspectionsJson([folder]));
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    const lines = inspectionText(folder, 'zh', { width: 80, colorLevel: 0 }).split('\n');
    expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
  });

  it.each([
    ['a row that counts from 0', { row: 0, kind: 'region', name: '甲县', sumOf: null }],
    ['a kind of row that is none', { row: 1, kind: 'county', name: '甲县', sumOf: null }],
    ['a misspelt property', { row: 1, kind: 'region', name: '甲县', sumOf: null, sums: 1 }],
  ])('does not hold for %s', (_, row) => {
    const document = JSON.parse(inspectionsJson([inspection(of(grids))]));
    document.files[0].tables[0].rows = [row];
    expect(validate(document)).toBe(false);
  });
});

describe.each(LANGUAGES)('in a terminal, %s', (language) => {
  const text = (reading: Partial<FileReading>, width: number, colorLevel: 0 | 1 = 0) =>
    inspectionText(inspection(reading, language), language, { width, colorLevel });

  it.each(INSPECTIONS)('%s fits into 80 columns', (_, reading) => {
    const lines = text(reading, 80).split('\n');
    expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
  });

  it.each(INSPECTIONS)('%s says the same in any width and colour', (_, reading) => {
    const words = (output: string) => stripVTControlCharacters(output).replace(/\s/gu, '');
    const plain = words(text(reading, Number.POSITIVE_INFINITY));
    expect(words(text(reading, 40))).toBe(plain);
    expect(words(text(reading, 200, 1))).toBe(plain);
  });
});

it('names the encoding and the delimiter of a text', () => {
  const csv = inspection({ source: { ...XLSX, format: CSV } });
  expect(inspectionText(csv, 'en', { width: 80, colorLevel: 0 })).toContain(
    'delimited text (GB18030, separated by tabs)',
  );
});
