/** Ranks that a revision would alter. Which figures are revised is tested in `test/trend`. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/core/compare.ts';
import { TIE_METHODS } from '../../../src/core/ranks/rank.ts';
import { revisionsIn } from '../../../src/core/series/revisions.ts';
import { plain, plainBefore, withCounts } from '../../helpers.ts';

type Row = readonly [name: string, households: number, installed: number];

const MOST = 9;
const ROWS = Array.from({ length: MOST }, (_, r): Row => [`县${r}`, 1000 + r, 10 * r + r * r]);
const SHEETS = { now: plain(ROWS), before: plainBefore(ROWS) };

/** Few different counts, so that many rates tie; some regions have no households. */
const rowsBefore = fc
  .array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 2, maxLength: MOST })
  .map((rows) => rows.map(([due, done], r): Row => [`县${r}`, 12 * due, 3 * Math.min(done, due)]));
const changes = fc.array(fc.tuple(fc.constantFrom(0, 0, 4, 12), fc.integer({ min: -2, max: 2 })), {
  minLength: MOST,
  maxLength: MOST,
});

describe.each(TIE_METHODS)('%s', (ties) => {
  it.each(['exact', 'displayed'] as const)(
    'ranked by %s rates, as in a sheet of its own',
    (rankBy) => {
      const options = { ties, rankBy, decimals: 0 };
      const ranksOf = (rows: readonly Row[]) => {
        const [standings] = compare(withCounts(SHEETS.before, rows), null, options).indicators;
        return standings?.regions.map(({ rank }) => rank) ?? [];
      };
      fc.assert(
        fc.property(rowsBefore, changes, (before, changed) => {
          const now = before.map(([name, households, installed], r): Row => {
            const [more = 0, done = 0] = changed[r] ?? [];
            return [name, households + more, Math.max(0, installed + done)];
          });
          const was = ranksOf(before);
          const sheets = [withCounts(SHEETS.now, now), withCounts(SHEETS.before, before)] as const;
          for (const revision of revisionsIn(compare(...sheets, options), [0])) {
            const { region, figure, now: value, ranks } = revision;
            const place = before.findIndex(([name]) => name === region);
            const [name, households, installed] = before[place] ?? ['', 0, 0];
            const revised: Row =
              figure === 'households' ? [name, value, installed] : [name, households, value];
            const is = ranksOf(before.with(place, revised));
            const altered = before.flatMap(([name], r) =>
              was[r] === is[r] ? [] : [{ region: name, was: was[r], now: is[r] }],
            );
            expect(ranks).toEqual(altered);
          }
        }),
      );
    },
  );
});
