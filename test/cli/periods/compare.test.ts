import { expect, it } from 'vitest';
import { additionsLeapt } from '../../../src/check/index.ts';
import { findingsOf } from '../../../src/cli/periods/found.ts';
import { compare } from '../../../src/core/compare.ts';
import type { Finding } from '../../../src/core/finding.ts';
import { interpret } from '../../../src/interpret/index.ts';
import { grid } from '../../helpers.ts';

it.each([
  ['本周新增', ['header-says-week']],
  ['新增', ['latest-gap', 'period-not-a-week']],
])('a gap under the header %s is reported as %j', (added, codes) => {
  const of = (date: string, installed: number) => {
    const rows = [['表'], ['县区', '户数', '已安装数', added], ['甲县', 1000, installed, 10]];
    return { ...interpret([grid(rows)], { date }), format: { kind: 'xlsx' } as const };
  };
  const [current, previous] = [of('2022-11-07', 500), of('2022-10-24', 490)];
  const at = { source: current.snapshot.source, row: null, col: null };
  const gap: Finding = { code: 'latest-gap', at, days: 14, usual: 7 };
  const found = findingsOf(
    { current, previous, findings: [gap] },
    compare(current.snapshot, previous.snapshot),
    { smallBase: 0, regionOrder: [], leaps: additionsLeapt([]) },
  );
  expect(found.map(({ code }) => code).sort()).toEqual(codes);
});
