/**
 * Ranking with ties: the number of each item when some are equal. The same in pandas is `rank(ascending=False, method=…)`.
 *
 * | method        | 90 80 80 70 | Excel                                | SQL               | pandas      |
 * |---------------|-------------|--------------------------------------|-------------------|-------------|
 * | `competition` | 1 2 2 4     | `RANK`, `RANK.EQ` (美式排名)         | `RANK()`          | `'min'`     |
 * | `dense`       | 1 2 2 3     | `SUMPRODUCT`/`COUNTIF` (中国式排名)  | `DENSE_RANK()`    | `'dense'`   |
 * | `modified`    | 1 3 3 4     | `RANK` + `COUNTIF` − 1               | `COUNT(*) OVER …` | `'max'`     |
 * | `ordinal`     | 1 2 3 4     | `RANK` + `COUNTIF` so far − 1        | `ROW_NUMBER()`    | `'first'`   |
 * | `fractional`  | 1 2.5 2.5 4 | `RANK.AVG`                           | their mean        | `'average'` |
 *
 * `modified` in SQL is `COUNT(*) OVER (ORDER BY … RANGE UNBOUNDED PRECEDING)`; `fractional` is the mean of it and `RANK()`.
 */

export const TIE_METHODS = ['competition', 'dense', 'modified', 'ordinal', 'fractional'] as const;

export type TieMethod = (typeof TIE_METHODS)[number];

/**
 * The rank of each value, highest first, in the order of the input; 1 is the best. A `null` value is not ranked and
 * takes no place. `ordinal` breaks ties by input order.
 *
 * @param compare positive if its first argument ranks above its second, 0 if they tie
 */
export function rank<T>(
  values: readonly (T | null)[],
  compare: (a: T, b: T) => number,
  ties: TieMethod = 'competition',
): (number | null)[] {
  return ranksIn(bestFirst(values, compare), values, compare, ties);
}

/** The indexes of all values but `null`, highest first; equal values in the order of the input. */
export function bestFirst<T>(
  values: readonly (T | null)[],
  compare: (a: T, b: T) => number,
): number[] {
  const ranked: number[] = [];
  for (let index = 0; index < values.length; index++) {
    if (values[index] !== null) ranked.push(index);
  }
  return ranked.sort((a, b) => compare(values[b] as T, values[a] as T));
}

/** The rank of each value, of which `order` has the indexes as `bestFirst` gives them. */
export function ranksIn<T>(
  order: readonly number[],
  values: readonly (T | null)[],
  compare: (a: T, b: T) => number,
  ties: TieMethod,
): (number | null)[] {
  const ranks = new Array<number | null>(values.length).fill(null);
  let start = 0;
  let group = 0;
  for (let end = 1; end <= order.length; end++) {
    const [last = 0, next] = [order[end - 1], order[end]];
    if (next !== undefined && compare(values[last] as T, values[next] as T) === 0) continue;
    group += 1;
    const shared = RANK_OF[ties]({ start, end, group });
    for (let place = start; place < end; place++) {
      ranks[order[place] ?? 0] = shared ?? place + 1;
    }
    start = end;
  }
  return ranks;
}

/** A tie: places `start` to `end` (exclusive, from 0), the `group`-th distinct value from 1. */
interface Tie {
  readonly start: number;
  readonly end: number;
  readonly group: number;
}

/** The rank that tied values share; `null` for one of its own each. */
const RANK_OF: Readonly<Record<TieMethod, (tie: Tie) => number | null>> = {
  competition: ({ start }) => start + 1,
  dense: ({ group }) => group,
  modified: ({ end }) => end,
  ordinal: () => null,
  fractional: ({ start, end }) => (start + 1 + end) / 2,
};
