/** Figures of a report's rows. Printed rates and positions are made when they are asked for. */
import { numbersOf } from '../core/columns.ts';
import { printedRate, type RankBy, type Ratio } from '../core/numbers/ratio.ts';
import { keyOrder, type RankKey } from '../core/ranks/rank-key.ts';
import type { IsoDate } from '../core/snapshot.ts';
import type { Standing } from '../core/standing.ts';
import type { RateTarget, Requirement } from '../core/target.ts';
import type { ReportFigures, ReportProgress } from './report.ts';
import { isFinished } from './summary/rows.ts';
import { scheduleOf } from './target.ts';

/** Size of “first three” and “last three”. */
const PODIUM = 3;

/** Everything that the rows of an indicator share. */
export interface Printing {
  readonly decimals: number;
  readonly date: IsoDate;
  readonly target: RateTarget | null;
  readonly podium: Podium | null;
}

/** The keys from which regions are among the first and up to which they are among the last; `null` with fewer than three. */
export interface Podium {
  readonly rankBy: RankBy;
  readonly first: RankKey | null;
  readonly last: RankKey | null;
}

/**
 * The bounds of the first and the last regions. First: fewer than three are better. Last: fewer than three are worse,
 * and the region is neither first nor finished.
 */
export function podiumOf(standings: readonly Standing[], rankBy: RankBy): Podium {
  const ranks = numbersOf(standings.length, (place) => standings[place]?.rank ?? null);
  const ascending = ranks.filter((rank) => !Number.isNaN(rank)).sort();
  const keyAt = (rank: number | undefined) =>
    rank === undefined ? null : (standings[ranks.indexOf(rank)]?.key ?? null);
  return { rankBy, first: keyAt(ascending[PODIUM - 1]), last: keyAt(ascending.at(-PODIUM)) };
}

/** The standing of a row with its printed rate. */
export class PrintedStanding implements ReportFigures {
  readonly standing: Standing;
  readonly printing: Printing;

  constructor(standing: Standing, printing: Printing) {
    this.standing = standing;
    this.printing = printing;
  }

  get households(): number | null {
    return this.standing.households;
  }

  get installed(): number | null {
    return this.standing.installed;
  }

  get added(): number | null {
    return this.standing.added;
  }

  get hasTask(): boolean {
    return this.standing.hasTask;
  }

  get ratio(): Ratio | null {
    return this.standing.ratio;
  }

  get kept(): Ratio | null {
    return this.standing.kept;
  }

  get key(): RankKey | null {
    return this.standing.key;
  }

  get rank(): number | null {
    return this.standing.rank;
  }

  get tied(): boolean {
    return this.standing.tied;
  }

  get previousRank(): number | null {
    return this.standing.previousRank;
  }

  get rankChange(): number | null {
    return this.standing.rankChange;
  }

  get rate(): string | null {
    return this.#printed()?.text ?? null;
  }

  get printedRate(): number | null {
    return this.#printed()?.value ?? null;
  }

  get position(): ReportFigures['position'] {
    const { podium, decimals } = this.printing;
    const { key } = this.standing;
    if (!podium || !key) return null;
    const { rankBy, first, last } = podium;
    const order = keyOrder(rankBy, decimals);
    if (!first || order(key, first) >= 0) return 'first';
    return last && order(key, last) <= 0 && !isFinished(this.standing) ? 'last' : null;
  }

  get progress(): ReportProgress | null {
    return scheduleOf(this.standing, this.printing).progress;
  }

  get ahead(): string | null {
    return scheduleOf(this.standing, this.printing).ahead;
  }

  get required(): Requirement | null {
    return scheduleOf(this.standing, this.printing).required;
  }

  /** The figures without the rest of their columns. */
  toJSON(): ReportFigures {
    const { households, installed, added, hasTask, ratio, kept, key } = this;
    const { rank, tied, previousRank, rankChange } = this;
    const { rate, printedRate, position, progress, ahead, required } = this;
    return {
      ...{ households, installed, added, hasTask, ratio, kept, key },
      ...{ rank, tied, previousRank, rankChange },
      ...{ rate, printedRate, position, progress, ahead, required },
    };
  }

  #printed(): ReturnType<typeof printedRate> | null {
    const shown = this.standing.kept ?? this.standing.ratio;
    return shown && printedRate(shown, this.printing.decimals);
  }
}
