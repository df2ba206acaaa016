/** 中文。 */
import type { InspectWords } from '../words/inspect.ts';

const list = (names: readonly string[]) => names.join('、');
const DELIMITER = { ',': '逗号', '\t': '制表符', ';': '分号', '|': '竖线' } as const;
const KIND = {
  xlsx: 'Excel 工作簿（.xlsx）',
  ods: 'OpenDocument 表格（.ods）',
  xls: '旧版 Excel 或 WPS 表格（.xls、.et）',
} as const;
const FROM = { option: '由 --date 指定', 'sheet-name': '取自工作表名', 'file-name': '取自文件名' };

export const zh: InspectWords = {
  label: {
    folder: '文件夹',
    format: '格式',
    sheets: '工作表',
    table: '表',
    title: '标题',
    date: '日期',
    header: '表头',
    columns: '其他列',
    regions: '地区',
    total: '合计',
    subtotal: '小计',
    section: '分节',
    note: '备注',
    signOff: '落款',
    ignored: '未计入',
    findings: '问题',
  },
  folderUse: {
    this: '本期',
    previous: '上期',
    'not-chosen': '没有采用',
    'own-report': '略过：gasrank 生成的报表',
    copy: '略过：与另一个文件完全相同',
    'no-table': '略过：不是进度表',
    unclear: '无法识别',
  },
  format: (format) =>
    format.kind === 'csv'
      ? `分隔文本（${format.encoding}，以${DELIMITER[format.delimiter]}分列）`
      : KIND[format.kind],
  sheetUsed: '采用',
  sheetHidden: '隐藏',
  sheetWithoutTable: '没有进度表',
  sheetNotChosen: (tables) => `没有采用（要用请写 --sheet ${tables.join(' 或 ')}）`,
  wordsFound: (words) => (words.length === 0 ? '没有认出任何表头文字' : `认出：${list(words)}`),
  wordsMissing: (words) => `缺：${list(words)}`,
  wordsUnknown: (words) => `没有认出：${list(words)}`,

  noTitle: '没有',
  noDate: '不明',
  date: (day, from, cell) => `${day}（${from === 'sheet' ? `取自 ${cell}` : FROM[from]}）`,
  headerRows: (top, bottom) => (top === bottom ? `第 ${top} 行` : `第 ${top}–${bottom} 行`),
  nameless: '（表头没有写指标名）',
  column: '列',
  sample: '首个地区',
  unit: (unit) => `单位：${unit}`,
  decimals: (decimals) => `比率 ${decimals} 位小数`,
  factor: (factor) => `×${factor}`,
  role: {
    households: '户数',
    installed: '已安装数',
    added: '环比新增',
    rate: '安装率',
    rank: '名次',
    region: '地区名',
    'line-number': '序号',
    device: '装置',
    gas: '气种',
    date: '日期',
  },
  unknown: '没有认出，没有用到',
  unused: '没有用到',
  blankHeader: '（空）',

  regions: (count, first, last, names) =>
    `${count} 个，${first === last ? first : `${first} 至 ${last}`}：${list(names)}`,
  row: (row, name) => (name === '' ? `第 ${row} 行` : `第 ${row} 行“${name}”`),
  sumOf: (regions) => (regions === 0 ? '与各地区之和对不上' : `等于 ${regions} 个地区之和`),
  subtotalOf: (regions) =>
    regions === 0 ? '与相邻各地区之和对不上' : `等于相邻 ${regions} 个地区之和`,
  signOff: (cells) => `${list(cells)}（填报、审核、电话等，只写进 Excel 报表）`,
  ignored: {
    'column-numbers': '是栏次',
    unnamed: '有数字，没有地区名',
    'left-out': '有数字，但不是地区的行，或在合计之下',
  },
  noFindings: '没有发现',
  wholeSheet: '整张表',
  severalTables: (count) => `有 ${count} 张表可用，用 --sheet 可只取一张。`,
  suggestion: (word, meaning, key) =>
    `从数字看，“${word}”是${meaning}；加上 --save-config 可写入配置（vocabulary.${key}），以后就能识别。`,
  nothingToSave: '没有需要写入配置的文字，没有写配置文件。',
  placeWords: (words) =>
    `从数字看不出所缺的是哪一栏，没有写配置文件；请把${words.map((word) => `“${word}”`).join('、')}中应识别的写入 gasrank.config.json 的 vocabulary。`,
};
