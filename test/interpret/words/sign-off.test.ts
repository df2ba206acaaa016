/** Names and telephone numbers below a table are distinguished from notes, which are published. */
import { describe, expect, it } from 'vitest';
import { signedRow, withoutSignOff } from '../../../src/interpret/words/sign-off.ts';

describe('a text that may be published', () => {
  it.each([
    '注：数据截至当日18时。',
    '备注：安装率=已安装户数÷应安装户数',
    '注：本表由各县（市、区）填报，市局汇总。',
    '说明：1.应安装户数为燃气居民用户数；2.受益人口未计。',
    '数据来源：市燃气办',
    '资料来源：各县填报单位',
    '备注：安装单位：各燃气公司',
    '备注：1234567户已安装，0.13800138000',
    '注：手机用户不计；经办人员培训情况另报。',
    '统计口径：累计数',
    '说明：电话安装户不计入',
    'Note: as of 18:00.',
    'Source: reports of the districts',
  ])('%s', (text) => {
    expect(withoutSignOff(text)).toEqual({ note: text, signOff: '' });
  });
});

describe('a text that may not', () => {
  it.each([
    '填报人：某甲 审核人：某乙 联系电话：000-0000000',
    '填报单位（盖章）：某局',
    '填报单位：某局 填报日期：2022年11月7日',
    '联系人张三',
    '投诉电话 0379-1234567',
    '单位负责人（签字）： 制表：李四',
    '审核：',
    '统计员:王五',
    '信息员：赵六',
    '手机号码：13800138000',
    '分管领导（签字）：',
    '13800138000',
    '0391—3567890',
    'Prepared by: Li; Tel: 0391-3567890',
    'Contact person: Wang',
  ])('%s', (text) => {
    expect(withoutSignOff(text)).toEqual({ note: '', signOff: text });
  });
});

it.each([
  ['注：数据截至当日18时。 填报人：张三', '注：数据截至当日18时。', '填报人：张三'],
  ['注：截至18时。联系电话：0391-3567890', '注：截至18时。', '联系电话：0391-3567890'],
  ['Note: as of 18:00. Prepared by: Wang', 'Note: as of 18:00.', 'Prepared by: Wang'],
  // A sentence is not divided.
  ['注：如有疑问请致电审核人：张三', '', '注：如有疑问请致电审核人：张三'],
  ['注：填报人：张三', '', '注：填报人：张三'],
])('%s is divided', (text, note, signOff) => {
  expect(withoutSignOff(text)).toEqual({ note, signOff });
});

it('a row: cells behind the first label belong to it', () => {
  expect(signedRow(['注：另见附件。', '填报人：', '张三', '2022-11-07'])).toEqual({
    note: '注：另见附件。',
    signOff: '填报人： 张三 2022-11-07',
  });
  expect(signedRow(['注：一', '二'])).toEqual({ note: '注：一 二', signOff: '' });
});
