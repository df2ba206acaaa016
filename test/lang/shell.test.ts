import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { quoteForPlatform, shellWord } from '../../src/lang/shell.ts';

afterEach(() => quoteForPlatform('linux'));

describe('for POSIX shells', () => {
  it.each([
    ['示范区=城乡一体化示范区', '示范区=城乡一体化示范区'],
    ['示范区（新）=示范区', '示范区（新）=示范区'],
    ['示范区(新)=示范区', '"示范区(新)=示范区"'],
    ['New Town=Old', '"New Town=Old"'],
    ['a$b="c"', '"a\\$b=\\"c\\""'],
    ['a\\b', '"a\\\\b"'],
    ['', '""'],
  ])('%s → %s', (word, quoted) => {
    expect(shellWord(word)).toBe(quoted);
  });

  it('a shell gives every word back', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aA示 \t"\'`$&|;<>()*?#~\\=-{}') });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (words) => {
        const line = words.map((one) => shellWord(one)).join(' ');
        const printed = execFileSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' });
        expect(printed.split('\0').slice(0, -1)).toEqual(words);
      }),
      { numRuns: 30 },
    );
  });
});

/** Arguments of a command line by the rules of Microsoft's C runtime, written down from its documentation. */
function argumentsOf(line: string): string[] {
  const words: string[] = [];
  let word: string | null = null;
  let isQuoted = false;
  for (let i = 0; i < line.length; i++) {
    const [slashes = ''] = /^\\*/u.exec(line.slice(i)) ?? [];
    const next = line[i + slashes.length];
    if (slashes !== '') {
      const isBeforeQuote = next === '"';
      word = (word ?? '') + '\\'.repeat(isBeforeQuote ? slashes.length >> 1 : slashes.length);
      i += slashes.length - 1;
      if (isBeforeQuote && slashes.length % 2 === 1) {
        word += '"';
        i++;
      }
    } else if (next === '"') {
      isQuoted = !isQuoted;
      word ??= '';
    } else if (next === ' ' && !isQuoted) {
      if (word !== null) words.push(word);
      word = null;
    } else {
      word = (word ?? '') + next;
    }
  }
  return word === null ? words : [...words, word];
}

describe('for Windows', () => {
  it.each([
    ['报表.xlsx', '报表.xlsx'],
    ['C:\\周报\\本周.xlsx', 'C:\\周报\\本周.xlsx'],
    ['C:\\周 报\\本周.xlsx', '"C:\\周 报\\本周.xlsx"'],
    ['C:\\周 报\\', '"C:\\周 报\\\\"'],
    ['\\\\服务器\\共享\\各期表', '\\\\服务器\\共享\\各期表'],
    ['a&b.xlsx', '"a&b.xlsx"'],
    ['{date}.xlsx', '"{date}.xlsx"'],
    ['示范区(新)=示范区', '"示范区(新)=示范区"'],
    ['a"b', '"a\\"b"'],
    ['', '""'],
  ])('%s → %s', (word, quoted) => {
    expect(shellWord(word, 'windows')).toBe(quoted);
    expect(argumentsOf(quoted)).toEqual([word]);
  });

  it('a program gets every word back', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aA示 "\\\'&|()=-^') });
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(argumentsOf(words.map((one) => shellWord(one, 'windows')).join(' '))).toEqual(words);
      }),
    );
  });
});

it('is for the shell of the system that is named', () => {
  quoteForPlatform('win32');
  expect(shellWord('C:\\a b')).toBe('"C:\\a b"');
  quoteForPlatform('darwin');
  expect(shellWord('C:\\a b')).toBe('"C:\\\\a b"');
});
