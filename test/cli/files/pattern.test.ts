import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeName, withoutLast } from '../../../src/cli/files/name.ts';
import { expandPattern } from '../../../src/cli/files/pattern.ts';
import { GasrankError } from '../../../src/core/error.ts';

const PARTS = { date: '2022-11-07', previousDate: '2022-10-31', title: '进度表' };

function problemOf(pattern: string, parts = {}): unknown {
  try {
    return expandPattern(pattern, { ...PARTS, ...parts });
  } catch (error) {
    if (!(error instanceof GasrankError) || error.detail.code !== 'bad-pattern') throw error;
    return [error.detail.problem, error.detail.part];
  }
}

describe('a pattern', () => {
  it.each([
    ['报表/{date}-{title}.xlsx', '报表/2022-11-07-进度表.xlsx'],
    ['{date:yyyyMMdd}.md', '20221107.md'],
    ['{date:yyyy年M月d日}.md', '2022年11月7日.md'],
    ["{date:'Y'yyyy}.md", 'Y2022.md'],
    ['{prevDate}–{date:MM-dd}.md', '2022-10-31–11-07.md'],
    ['{date:yyyy/MM}/{title}.md', '2022/11/进度表.md'],
    ['{{date}}.md', '{date}.md'],
    ['{{{title}}}.md', '{进度表}.md'],
  ])('%s is %s', (pattern, name) => {
    expect(expandPattern(pattern, PARTS)).toBe(name);
  });

  it.each([
    ['{datum}.md', ['unknown', '{datum}']],
    ['{}.md', ['unknown', '{}']],
    ['{title:x}.md', ['unknown', '{title:x}']],
    ['{date.md', ['brace', '{']],
    ['date}.md', ['brace', '}']],
    ['{date:YYYYMMDD}.md', ['format', '{date:YYYYMMDD}']],
    ['{date:nn}.md', ['format', '{date:nn}']],
    ['{date:}.md', ['format', '{date:}']],
  ])('%s is refused', (pattern, problem) => {
    expect(problemOf(pattern)).toEqual(problem);
  });

  it('needs what it names', () => {
    const nothing = { previousDate: null, title: '...' };
    expect(problemOf('{prevDate}.md', nothing)).toEqual(['no-previous', '{prevDate}']);
    expect(problemOf('{title}.md', nothing)).toEqual(['empty', '{title}']);
  });

  it('takes no placeholder, folder or device from a title', () => {
    expect(problemOf('{title}/a.md', { title: '../{date}' })).toBe('_{date}/a.md');
    expect(problemOf('{title}.md', { title: 'NUL' })).toBe('NUL_.md');
  });

  it('cuts a title of any length as if it took off one character after the other', () => {
    /** Takes off characters until the name fits: the definition, in quadratic time. */
    const slowly = (text: string, end: string) => {
      let title = safeName(text);
      while (Buffer.byteLength(title + end) > 255 && withoutLast(title) !== '')
        title = withoutLast(title);
      return title + end;
    };
    const pieces = fc.constantFrom(
      '表',
      'a',
      '.',
      ' ',
      '~',
      '/',
      '😀',
      '\u0301',
      'con',
      '县. ',
      'é',
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 400 }), (parts) => {
        const text = `x${parts.join('')}`;
        expect(expandPattern('{title}-报表.json', { ...PARTS, title: text })).toBe(
          slowly(text, '-报表.json'),
        );
      }),
    );
  });

  it('cuts the title so that each name fits, with what stands around it', () => {
    const name = expandPattern('报表/{date}-{title}.xlsx', { ...PARTS, title: '表'.repeat(500) });
    expect(name).toBe(`报表/2022-11-07-${'表'.repeat(79)}.xlsx`);
    expect(Buffer.byteLength(name.slice('报表/'.length))).toBeLessThanOrEqual(255);
  });
});
