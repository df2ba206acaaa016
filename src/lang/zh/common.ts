/** 中文: what several kinds of sentences share. */
import type { Measure } from '../../core/snapshot.ts';
import { MOST_LISTED } from '../words.ts';

export const measure: Readonly<Record<Measure, string>> = {
  households: '户数',
  installed: '已安装数',
  added: '环比新增',
  rate: '安装率',
  rank: '名次',
};

export const count = (most: number) => (most % 10_000 === 0 ? `${most / 10_000} 万` : `${most} `);

export const list = (names: readonly string[], most = MOST_LISTED) =>
  names.slice(0, most).join('、') + (names.length > most ? ` 等 ${names.length} 个` : '');

export const quoted = (names: readonly string[]) => list(names.map((name) => `“${name}”`));
