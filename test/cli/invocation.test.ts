import { expect, test } from 'vitest';
import { invocationOf, type NamedFiles } from '../../src/cli/invocation.ts';

test.each<[words: string[], named: NamedFiles, bare: string]>([
  [['report', '/data/本期.xlsx'], { file: '/data/本期.xlsx' }, 'report 本期.xlsx'],
  [
    ['report', 'in/a.xlsx', '-p', 'in/b.xlsx', '-o', 'out/c.xlsx', '-oout/d.json'],
    { file: 'in/a.xlsx', prev: 'in/b.xlsx', output: ['out/c.xlsx', 'out/d.json'] },
    'report a.xlsx -p b.xlsx -o c.xlsx -od.json',
  ],
  [
    ['report', 'in/a.xlsx', '--prev=C:\\周报\\b c.xlsx', '--config', '../g.json'],
    { file: 'in/a.xlsx', prev: 'C:\\周报\\b c.xlsx', config: '../g.json' },
    'report a.xlsx "--prev=b c.xlsx" --config g.json',
  ],
  [
    ['report', '--latest', '/data/weeks/'],
    { file: '', latest: '/data/weeks/' },
    'report --latest weeks',
  ],
  // Neither a day nor a name with a slash is a path.
  [
    ['report', 'a.xlsx', '--date', '2022/11/7', '--alias', '甲/乙=丙', '-'],
    { file: 'a.xlsx', config: false },
    'report a.xlsx --date 2022/11/7 --alias 甲/乙=丙 -',
  ],
  [
    ['report', 'a.xlsx', '-o', '报表/{date:yyyy/MM}-周报.xlsx'],
    { file: 'a.xlsx', output: ['报表/{date:yyyy/MM}-周报.xlsx'] },
    'report a.xlsx -o {date:yyyy/MM}-周报.xlsx',
  ],
])('%j without folders', (words, named, bare) => {
  expect(invocationOf(words, named).bareCommand).toBe(`gasrank ${bare}`);
});
