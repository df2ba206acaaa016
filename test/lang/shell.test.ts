import { expect, it } from 'vitest';
import { shellWord } from '../../src/lang/shell.ts';

it.each([
  ['示范区=城乡一体化示范区', '示范区=城乡一体化示范区'],
  ['示范区（新）=示范区', '示范区（新）=示范区'],
  ['示范区(新)=示范区', '"示范区(新)=示范区"'],
  ['New Town=Old', '"New Town=Old"'],
  ['a$b="c"', '"a\\$b=\\"c\\""'],
])('%s → %s', (word, quoted) => {
  expect(shellWord(word)).toBe(quoted);
});
