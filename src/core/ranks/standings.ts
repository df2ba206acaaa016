/** Standings of all regions of a sheet in one indicator, by column. */
import { knownIn, numbersOf } from '../columns.ts';
import { quotientsOf } from '../numbers/quotients.ts';
import { type RankBy, type Ratio, ratio } from '../numbers/ratio.ts';
import type { Figures, Region } from '../snapshot.ts';
import { hasTask, type Standing } from '../standing.ts';
import { keptRate } from '../stated-rate.ts';
import { rank, type TieMethod } from './rank.ts';
import { keyOfRatio, keyOrder, type RankKey, type Rated, rankKeys } from './rank-key.ts';

/** Counts of a row, and the rate that they give. */
type Counted = Pick<Standing, 'households' | 'installed' | 'ratio' | 'kept'>;

/** Counts and rate of the figures of a row. */
function countsOf(figures: Figures | undefined, decimals: number): Counted {
  const households = figures ? knownIn(figures, 'households') : null;
  const installed = figures ? knownIn(figures, 'installed') : null;
  const own = ratio(installed, households);
  return {
    households,
    installed,
    ratio: own,
    kept: own && figures ? keptRate(figures, decimals) : null,
  };
}

/** The rate by which a row ranks; `null` if it has none. */
export function ratedOf(figures: Figures | undefined, decimals: number): Rated | null {
  const { ratio, kept } = countsOf(figures, decimals);
  return ratio && { ratio, kept };
}

/** Rules of a ranking. */
export interface Ranking {
  readonly ties: TieMethod;
  readonly rankBy: RankBy;
  /** Decimals of the printed rate in percent. */
  readonly decimals: number;
}

/** Standings of the regions by their own sheet alone, by column; what is unknown is not a number. */
export class OwnStandings {
  readonly households: Float64Array;
  readonly installed: Float64Array;
  readonly ranks: Float64Array;
  /** 1 for a region with a task. */
  readonly tasks: Uint8Array;
  /** 1 for a region whose rate another one has too. */
  readonly ties: Uint8Array;
  /** The kept rates by place. */
  readonly kept: ReadonlyMap<number, Ratio>;
  /** Keys for ranking; `null` if each is the ratio alone. */
  readonly keys: readonly (RankKey | null)[] | null;

  constructor(regions: readonly Region[], column: number, { ties, rankBy, decimals }: Ranking) {
    const [size, kept] = [regions.length, new Map<number, Ratio>()];
    this.households = new Float64Array(size).fill(Number.NaN);
    this.installed = new Float64Array(size).fill(Number.NaN);
    this.tasks = new Uint8Array(size);
    this.ties = new Uint8Array(size);
    for (let place = 0; place < size; place++) {
      const own = regions[place]?.figures[column];
      if (!own) continue;
      const { households, installed, kept: rate } = countsOf(own, decimals);
      this.households[place] = households ?? Number.NaN;
      this.installed[place] = installed ?? Number.NaN;
      this.tasks[place] = hasTask(own) ? 1 : 0;
      if (rate) kept.set(place, rate);
    }
    this.kept = kept;
    this.keys = kept.size === 0 ? null : rankKeys(this.#rates(), rankBy);
    const rankWith = this.#ranker(rankBy, decimals);
    const shared = rankWith('competition');
    const sharers = new Uint32Array(size + 1);
    for (const rank of shared) if (rank !== null) sharers[rank] = (sharers[rank] ?? 0) + 1;
    shared.forEach((rank, place) => {
      if (rank !== null && (sharers[rank] ?? 0) > 1) this.ties[place] = 1;
    });
    const ranks = ties === 'competition' ? shared : rankWith(ties);
    this.ranks = numbersOf(size, (place) => ranks[place] ?? null);
  }

  #rates(): (Rated | null)[] {
    return Array.from(this.households, (_, place) => {
      const ratio = this.ratioAt(place);
      return ratio && { ratio, kept: this.kept.get(place) ?? null };
    });
  }

  /** Returns a function that ranks the places. Ranks of exact rates need only their quotients where these are certain. */
  #ranker(rankBy: RankBy, decimals: number): (method: TieMethod) => (number | null)[] {
    const isPlain = rankBy === 'exact' && this.keys === null;
    const quotients = isPlain ? quotientsOf(this.installed, this.households) : null;
    if (quotients) return (method) => rank(quotients, (a, b) => a - b, method);
    const keys = Array.from(this.households, (_, place) => this.keyAt(place));
    return (method) => rank(keys, keyOrder(rankBy, decimals), method);
  }

  /** A count; `null` if it is unknown. */
  countAt(count: 'households' | 'installed', place: number): number | null {
    return numberAt(this[count], place);
  }

  ratioAt(place: number): Ratio | null {
    return ratio(this.countAt('installed', place), this.countAt('households', place));
  }

  keyAt(place: number): RankKey | null {
    if (this.keys) return this.keys[place] ?? null;
    const ratio = this.ratioAt(place);
    return ratio && keyOfRatio(ratio);
  }
}

/** The number at a place of a column; `null` if it is unknown, or there is no such place. */
function numberAt(numbers: Float64Array, place: number): number | null {
  const value = numbers[place] ?? Number.NaN;
  return Number.isNaN(value) ? null : value;
}

/** Columns that a comparison adds to the standings of a sheet; what is unknown is not a number. */
interface Changes {
  readonly additions: Float64Array;
  readonly previousRanks: Float64Array;
}

/** The standing at one place of the columns. */
export class StandingAt implements Standing {
  readonly own: OwnStandings;
  readonly changes: Changes;
  readonly place: number;

  constructor(own: OwnStandings, changes: Changes, place: number) {
    this.own = own;
    this.changes = changes;
    this.place = place;
  }

  get households(): number | null {
    return this.own.countAt('households', this.place);
  }

  get installed(): number | null {
    return this.own.countAt('installed', this.place);
  }

  get hasTask(): boolean {
    return this.own.tasks[this.place] === 1;
  }

  get ratio(): Ratio | null {
    return this.own.ratioAt(this.place);
  }

  get kept(): Ratio | null {
    return this.own.kept.get(this.place) ?? null;
  }

  get key(): RankKey | null {
    return this.own.keyAt(this.place);
  }

  get rank(): number | null {
    return numberAt(this.own.ranks, this.place);
  }

  get tied(): boolean {
    return this.own.ties[this.place] === 1;
  }

  get added(): number | null {
    return numberAt(this.changes.additions, this.place);
  }

  get previousRank(): number | null {
    return numberAt(this.changes.previousRanks, this.place);
  }

  get rankChange(): number | null {
    const { rank, previousRank } = this;
    return rank === null || previousRank === null ? null : previousRank - rank;
  }

  /** The standing without the rest of its columns. */
  toJSON(): Standing {
    const { households, installed, added, hasTask, ratio, kept, key } = this;
    const { rank, tied, previousRank, rankChange } = this;
    return {
      ...{ households, installed, added, hasTask, ratio, kept, key },
      ...{ rank, tied, previousRank, rankChange },
    };
  }
}

/** Standings that were made, by the regions and by column and ranking. */
const made = new WeakMap<readonly Region[], Map<string, OwnStandings>>();

/**
 * Standings of all regions of a sheet in one of its indicators. They are kept as long as the regions, since a sheet is
 * compared with the one before it, with the one after it, and by itself.
 */
export function standingsIn(
  regions: readonly Region[],
  column: number,
  { ties, rankBy, decimals }: Ranking,
): OwnStandings {
  const ofRegions = made.get(regions) ?? new Map<string, OwnStandings>();
  made.set(regions, ofRegions);
  const key = [column, ties, rankBy, decimals].join();
  const standings =
    ofRegions.get(key) ?? new OwnStandings(regions, column, { ties, rankBy, decimals });
  ofRegions.set(key, standings);
  return standings;
}
