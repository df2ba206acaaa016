/** Words of a language for one table, taken from its header. */
import type { Measure } from '../../core/snapshot.ts';
import type { Terms } from '../../core/terms.ts';

export interface TableWords {
  /** A count with its unit, if the sheet has one: `85 户`, `85`. */
  readonly count: (count: number) => string;
  /** The unit (户); empty if the sheet has none. */
  readonly unit: string;
  /** One unit: 一户, `one household`. */
  readonly one: string;
  /** Verb for the work: 安装, 完成; installed, completed. */
  readonly verb: string;
  /** Names of the columns inside a sentence. */
  readonly measure: Readonly<Record<Measure, string>>;
  /** Headings for columns that the sheet lacks. */
  readonly heading: Readonly<Record<Measure, string>>;
}

/** The words of a table of households in which devices are installed. */
export const OF_HOUSEHOLDS: Terms = {
  unit: '户',
  labels: { households: '户数', installed: '已安装数', added: null, rate: '安装率', rank: null },
};

/** Checks whether a unit is households in either language. */
export function isHouseholds(unit: string | null): boolean {
  return unit !== null && /^(?:户|households?|hhs)$/iu.test(unit);
}
