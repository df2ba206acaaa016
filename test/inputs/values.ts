/** Contents of cells of figures. */
import { fileBytes, type InputCase, PLAIN, type Reads, type Shared, written } from './case.ts';
import { HEADER, plainRows, REGIONS, TOTAL, type Value } from './sheets.ts';

const COUNT: Shared = { group: 'values', says: 'a count, typed in some way', makes: 'the number' };
const NO_COUNT: Shared = {
  group: 'values',
  says: 'a text that is not certainly a count',
  makes: 'an error that names the cell; never a guess',
};
const NOTHING: Shared = {
  group: 'values',
  says: 'nothing, or a stroke, in both counts of a region',
  makes: 'no task: not ranked, not missing from the total',
};
const MISSING: Shared = {
  group: 'values',
  says: 'nothing, or a stroke, in one count only',
  makes: 'an error: the figure is missing; never 0',
};
const RATE: Shared = {
  group: 'values',
  says: 'a rate, typed in some way',
  makes: 'the rate in percent',
};
const HIDDEN: Shared = {
  group: 'values',
  described: true,
  says: 'hidden rows and columns',
  makes: 'read like the others, with a warning',
};
const FORMULA: Shared = {
  group: 'values',
  says: 'a formula without a stored result',
  makes: 'an error: open and save the file once in Excel or WPS',
};
const RESULT: Shared = {
  group: 'values',
  says: 'a formula with its stored result',
  makes: 'the result',
};
const NO_ERROR: Shared = {
  group: 'values',
  says: 'a formula’s error among rates, where there are no households',
  makes: 'no rate; the counts stand',
};

/** The plain table with this in place of 29380, the count in C5. */
function counted(shared: Shared, value: Value, reads: Reads = {}): InputCase {
  const regions = REGIONS.map((row, i) => (i === 1 ? [row[0], row[1], value] : row));
  return written(shared, shown(value), { rows: plainRows({ regions }), reads });
}

/** The plain table with these two counts for 孟州市; the total without it. */
function withoutTask(value: Value): InputCase {
  const regions = REGIONS.map((row, i) => (i === 1 ? [row[0], value, value] : row));
  return written(NOTHING, shown(value), {
    rows: plainRows({ regions, total: ['合计', 159166, 49359] }),
    reads: {
      regions: '沁阳市 87326 29499\n孟州市 - -\n温县 71840 19860\n= 合计 159166 49359',
      informs: ['no-task'],
    },
  });
}

/** The plain table with a rate of 孟州市 under a word. */
function rated(value: Value, header = '安装率', format?: string): InputCase {
  const rates: readonly Value[] = header.includes('%')
    ? [33.78, value, 27.64, 32.9]
    : ['33.78%', value, '27.64%', '32.90%'];
  const example = `${header}: ${shown(value)}${format ? ` as ${format}` : ''}`;
  return written(RATE, example, {
    id: `${example}, a ${typeof value}`,
    rows: plainRows({
      header: [...HEADER, header],
      regions: REGIONS.map((row, i) => [...row, rates[i] ?? null]),
      total: [...TOTAL, rates[3] ?? null],
    }),
    formats: format ? { D5: format } : {},
    reads: { stated: '沁阳市 - 33.78 -\n孟州市 - 36.66 -\n温县 - 27.64 -' },
  });
}

const invalid = (code = 'figure-invalid C5'): Reads => ({
  regions: `沁阳市 87326 29499\n孟州市 80147 ${code.startsWith('figure-blank') ? '-' : '?'}\n温县 71840 19860\n= 合计 239313 78739`,
  findings: [code],
});

/** A sheet of values.xlsx. */
function openpyxl(shared: Shared, sheet: string, example: string, reads: Reads): InputCase {
  return {
    id: `values: ${sheet} by openpyxl`,
    ...shared,
    example,
    writer: 'openpyxl',
    file: 'values.xlsx',
    bytes: () => fileBytes('values.xlsx'),
    options: { sheet },
    expect: { reads: { ...PLAIN, ...reads } },
  };
}

export const VALUE_CASES: readonly InputCase[] = [
  ...[
    '29380',
    '29,380',
    '29，380',
    '２９３８０',
    '2.938万',
    '2.938万户',
    '29380户',
    '29380 户',
    ' 29380 ',
    '29380\u00a0',
    '\u200b29380\u200b',
    '29380.0',
  ].map((value) => counted(COUNT, value)),
  ...[
    '29380?',
    '29.380',
    '约29380',
    '29380余',
    '2.93801万',
    '29380/80147',
    '2,93,80',
    '29380+12',
    '未报',
    '正在安装',
    '36.66%',
    1.5,
    -5,
    true,
    new Date(Date.UTC(2022, 10, 7)),
    { error: '#DIV/0!' } as const,
    { error: '#REF!' } as const,
  ].map((value) => counted(NO_COUNT, value, invalid())),
  ...[null, '', ' ', '/', '-', '—', '——', '－', '\u200b'].map(withoutTask),
  ...[null, '/', '-', '—'].map((value) => counted(MISSING, value, invalid('figure-blank C5'))),
  rated('36.66%'),
  rated('３６．６６％'),
  rated('36.66 %'),
  rated(0.3666, '安装率', '0.00%'),
  rated(36.66, '安装率(%)'),
  rated('36.66', '安装率(%)'),
  written(RATE, '全部完成', {
    rows: plainRows({
      header: [...HEADER, '安装率'],
      regions: REGIONS.map((row, i) =>
        i === 1 ? [row[0], 29380, 29380, '全部完成'] : [...row, null],
      ),
      total: ['合计', 188546, 78739],
    }),
    reads: {
      regions: '沁阳市 87326 29499\n孟州市 29380 29380\n温县 71840 19860\n= 合计 188546 78739',
      stated: '沁阳市 - - -\n孟州市 - 100 -\n温县 - - -',
    },
  }),
  openpyxl(RATE, 'fraction', '安装率: 0.3666 as 0.00%', {
    stated: '沁阳市 - 33.78 -\n孟州市 - 36.66 -\n温县 - 27.64 -',
  }),
  openpyxl(COUNT, 'text', '29380', {}),
  openpyxl(FORMULA, 'formula', '=B5-50767', invalid()),
  {
    ...openpyxl(RESULT, 'formula', '=B5-50767', {}),
    id: 'values: formula by LibreOffice',
    writer: 'LibreOffice',
    file: 'formulas.xlsx',
    bytes: () => fileBytes('formulas.xlsx'),
  },
  openpyxl(NO_ERROR, 'error', '#DIV/0!', {
    regions: '沁阳市 87326 29499\n孟州市 0 0\n温县 71840 19860\n= 合计 159166 49359',
    stated: '沁阳市 - 33.78 -\n孟州市 - ? -\n温县 - 27.64 -',
    findings: ['no-households B5'],
  }),
  openpyxl(HIDDEN, 'hidden row', 'a hidden row', { findings: ['row-hidden A5'] }),
  openpyxl(HIDDEN, 'hidden column', 'a hidden column', { findings: ['column-hidden C3'] }),
];

function shown(value: Value): string {
  if (value === null) return '[empty]';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'object') return value.error;
  const visible = String(value).replace('\u00a0', '[NBSP]').replaceAll('\u200b', '[ZWSP]');
  if (visible.trim() === '') return visible === '' ? '[empty text]' : '[space]';
  return typeof value === 'boolean' ? visible.toUpperCase() : visible;
}
