import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CountColumn,
  type FigureColumns,
  FiguresAt,
  fractionIn,
  knownIn,
  rowIn,
  StatedColumn,
  specialIn,
  stateIn,
  statesNumber,
} from '../../src/core/columns.ts';
import { known, type Quantity } from '../../src/core/quantity.ts';
import { isRounded } from '../../src/core/rounding.ts';
import { type Figures, figuresWith } from '../../src/core/snapshot.ts';

const source = { file: 'this.xlsx', sheet: '表' };
const cells = { source, rows: [5, 7, 9], col: 2 };
/** The middle one of three places. */
const PLACE = 1;
const at = { source, row: 7, col: 2 };

/** Every form of a count with a cell. */
const counts: fc.Arbitrary<Quantity> = fc.oneof(
  fc.record(
    {
      state: fc.constant('known' as const),
      value: fc.oneof(fc.constantFrom(0, -3, 2 ** 53 - 1), fc.maxSafeInteger()),
      at: fc.constant(at),
      roundedTo: fc.constantFrom(10, 100),
      contradicts: fc.constantFrom('=A1', ''),
    },
    { requiredKeys: ['state', 'value', 'at'] },
  ),
  fc.record(
    { state: fc.constant('blank' as const), at: fc.constant(at), mark: fc.constantFrom('—', '/') },
    { requiredKeys: ['state', 'at'] },
  ),
  fc.record({
    state: fc.constant('invalid' as const),
    at: fc.constant(at),
    text: fc.string(),
    reason: fc.constantFrom('fraction' as const, 'error' as const),
  }),
);

/** Figures at the middle place, with two counts and no addition. */
function figuresOf(households: Quantity, installed: Quantity): FiguresAt {
  const columns: FigureColumns = {
    households: new CountColumn(cells),
    installed: new CountColumn(cells),
    added: null,
    rate: null,
    rank: null,
    withoutResult: new Map([[PLACE, ['rate']]]),
  };
  columns.households?.set(PLACE, households);
  columns.installed?.set(PLACE, installed);
  return new FiguresAt(columns, PLACE);
}

describe('figures in columns', () => {
  it('are those that were put there, as an object of each has them', () => {
    fc.assert(
      fc.property(counts, counts, (households, installed) => {
        const own = figuresOf(households, installed);
        const plain: Figures = {
          ...{ households, installed, added: { state: 'absent' }, rate: null, rank: null },
          withoutResult: ['rate'],
        };
        expect(figuresWith(own, {})).toEqual(plain);
        expect(JSON.parse(JSON.stringify(own))).toEqual(JSON.parse(JSON.stringify(plain)));
        expect(isRounded(own)).toBe(isRounded(plain));
        for (const measure of ['households', 'installed', 'added'] as const) {
          expect(knownIn(own, measure)).toBe(known(plain[measure]));
          expect(knownIn(plain, measure)).toBe(known(plain[measure]));
          expect(stateIn(own, measure)).toBe(plain[measure].state);
          expect(stateIn(plain, measure)).toBe(plain[measure].state);
          const special = specialIn(own, measure);
          if (special) expect(special).toEqual(plain[measure]);
        }
      }),
    );
  });

  it('are blank where nothing was put', () => {
    const column = new CountColumn(cells);
    column.set(PLACE, { state: 'known', value: 7, at });
    expect(column.at(0)).toEqual({ state: 'blank', at: { source, row: 5, col: 2 } });
  });
});

describe('a column of stated rates', () => {
  const reader = {
    meaning: (number: number) => ({ text: `${number * 100}%`, value: number * 100 }),
    fraction: 1,
  };
  const ratesOf = (fill: (column: StatedColumn) => void): Figures => {
    const rate = new StatedColumn(cells, reader);
    fill(rate);
    const none = { households: null, installed: null, added: null, rank: null };
    return new FiguresAt({ ...none, rate, withoutResult: new Map() }, PLACE);
  };

  it('reads a number when it is asked for', () => {
    const own = ratesOf(({ numbers }) => {
      numbers[PLACE] = 0.5;
    });
    expect(own.rate).toEqual({ text: '50%', value: 50, at });
    expect(statesNumber(own, 'rate')).toBe(true);
    expect(fractionIn(own)).toBe(0.5);
    expect(rowIn(own)).toBe(7);
  });

  it.each([
    { text: '33.80%', value: 33.8 },
    { text: '全部完成', value: 100 },
    { text: 'null', value: null },
    { text: '', value: null },
  ])('keeps what another cell states: $text', (stated) => {
    const own = ratesOf(({ others }) => others.set(PLACE, stated));
    expect(own.rate).toEqual({ ...stated, at });
    expect(statesNumber(own, 'rate')).toBe(stated.value !== null);
    expect(fractionIn(own)).toBeNaN();
  });

  it('states nothing where nothing was put', () => {
    const own = ratesOf(() => {});
    expect(own.rate).toBeNull();
    expect(statesNumber(own, 'rate')).toBe(false);
    expect(fractionIn(own)).toBeNaN();
  });
});
