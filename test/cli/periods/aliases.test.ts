import { expect, it } from 'vitest';
import type { Config } from '../../../src/cli/config/config.ts';
import { mergeAliases } from '../../../src/cli/periods/aliases.ts';

it.each<[what: string, flags: string[], configured: Config['aliases'], merged: string[]]>([
  ['none', [], undefined, []],
  [
    'one old name, or several',
    [],
    { 新: '旧', 东: ['老东', '东乡'] },
    ['新=旧', '东=老东', '东=东乡'],
  ],
  ['both', ['新=旧'], { 东: '老东' }, ['新=旧', '东=老东']],
  ['another old name of the same', ['新=旧'], { 新: '老' }, ['新=旧', '新=老']],
  ['not the same one twice', ['新=旧'], { 新: '旧' }, ['新=旧']],
  ['not what the command line says otherwise', ['新=旧'], { 东: ' 旧' }, ['新=旧']],
  ['not a former renaming of the old name', ['新=旧'], { 旧: '更旧' }, ['新=旧']],
  ['not a later renaming of the new name', ['新=旧'], { 更新: '新' }, ['新=旧']],
])('%s', (_, flags, configured, merged) => {
  const parsed = flags.map((flag) => {
    const [current = '', previous = ''] = flag.split('=');
    return { current, previous };
  });
  const aliases = mergeAliases(parsed, configured);
  expect(aliases.map(({ current, previous }) => `${current}=${previous}`)).toEqual(merged);
  expect(aliases.map(({ isLasting = false }) => isLasting)).toEqual(
    merged.map((_, i) => i >= flags.length),
  );
});
