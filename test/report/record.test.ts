import { describe, expect, test } from 'vitest';
import { renderJson } from '../../src/render/json.ts';
import { RECORD_SCHEMA, type ReportRecord, recordOf, recordText } from '../../src/report/record.ts';
import type { Report } from '../../src/report/report.ts';
import { parseRecord, recordAmong, recordIn } from '../../src/report/verify/record.ts';
import { reportOf, tableOf } from '../reports.ts';
import { validatorOf } from '../schema/validate.ts';

const HEADER = ['县区', '户数', '已安装数'];

const report: Report = {
  ...reportOf(
    tableOf('2022.11.7', [HEADER, ['温县', 10, 5]]),
    tableOf('2022.10.31', [HEADER, ['温县', 10, 4]]),
    {
      ties: 'dense',
      rankBy: 'displayed',
    },
  ),
  made: {
    version: '0.1.0',
    command: 'gasrank report 本期.xlsx',
    rules: {
      decimals: 1,
      aliases: [{ current: '示范区', previous: '高新区', isLasting: true }],
      vocabulary: { region: ['片区'], total: [] },
    },
  },
};
const record = recordOf(report);

test('a record names the sources with their SHA-256, and the rules', () => {
  expect(record).toEqual({
    schema: RECORD_SCHEMA,
    sources: [
      {
        role: 'this',
        file: 'this.xlsx',
        sheet: 'Sheet1',
        date: '2022-11-07',
        sha256: '0'.repeat(64),
      },
      {
        role: 'previous',
        file: 'this.xlsx',
        sheet: 'Sheet1',
        date: '2022-10-31',
        sha256: '0'.repeat(64),
      },
    ],
    ties: 'dense',
    rankBy: 'displayed',
    made: {
      version: '0.1.0',
      command: 'gasrank report 本期.xlsx',
      rules: {
        decimals: 1,
        aliases: [{ current: '示范区', previous: '高新区', isLasting: true }],
        vocabulary: { region: ['片区'], total: [] },
      },
    },
  });
});

describe('reads back to itself', () => {
  test.each<[what: string, record: ReportRecord]>([
    ['from one line', record],
    ['without a command', { ...record, made: null }],
    [
      'with names that XML or Excel would change',
      {
        ...record,
        sources: record.sources.map((source) => ({
          ...source,
          file: 'a\u0007_x0041_\u0085\ufffe\ud800.xlsx',
        })),
      },
    ],
  ])('%s', (_, value) => {
    const text = recordText(value);
    expect(text).not.toMatch(/[\p{Cc}\p{Cs}\ufffe\uffff]|_x/u);
    expect(parseRecord(text)).toEqual(value);
  });

  test('from the cells of a sheet, whole or in pieces', () => {
    const text = recordText(record);
    const pieces = [text.slice(0, 100), text.slice(100, 200), text.slice(200)];
    expect(recordAmong(['说明', '记录', text, '备注'])).toEqual(record);
    expect(recordAmong(['说明', '记录', ...pieces, '备注'])).toEqual(record);
    expect(recordAmong(['说明', '记录', ...pieces.slice(0, 2)])).toBeNull();
    expect(recordAmong(['说明'])).toBeNull();
  });

  test('from the JSON of the report', () => {
    expect(recordIn(JSON.parse(renderJson(report)))).toEqual(record);
  });
});

describe('no record is', () => {
  const [source] = record.sources;
  const { made } = record;
  test.each<[what: string, value: unknown]>([
    ['no object', [record]],
    ['another schema', { ...record, schema: 'gasrank.record/2' }],
    ['no source', { ...record, sources: [] }],
    ['a source of another role', { ...record, sources: [{ ...source, role: 'next' }] }],
    ['a source without its SHA-256', { ...record, sources: [{ ...source, sha256: undefined }] }],
    ['a day that is none', { ...record, sources: [{ ...source, date: '7.11.2022' }] }],
    ['ties that are unknown', { ...record, ties: 'best' }],
    ['something else that is ranked', { ...record, rankBy: 'installed' }],
    ['nothing said of what made it', { ...record, made: undefined }],
    ['no rules', { ...record, made: { ...made, rules: undefined } }],
    [
      'decimals that are none',
      { ...record, made: { ...made, rules: { ...made?.rules, decimals: 1.5 } } },
    ],
    [
      'aliases that are none',
      { ...record, made: { ...made, rules: { ...made?.rules, aliases: ['a=b'] } } },
    ],
    [
      'words that are none',
      { ...record, made: { ...made, rules: { ...made?.rules, vocabulary: { region: [1] } } } },
    ],
    [
      'words in a list',
      { ...record, made: { ...made, rules: { ...made?.rules, vocabulary: [['片区']] } } },
    ],
    [
      'words of one kind that are none beside others that are',
      {
        ...record,
        made: { ...made, rules: { ...made?.rules, vocabulary: { region: ['片区'], total: [1] } } },
      },
    ],
  ])('%s', (_, value) => {
    expect(parseRecord(JSON.stringify(value))).toBeNull();
  });

  test('no JSON', () => {
    expect(parseRecord('{"schema":"gasrank.record/1"')).toBeNull();
  });
});

describe('docs/record.schema.json', () => {
  const validate = validatorOf('record');

  test('holds for what is recorded', () => {
    expect(validate(JSON.parse(recordText(record)))).toBe(true);
    expect(validate(JSON.parse(recordText({ ...record, made: null })))).toBe(true);
    expect(validate({ ...record, sources: [] })).toBe(false);
    expect(validate({ ...record, title: '' })).toBe(false);
  });
});
