/** 中文。 */
import { MAX_LISTED, type Words } from '../report.ts';
import { day, list, measure } from './common.ts';
import { error } from './errors/index.ts';
import { finding } from './findings.ts';
import { help } from './help.ts';
import { opening, smallBases, summary } from './summary.ts';
import { tableWords } from './table.ts';

/** 用了哪个配置文件；没有用就不写。 */
const usedConfig = (file: string | null) => (file === null ? [] : [`配置 ${file}`]);

export const zh: Words = {
  table: tableWords,
  measure,
  region: '县（市、区）',
  total: '合计',
  subtotal: (name) => `${name}小计`,
  untitled: ({ verb }) => (verb === '安装' ? '安装进度表' : '进度表'),
  note: (text) => `备注：${text}`,

  dateLine: (date, previous) =>
    previous ? `${day(date)}，与${day(previous.date)}相比（间隔 ${previous.days} 天）` : day(date),
  dateLabel: (date) => `(${date.split('-').map(Number).join('.')})`,
  noteAddedFromPrevious: (label, previous, { measure: { installed } }) =>
    `${label}：本期${installed}减去上期（${day(previous)}）${installed}。`,
  noteAddedStated: (label) => `${label}取自本期表中所列，未与上期表核对。`,
  noteTies: {
    dense: '并列名次之后不留空位（1、1、2）。',
    modified: '并列者取并列中最后的名次（2、2、3）。',
    ordinal: '并列者按表中顺序先后排名（1、2、3）。',
    fractional: '并列者取平均名次（1.5、1.5、3）。',
  },
  noteRankedAsShown: ({ measure: { rate } }) => `名次按表中显示的${rate}排列。`,
  noteRatesKept: ({ measure: { rate } }) => `表中的数经过四舍五入，与之相符的${rate}照原表所列。`,
  noteDecimals: (decimals, { measure: { rate } }) => `${rate}一律保留 ${decimals} 位小数。`,
  noteAliases: (aliases) =>
    `${list(aliases.map(({ current, previous }) => `“${current}”上期称“${previous}”`))}。`,
  noteWords: (words) =>
    `${list(words.map(([text, meaning]) => `“${text}”作为${meaning}`))}（由配置文件指定）。`,
  wordKind: {
    ...measure,
    region: '地区',
    'line-number': '序号',
    device: '装置',
    gas: '气种',
    total: '合计',
    subtotal: '小计',
    note: '备注',
    'gas-name': '气种名称',
  },
  noteUnknown: '“—”表示没有数据或无法计算。',
  movements: '名次后的 ▲ 升、▼ 降、– 不变，均与上期名次相比。',
  sources: '数据来源',
  opening,
  smallBases,
  summary,
  previousSheet: '上期',
  reportSheet: '进度表',
  previousLabel: (label) => `上期${label}`,

  severity: { error: '错误', warning: '警告', info: '提示' },
  finding,
  error,
  orMoveOut: (folder) => `“${folder}”中的每张表都须能识别，无关的文件请移出。`,
  errorLine: (message) => `错误：${message}`,
  findingLine: (severity, place, message) => `${severity} ${place}：${message}`,
  standardInput: '标准输入',
  progress: {
    reading: (file, n, of) => `正在读取第 ${n} 个文件，共 ${of} 个：${file}`,
    comparing: '正在比较、核对……',
    writing: '正在生成报告……',
  },
  place: (file, sheet, cell) => [file, sheet && `[${sheet}]`, cell].filter(Boolean).join(' '),
  sameKind: (count, cells, option) =>
    `另有 ${count} 处同类：${cells.slice(0, MAX_LISTED).join('、')}${cells.length > MAX_LISTED ? '…' : ''}${option ? `（${option} 逐条列出）` : ''}。`,
  sentences: (sentences) => sentences.join(''),
  moreFindings: (count) => `另有 ${count} 条，用 -v 可全部列出。`,
  check: {
    title: '核对结果',
    source: (role, place, date) => `${role === 'this' ? '本期' : '上期'}：${place}，${day(date)}`,
    columns: ['程度', '位置', '说明'],
    counts: ({ error: errors, warning, info }) => {
      const counts = [
        errors > 0 ? `${errors} 个错误` : '',
        warning > 0 ? `${warning} 个警告` : '',
        info > 0 ? `${info} 条提示` : '',
      ].filter((count) => count !== '');
      return counts.length > 0 ? `${counts.join('，')}。` : '没有发现问题。';
    },
  },
  written: (file, config) => [`已写入 ${file}`, ...usedConfig(config)].join('；'),
  closeWindow: '按回车键关闭窗口。',
  takenOver: (file) =>
    `“${file}”原来属于别的用户，现在属于运行 gasrank 的用户：更改文件的所有者须有管理员权限。`,
  done: ({
    date,
    regions,
    indicators,
    read,
    config,
    written,
    findings: { error, warning, info },
  }) =>
    [
      `${date}：${regions} 个地区、${indicators} 项指标`,
      `读取 ${list(read)}`,
      ...usedConfig(config),
      `写出 ${list(written)}`,
      `错误 ${error}、警告 ${warning}、提示 ${info}`,
    ].join('；'),
  noPrevious: (command, isStated) =>
    `提示：没有给出上期表，${isStated ? '新增取自本期表中所列' : '新增未知'}；有上期表请写在本期表后面，如 gasrank ${command}${command === 'explain' ? ' 地区' : ''} 本周.xlsx 上周.xlsx。`,
  noteNoPrevious: '没有上期表，未计算新增。',
  otherExtension: (file, format) =>
    `警告：“${file}”的扩展名与内容不符，内容是 -f 指定的 ${format}；请改扩展名，或去掉 -f。`,
  unchanged: (files, config, { error, warning }) =>
    [
      `没有变化：${list(files)} 已由同样的输入和规则生成，没有重写`,
      ...usedConfig(config),
      ...(error + warning > 0 ? [`其中错误 ${error}、警告 ${warning}`] : []),
    ].join('；'),
  configUsed: (file) => `配置文件：${file}`,
  configNone: (places) =>
    places.length === 0 ? '没有使用配置文件。' : `没有配置文件（找过 ${places.join('、')}）。`,
  bug: (version) =>
    `gasrank ${version} 内部出错，报表可能没有写出。这是程序的缺陷：请把上面的内容和所用的命令一并反馈给维护者。`,

  help,
};
