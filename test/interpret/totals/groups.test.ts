/** Groups of groups under names of their own: generated tables, and a reading of them that tries everything. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEVERITY } from '../../../src/check/severity.ts';
import { known } from '../../../src/core/quantity.ts';
import { interpret } from '../../../src/interpret/index.ts';
import { allFindings, grid, type Input } from '../../helpers.ts';

type Counts = readonly (number | null)[];

/** A region, or a group with the sums of its parts. */
interface Node {
  readonly counts: Counts;
  readonly parts: readonly Node[];
}

interface Row {
  readonly name: string;
  readonly counts: Counts;
  readonly isHead: boolean;
}

interface Table {
  readonly rows: readonly Row[];
  readonly side: 'below' | 'above';
  readonly total: Counts | null;
  readonly isTotalFirst: boolean;
}

const isStated = (counts: Counts) => counts.some((count) => count !== null);

function sumOf(all: readonly Counts[]): Counts {
  return (all[0] ?? []).map((_, c) => {
    const stated = all.flatMap((counts) => counts[c] ?? []);
    return stated.length === 0 ? null : stated.reduce((a, b) => a + b, 0);
  });
}

/** `whole` regions have no zeros and no blanks; `times` makes them larger. */
interface Kind {
  readonly whole: boolean;
  readonly times?: number;
}

/** Two counts for each indicator; they are far apart, so that few sums are chance. */
function region(indicators: number, { whole, times = 1 }: Kind): fc.Arbitrary<Node> {
  const large = fc.integer({ min: times, max: 90_000 * times });
  const count = whole ? large : fc.oneof({ weight: 8, arbitrary: large }, fc.constant(0));
  const pair = fc.tuple(count, count);
  const pairs = Array.from({ length: indicators }, () =>
    whole ? pair : fc.option(pair, { freq: 9 }),
  );
  return fc
    .tuple(...pairs)
    .map((own) => ({ counts: own.flatMap((two) => two ?? [null, null]), parts: [] }));
}

function node(leaf: fc.Arbitrary<Node>, depth: number): fc.Arbitrary<Node> {
  if (depth === 0) return leaf;
  const group = fc
    .array(node(leaf, depth - 1), { minLength: 2, maxLength: 3 })
    .filter((parts) => parts.filter(({ counts }) => isStated(counts)).length > 1)
    .map((parts) => ({ counts: sumOf(parts.map(({ counts }) => counts)), parts }));
  return fc.oneof(leaf, group);
}

/** Tables of one to three levels. */
function tables(indicators: number, options: Kind): fc.Arbitrary<Table> {
  return fc
    .record({
      top: fc
        .integer({ min: 1, max: 3 })
        .chain((depth) =>
          fc.array(node(region(indicators, options), depth), { minLength: 2, maxLength: 4 }),
        ),
      side: fc.constantFrom('below' as const, 'above' as const),
      hasTotal: fc.boolean(),
      isTotalFirst: fc.boolean(),
    })
    .map(({ top, side, hasTotal, isTotalFirst }) => {
      const rowsOf = ({ counts, parts }: Node): Omit<Row, 'name'>[] => {
        const own = { counts, isHead: parts.length > 0 };
        const inner = parts.flatMap(rowsOf);
        return side === 'below' ? [own, ...inner] : [...inner, own];
      };
      const rows = top
        .flatMap(rowsOf)
        .map((row, r) => ({ ...row, name: `${'甲乙丙丁'[r % 4]}${r}乡` }));
      const total = hasTotal ? sumOf(top.map(({ counts }) => counts)) : null;
      return { rows, side, total, isTotalFirst };
    });
}

/** One count of a table is another. */
function withSlip(table: fc.Arbitrary<Table>): fc.Arbitrary<Table> {
  const slip = fc.record({
    row: fc.nat(),
    column: fc.nat(),
    by: fc.integer({ min: 1, max: 9000 }),
  });
  return fc.tuple(table, slip).map(([{ rows, ...others }, { row, column, by }]) => ({
    ...others,
    rows: rows.map((own, r) => {
      if (r !== row % rows.length) return own;
      const place = column % own.counts.length;
      const counts = own.counts.map((count, c) =>
        count !== null && c === place ? count + by : count,
      );
      return { ...own, counts };
    }),
  }));
}

/** With `decimals`, the sheet gives its counts in 万户, rounded to that number. */
function read({ rows, total, isTotalFirst }: Table, decimals: number | null = null) {
  const given = (counts: Counts) =>
    counts.map((count) => (decimals === null ? count : Number(inTenThousands(count, decimals))));
  const unit = decimals === null ? '' : '(万户)';
  const indicators = ['自闭阀', '金属软管', '报警器'].slice(0, (rows[0]?.counts.length ?? 0) / 2);
  const totals: Input[][] = total ? [['合计', ...given(total)]] : [];
  const body = rows.map(({ name, counts }): Input[] => [name, ...given(counts)]);
  const interpretation = interpret([
    grid([
      ['2022.11.7'],
      ['县区', ...indicators.flatMap((name) => [name, ''])],
      ['', ...indicators.flatMap(() => [`户数${unit}`, `已安装数${unit}`])],
      ...(isTotalFirst ? [...totals, ...body] : [...body, ...totals]),
    ]),
  ]);
  const { regions } = interpretation.snapshot;
  const findings = allFindings(interpretation, null);
  return {
    regions: regions.map(({ name }) => name),
    isUnclear: findings.some(({ code }) => code === 'group-unclear'),
    isClean: !findings.some(({ code }) => SEVERITY[code] === 'error'),
    isKnown: regions.some(({ figures }) =>
      figures.some(({ households, installed }) => known(households) ?? known(installed)),
    ),
  };
}

/** Rounded half up: 12345 with two decimals is 1.23. */
function inTenThousands(count: number | null, decimals: number): string {
  const step = 10 ** (4 - decimals);
  return (Math.floor(((count ?? 0) + step / 2) / step) / 10 ** decimals).toFixed(decimals);
}

/** The heads of one side, found by trying every stretch of rows for every row. */
function headsByTrial(rows: readonly Row[], side: Table['side']): ReadonlySet<Row> {
  const ordered = side === 'below' ? rows : rows.toReversed();
  const ends = new Map<number, number>();
  for (let r = ordered.length - 1; r >= 0; r--) {
    const own = ordered[r]?.counts ?? [];
    for (let end = r + 2; end <= ordered.length && own.some((count) => count); end++) {
      const inner = ordered.map((_, i) => i).slice(r + 1, end);
      const leaves = inner.filter((i) => !ends.has(i)).map((i) => ordered[i]?.counts ?? []);
      const sums = sumOf(leaves);
      const isSum = own.every((count, c) => (count ?? 0) === (sums[c] ?? 0));
      const isCut = inner.some((i) => (ends.get(i) ?? 0) > end);
      if (isSum && !isCut && leaves.filter(isStated).length > 1) ends.set(r, end);
    }
  }
  return new Set([...ends.keys()].flatMap((r) => ordered[r] ?? []));
}

/** The rows with which the total agrees: all of them, or those that are not heads; `null` if neither agrees. */
function countedByRule({ rows, total }: Table): readonly string[] | null {
  const sides = (['below', 'above'] as const).map((side) => headsByTrial(rows, side));
  const left = [new Set<Row>(), ...sides].map((heads) => rows.filter((row) => !heads.has(row)));
  const counted = left.find((own) => {
    const sums = sumOf(own.map(({ counts }) => counts));
    return total?.every((count, c) => count === null || count === (sums[c] ?? 0));
  });
  return counted ? counted.map(({ name }) => name) : null;
}

const someIndicators = fc.integer({ min: 1, max: 3 });
const withTotal = someIndicators
  .chain((indicators) => tables(indicators, { whole: false }))
  .filter(({ total }) => total !== null);
const withoutTotal = someIndicators
  .chain((indicators) => tables(indicators, { whole: true }))
  .map((table) => ({ ...table, total: null }));

const namesOf = (rows: readonly Row[]) =>
  rows.filter(({ isHead }) => !isHead).map(({ name }) => name);

describe('groups under names of their own', () => {
  it('are subtotals as the total confirms', () => {
    fc.assert(
      fc.property(withTotal, (table) => {
        const { regions, isUnclear } = read(table);
        const expected = countedByRule(table);
        if (expected) {
          expect({ regions, isUnclear }).toEqual({ regions: expected, isUnclear: false });
        } else expect(isUnclear).toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  it('without a total are subtotals in several indicators; else nothing is counted', () => {
    fc.assert(
      fc.property(withoutTotal, (table) => {
        const { regions, isUnclear, isKnown, isClean } = read(table);
        if (!isUnclear) expect(regions).toEqual(namesOf(table.rows));
        else expect({ isKnown, isClean }).toEqual({ isKnown: false, isClean: false });
        if (table.rows.every(({ isHead }) => !isHead)) expect(isUnclear).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('are subtotals where they are sums only as far as counts are rounded', () => {
    // A region is then more than all that rounding may change.
    const large = someIndicators
      .chain((indicators) => tables(indicators, { whole: true, times: 10_000 }))
      .filter(({ total }) => total !== null);
    fc.assert(
      fc.property(large, fc.integer({ min: 1, max: 3 }), (table, decimals) => {
        const { regions, isClean } = read(table, decimals);
        expect({ regions, isClean }).toEqual({ regions: namesOf(table.rows), isClean: true });
      }),
      { numRuns: 60 },
    );
  });

  it('of small rounded counts are never counted twice without an error', () => {
    const small = fc
      .integer({ min: 2, max: 3 })
      .chain((indicators) => tables(indicators, { whole: true, times: 20 }));
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 3 }), (table, decimals) => {
        const { regions, isClean } = read(table, decimals);
        if (isClean) expect(regions).toEqual(namesOf(table.rows));
      }),
      { numRuns: 60 },
    );
  });

  it('without a total, of a few steps of rounding are not certain sums', () => {
    const rows = [
      { name: '甲乡', counts: [3000, 2000, 5000, 4000], isHead: false },
      { name: '乙乡', counts: [1000, 1000, 2000, 2000], isHead: false },
      { name: '丙乡', counts: [2000, 1000, 3000, 2000], isHead: false },
      { name: '丁乡', counts: [9000, 7000, 8000, 3000], isHead: false },
    ];
    const table = { rows, side: 'below', total: null, isTotalFirst: false } as const;
    expect(read(table, 1)).toMatchObject({ isUnclear: true, isKnown: false });
    expect(read({ ...table, total: [15_000, 11_000, 18_000, 11_000] }, 1)).toMatchObject({
      ...{ isClean: true, regions: rows.map(({ name }) => name) },
    });
  });

  it.each([
    ['（户）', [642, 321, 600, 300, 42, 21], 'exact'],
    ['（万户）', [6.42, 3.21, 6.0, 3.0, 0.42, 0.21], 'rounded'],
    ['（万户）', [6.42, 3.21, 6.01, 3.0, 0.42, 0.21], 'rounded'],
  ] as const)('are told from others: %s %j', (unit, [a, b, c, d, e, f], match) => {
    const header = ['县区', `户数${unit}`, `已安装数${unit}`];
    const rows = [
      ['东区', a, b],
      ['甲乡', c, d],
      ['乙乡', e, f],
      ['丙乡', 9, 8],
      ['合计', 99, 88],
    ];
    const { findings } = interpret([grid([['表 2022.11.7'], header, ...rows])]);
    expect(findings.filter(({ code }) => code === 'group-unclear')).toMatchObject([
      { region: '东区', members: ['甲乡', '乙乡'], match },
    ]);
  });

  it.each([0, -0])(
    'do not become certain by a second column that repeats the first: %d',
    (zero) => {
      const header = [
        ['县区', '自闭阀', null, '金属软管', null],
        [null, '户数', '已安装数', '户数', '已安装数'],
      ];
      const rows = [
        ['甲', 3000, 30, 3000, 30],
        ['甲县', 1000, 10, 1000, 10],
        ['乙县', 2000, 20, 2000, 20],
        ['己县', 70, 0, 70, zero],
      ];
      const { findings } = interpret([grid([['表 2022.11.7'], ...header, ...rows])]);
      expect(findings.map(({ code }) => code)).toContain('group-unclear');
    },
  );

  it('are never counted twice for one wrong count without an error', () => {
    const ofSeveral = fc.integer({ min: 2, max: 3 }).chain((n) => tables(n, { whole: true }));
    // With zeros beside it, a wrong count has nothing that would still show the sum.
    const isTelling = ({ rows }: Table) =>
      rows.every(({ isHead, counts }) => !isHead || counts.every((count) => count));
    fc.assert(
      fc.property(withSlip(fc.oneof(ofSeveral, withTotal)).filter(isTelling), (table) => {
        const { regions, isClean } = read(table);
        if (isClean) expect(regions).toEqual(namesOf(table.rows));
      }),
      { numRuns: 120 },
    );
  });
});
