/** 中文。 */
import type { PageWords } from '../words/page.ts';

export const zh: PageWords = {
  tag: 'zh-CN',
  otherLanguage: 'English',
  introduction:
    '放入本期的进度表，或本期、上期两张表，算出环比新增、安装率和名次，核对数据，存成报表。',
  privacy: '全部计算都在这台电脑上进行，表里的数据不会离开电脑；不联网也能用。',
  drop: '把表拖到这里，或点这里选择文件（.xlsx、.xls、.et、.ods、.csv）',
  chosen: '已选的表',
  remove: (file) => `移去 ${file}`,
  tooMany: '一次最多两张表：本期和上期。请先移去一张。',
  working: '正在计算、核对……',
  done: (date, regions, errors, warnings) =>
    `报表已算好：${date}，${regions} 个地区；错误 ${errors}、警告 ${warnings}。`,
  failed: '没有算出报表，原因见下。',
  report: '报表',
  save: '存成文件',
  kinds: {
    xlsx: 'Excel',
    docx: 'Word',
    html: '网页',
    md: 'Markdown',
    csv: 'CSV',
    json: 'JSON',
  },
  picture: (indicator) => (indicator === '' ? '图片' : `图片：${indicator}`),
  noPicture: (regions, most) =>
    `共 ${regions} 个地区，图片最多画 ${most} 个，再多就看不清；请存成 Excel、Word 或网页。`,
  findings: '核对结果',
  noFindings: '没有发现问题。',
};
