import { describe, expect, test } from 'vitest';
import { rulesOf } from '../../../src/cli/verify/rules.ts';

/** The settings of a record of gasrank 0.1.0. */
const of = (command: string) =>
  rulesOf({
    ...{ schema: 'gasrank.record/1', sources: [], ties: 'dense', rankBy: 'displayed' },
    made: { version: '0.1.0', command, rules: { decimals: null, aliases: [], vocabulary: {} } },
  });

describe('a record of gasrank 0.1.0 has days and order in its command line', () => {
  test.each([
    ['gasrank report a.xlsx', null, null, 'sheet'],
    ['gasrank report a.xlsx --date 2022-11-14', '2022-11-14', null, 'sheet'],
    ['gasrank report --date=2022.11.14 a.xlsx', '2022-11-14', null, 'sheet'],
    ['gasrank report a.xlsx --prev-date 2022年11月7日', null, '2022-11-07', 'sheet'],
    ['gasrank report a.xlsx --date 2022-11-14 --date 2022-11-15', '2022-11-15', null, 'sheet'],
    ['gasrank report a.xlsx --sort rank', null, null, 'rank'],
    ['gasrank report a.xlsx --sort=rank', null, null, 'rank'],
    ['gasrank report a.xlsx --date', null, null, 'sheet'],
    ['', null, null, 'sheet'],
  ])('%s', (command, current, previous, sort) => {
    expect(of(command)).toMatchObject({
      ...{ dates: { this: current, previous }, sort, title: null },
      ...{ ties: 'dense', rankBy: 'displayed', smallBase: 100 },
    });
  });
});
