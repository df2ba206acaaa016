/** Notes on settings: those that change figures or ranks in this table, and no others. */
import { expect, it } from 'vitest';
import type { CompareOptions } from '../../src/core/compare.ts';
import { createReport, type ReportOptions } from '../../src/report/index.ts';
import { comparePlain, percent } from '../helpers.ts';

const NOW = [
  ['甲县', 100, 50, null, percent(0.5), null],
  ['示范区', 300, 100, null, percent(1 / 3), null],
];
const LAST = [
  ['甲县', 100, 40, null, percent(0.4), null],
  ['高新区', 300, 90, null, percent(0.3), null],
];
const ALIAS = { current: '示范区', previous: '高新区' };

function notes(options: CompareOptions, more: Partial<ReportOptions> = {}) {
  return (['zh', 'en'] as const).map((language) => {
    const comparison = comparePlain(NOW, LAST, options);
    const report = createReport(comparison, { findings: [], sources: [], language, ...more });
    return report.notes.filter((note) => !/减去|less installed|不详|“—”|"—"/u.test(note));
  });
}

it.each<[string, CompareOptions, Partial<ReportOptions>, string[][]]>([
  ['nothing is set', {}, {}, [[], []]],
  ['decimals are those of the sheet', { decimals: 1 }, {}, [[], []]],
  [
    'decimals are set',
    { decimals: 3 },
    {},
    [['安装率一律保留 3 位小数。'], ['All rates are printed with 3 decimals.']],
  ],
  [
    'an alias is used, another is not',
    { aliases: [ALIAS, { current: '丁县', previous: '戊县', isLasting: true }] },
    {},
    [['“示范区”上期称“高新区”。'], ['"示范区" was called "高新区" last period.']],
  ],
  [
    'words are used',
    {},
    {
      wordsUsed: [
        { text: '保有量', kind: 'households' },
        { text: '丙县', kind: 'subtotal' },
        { text: '保有量', kind: 'households' },
      ],
    },
    [
      ['“保有量”作为户数、“丙县”作为小计（由配置文件指定）。'],
      ['"保有量" is read as households, "丙县" is read as subtotal (set by the configuration).'],
    ],
  ],
  [
    'title, order and names of files shape no figure',
    {},
    { title: '别的标题', regionOrder: ['示范区', '甲县'], sort: 'rank' },
    [[], []],
  ],
])('where %s', (_, options, more, expected) => {
  expect(notes(options, more)).toEqual(expected);
});
