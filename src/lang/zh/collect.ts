/** 中文: the words of `gasrank collect`. */
import type { CollectWords } from '../words/collect.ts';
import { day, list } from './common.ts';

const all = (names: readonly string[]) => names.join('、');

export const zh: CollectWords = {
  counts: (date, { sent, late, missing }) =>
    `${day(date)}：已报 ${sent} 个，迟报 ${late} 个，未报 ${missing} 个。`,
  units: {
    sent: (units) => `已报：${all(units)}`,
    late: (units) => `迟报：${all(units)}`,
    missing: (units) => `未报：${all(units)}`,
    conflict: (units) => `冲突：${all(units)}`,
  },
  lateUnit: (unit, date) => `${unit}（${date}）`,
  reminder: (units, date) => `尚未报送：${all(units)}。请尽快报送截至${day(date)}的数据。`,
  nothingMissing: '各单位都已报送。',
  list: {
    sheet: '报送情况',
    column: {
      unit: '单位',
      state: '状态',
      file: '文件',
      sheet: '工作表',
      cells: '单元格',
      date: '日期',
    },
    state: { sent: '已报', late: '迟报', missing: '未报', duplicate: '重复', conflict: '冲突' },
    separator: '、',
    unused: (place, reason) => `${place}：${reason}`,
  },
  corrections: '需要更正.txt',
  correction: (file, sheet, cell, message) => `${file} [${sheet}] ${cell}：${message}`,
  formulasLost: (cells) =>
    `上期表里有的公式引用了别的表，或用了本工具不计算的函数，没有保留，这些格空着，请自己填上：${list(cells)}`,
  figuresReplaced: (file, figures) =>
    `“${file}”里原有的这些数没有单位报送，重新写出后已不在表里：${figures.map(({ cell, value }) => `${cell}＝${value}`).join('、')}；确实要用的，请重新填入，或放进报送的文件里。`,
  returned: (files) => `已写出供退回更正的文件：${all(files)}`,
  nothingReturned: '没有需要退回更正的报送。',
  from: (place) => `来源：${place}`,
};
