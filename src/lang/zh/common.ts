/** 中文: parts of several kinds of sentences. */
import type { FindingOf, NameFault } from '../../core/finding.ts';
import type { IsoDate, Measure } from '../../core/snapshot.ts';
import { MAX_LISTED } from '../report.ts';

/** Content of a cell instead of a name, and a way to fix it. */
export const NAME_FAULT: Readonly<Record<NameFault, readonly [is: string, help: string]>> = {
  error: ['是错误值', '请先在 Excel 或 WPS 中改正公式'],
  boolean: ['是逻辑值', '请改为名称'],
  date: ['是日期', '请改为名称，名称像日期的先把单元格设为文本格式'],
  'formula-without-value': ['是没有存值的公式', '请用 Excel 或 WPS 打开并保存一次'],
  'blank-item': ['是透视表的空白项', '请在源数据中补上名称，再刷新透视表'],
};

export const measure: Readonly<Record<Measure, string>> = {
  households: '户数',
  installed: '已安装数',
  added: '环比新增',
  rate: '安装率',
  rank: '名次',
};

export const day = (date: IsoDate): string => {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return `${year}年${month}月${dayOfMonth}日`;
};

export const count = (most: number) => (most % 10_000 === 0 ? `${most / 10_000} 万` : `${most} `);

export const list = (names: readonly string[], most = MAX_LISTED) =>
  names.slice(0, most).join('、') + (names.length > most ? ` 等 ${names.length} 个` : '');

/** 会变的名次：`甲 1→2`。 */
export const rankChanges = (ranks: FindingOf<'figure-revised'>['ranks'], most?: number) =>
  list(
    ranks.map(({ region, was, now }) => `${region} ${was ?? '—'}→${now ?? '—'}`),
    most,
  );

export const quoted = (names: readonly string[]) => list(names.map((name) => `“${name}”`));

/** 系统错误码的意思。 */
export const SYSTEM_REASON: Readonly<Record<string, string>> = {
  ENOENT: '文件夹不存在',
  ENOTDIR: '路径中有一段不是文件夹',
  EISDIR: '那是文件夹',
  EACCES: '没有权限',
  EPERM: '没有权限，或文件正被占用',
  EBUSY: '文件正被占用',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用完',
  EFBIG: '文件超过系统允许的大小',
  ENAMETOOLONG: '文件名太长',
  ELOOP: '链接绕回了自身',
  EIO: '读写出错',
  EBADF: '没有打开',
  EAGAIN: '没有可读的内容',
  'not-regular': '不是普通文件，而是管道、设备之类',
  'too-large': '文件太大',
};
