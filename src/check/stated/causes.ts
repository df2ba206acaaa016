/** The likely cause of a stated figure that differs from the recomputed one, where arithmetic shows it. */
import type { Cause } from '../../core/finding.ts';
import type { Ratio } from '../../core/numbers/ratio.ts';
import type { Stated } from '../../core/snapshot.ts';
import { isMeanOf, isRateOf } from './rates.ts';

/** One region's part of a sum. */
export interface SumPart {
  readonly region: string;
  readonly value: number;
}

/** Figures that a count could be instead of the recomputed one. */
export interface CountContext {
  /** Last period's figure in the same place. */
  readonly previous?: number | null;
  /** The regions whose sum it should be. */
  readonly parts?: readonly SumPart[];
  /** The sum of the figures that the sheet states itself. */
  readonly sumOfStated?: number | null;
  /** True if figures that it is made of are contradicted, too: then it may be right, and they wrong. */
  readonly isOfDoubtful?: boolean;
  /** Of an addition: last period's count and its cell. */
  readonly base?: { readonly installed: number; readonly cell: string } | null;
}

/** The simplest cause that fits a stated count exactly; `null` when none does. */
export function causeOfCount(
  stated: number,
  computed: number,
  { previous, parts = [], sumOfStated, isOfDoubtful = false, base }: CountContext,
): Cause | null {
  // Last period without any addition says nothing of where a 0 comes from.
  if (stated === previous && stated !== 0) return { kind: 'carried-over' };
  if (stated === sumOfStated) return { kind: 'sum-of-stated' };
  if (stated === -computed) return { kind: 'sign-reversed' };
  if (isOfDoubtful) return null;
  const cause =
    causeOfSum(stated - computed, parts) ??
    // A sign is no digit.
    (stated < 0 === computed < 0
      ? causeOfDigits(String(Math.abs(stated)), String(Math.abs(computed)))
      : null);
  if (cause || !base) return cause;
  const presupposed = base.installed + computed - stated;
  return { kind: 'presupposes', presupposed, previous: base.installed, cell: base.cell };
}

/** Figures that a rate could be instead of the recomputed one. */
export interface RateContext {
  readonly previous?: Ratio | null;
  /** The regions' rates, of a total. */
  readonly rates?: readonly Ratio[];
  /** Last period's households, and those of other indicators. */
  readonly otherHouseholds?: readonly number[];
}

/** The simplest cause that fits a stated rate exactly; `null` when none does. */
export function causeOfRate(
  rate: Stated,
  { installed }: Ratio,
  { previous, rates = [], otherHouseholds = [] }: RateContext,
): Cause | null {
  if (previous && isRateOf(rate, previous)) return { kind: 'carried-over' };
  if (isMeanOf(rate, rates)) return { kind: 'mean-of-rates' };
  const households = otherHouseholds.find(
    (other) => other > 0 && isRateOf(rate, { installed, households: other }),
  );
  return households === undefined ? null : { kind: 'other-households', households };
}

/** Of two rates as they print: `38.3%` for `33.8%`. Rates are alike too often for other slips to be told. */
export function causeOfPrintedRate(stated: string, computed: string): Cause | null {
  const [typed, meant] = [stated, computed].map((rate) => rate.split('.'));
  const isAlike = typed?.[0]?.length === meant?.[0]?.length;
  return isAlike && isSwapped(typed?.join('') ?? '', meant?.join('') ?? '')
    ? { kind: 'digits-swapped' }
    : null;
}

/** Regions that were left out of a sum or counted twice: one alone, or those that it begins or ends with. */
function causeOfSum(excess: number, parts: readonly SumPart[]): Cause | null {
  const kind = excess < 0 ? 'left-out' : 'counted-twice';
  const size = Math.abs(excess);
  const alone = parts.filter(({ value }) => value === size);
  if (alone.length > 1) return null;
  const found =
    alone.length === 1
      ? alone
      : (runOf(size, parts) ?? runOf(size, parts.toReversed())?.toReversed());
  return found ? { kind, regions: found.map(({ region }) => region) } : null;
}

/** The first parts, when some but not all of them sum up to it. */
function runOf(size: number, parts: readonly SumPart[]): readonly SumPart[] | null {
  let sum = 0;
  for (const [i, { value }] of parts.slice(0, -1).entries()) {
    sum += value;
    if (sum === size) return parts.slice(0, i + 1);
  }
  return null;
}

/** Typing error that turns one number into the other; short numbers are alike by chance. */
function causeOfDigits(typed: string, meant: string): Cause | null {
  if (Math.max(typed.length, meant.length) < MIN_DIGITS) return null;
  if (isWithoutOneDigit(typed, meant)) return { kind: 'digit-lost' };
  if (isWithoutOneDigit(meant, typed)) return { kind: 'digit-added' };
  if (typed.length !== meant.length) return null;
  if (isSwapped(typed, meant)) return { kind: 'digits-swapped' };
  const wrong = [...typed].filter((digit, i) => digit !== meant[i]);
  return wrong.length === 1 ? { kind: 'digit-changed' } : null;
}

const MIN_DIGITS = 3;

/** Two neighbouring digits stand in each other's place. */
function isSwapped(typed: string, meant: string): boolean {
  const at = [...typed].findIndex((digit, i) => digit !== meant[i]);
  const pair = typed.slice(at, at + 2);
  const swapped = [...pair].reverse().join('');
  return at >= 0 && typed.slice(0, at) + swapped + typed.slice(at + 2) === meant;
}

function isWithoutOneDigit(short: string, long: string): boolean {
  if (short.length + 1 !== long.length) return false;
  return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}
