import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nameBeside, safeName, withoutLast } from '../../../src/cli/files/name.ts';

describe('safeName', () => {
  it.each([
    ['what is safe stays', '焦作市进度表（2022年）', '焦作市进度表（2022年）'],
    ['slashes make no folders', '市/县\\区', '市_县_区'],
    ['what Windows reserves', 'a<b>c:d"e|f?g*h', 'a_b_c_d_e_f_g_h'],
    ['breaks and runs of space', ' 进度\r\n\t表　(11.7) ', '进度 表 (11.7)'],
    ['controls and marks of direction', 'a\u0000b\u202ec\u200bd\ud800', 'abcd'],
    ['dots and spaces at the end', '进度表. .', '进度表'],
    ['no hidden file, no other folder, no lock file of Office', '../~$进度', '_~$进度'],
    ['another folder', '..', ''],
    ['a device of Windows', 'con', 'con_'],
    ['a device with an extension', 'LPT1.数据', 'LPT1_.数据'],
    ['a device with a space', 'aux .txt', 'aux_ .txt'],
    ['no device', 'console', 'console'],
    ['composed', 'e\u0301', '\u00e9'],
    ['nothing', ' \u200b ', ''],
  ])('%s', (_, text, safe) => {
    expect(safeName(text)).toBe(safe);
  });
});

it('is cut by whole characters, and ends in no space or dot', () => {
  expect(withoutLast('进度. 𠮷')).toBe('进度');
});

describe('nameBeside', () => {
  const time = new Date(2022, 10, 7, 8, 0, 12);

  it('has the time before the extension', () => {
    const beside = nameBeside(path.join('报表', '周报.v2.xlsx'), time);
    expect(beside).toBe(path.join('报表', '周报.v2 (2022-11-07 08.00.12).xlsx'));
  });

  it('is not longer than a name may be', () => {
    const beside = nameBeside(`${'表'.repeat(83)}.xlsx`, time);
    expect(Buffer.byteLength(beside)).toBeLessThanOrEqual(255);
    expect(beside).toBe(`${'表'.repeat(76)} (2022-11-07 08.00.12).xlsx`);
  });
});
