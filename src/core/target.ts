/** Targets and 时序进度: the rate that is planned for a day, the state of a region, and what is still required. */
import { daysBetween, monthNumber } from './days.ts';
import { ceilOf, quotientText } from './numbers/quotient.ts';
import { compareRatio, exactRateText, type Ratio } from './numbers/ratio.ts';
import type { IsoDate } from './snapshot.ts';

/** Ways to count the time that has passed: its days, or the months that have begun. */
export const BASES = ['days', 'months'] as const;
export type Basis = (typeof BASES)[number];

/** A rate that is planned for a day. */
export interface Milestone {
  readonly date: IsoDate;
  readonly rate: Ratio;
}

/** The rate to reach; `null` dates are not declared, and nothing is assumed for them. */
export interface RateTarget {
  readonly rate: Ratio;
  readonly from: IsoDate | null;
  readonly by: IsoDate | null;
  /** `plan`: the milestones, linear between them. */
  readonly basis: Basis | 'plan';
  /** In the order of their dates, all after `from`; empty without a plan. */
  readonly plan: readonly Milestone[];
}

/** `done`: the target is reached. `ahead`: at least the planned rate. */
export type TargetState = 'done' | 'ahead' | 'behind';

/** Position of a rate against the planned one. */
export interface Progress {
  readonly planned: Ratio;
  readonly state: TargetState;
}

/** Number of households that are still needed, never negative, and their pace. */
export interface Requirement {
  readonly households: number;
  /** Needed per week until the deadline, with one decimal, rounded half up; `null` on or after it. */
  readonly perWeek: string | null;
}

/** Decimals of a target in percent, and the divisor of its ratio. */
const DECIMALS = 4;
const WHOLE = 100 * 10 ** DECIMALS;

/** Without a target, a region is done at 100 %. */
const ALL: Ratio = { installed: WHOLE, households: WHOLE };

/** A target as a text: `95%`, `95.5％`; `null` if it is none, or 0. */
export function parseTargetRate(text: string): Ratio | null {
  const [, whole, decimals = ''] =
    /^(\d{1,3})(?:\.(\d{1,4}))?%$/u.exec(text.normalize('NFKC').replace(/\s/gu, '')) ?? [];
  if (whole === undefined) return null;
  const installed = Number(whole + decimals.padEnd(DECIMALS, '0'));
  return installed === 0 ? null : { installed, households: WHOLE };
}

/** The shortest text of a target: `95%`, `95.5%`. */
export function targetRateText(rate: Ratio): string {
  return exactRateText(rate, DECIMALS);
}

/** Checks whether a rate has reached the target, 100 % without one. */
export function isDone(rate: Ratio, target: RateTarget | null): boolean {
  return compareRatio(rate, target?.rate ?? ALL) >= 0;
}

/** Households that are missing to the target, 100 % without one; negative if more are installed. */
export function remainingTo(
  target: RateTarget | null,
  { households, installed }: { readonly households: number; readonly installed: number },
): number {
  const rate = target?.rate ?? ALL;
  const dividend = BigInt(rate.installed) * BigInt(households);
  return Number(ceilOf({ dividend, divisor: BigInt(rate.households) })) - installed;
}

/** Checks whether a target plans a rate for each day. */
export function isScheduled({ from, by }: RateTarget): boolean {
  return from !== null && by !== null;
}

/** The rate that is planned for a day: 0 before the start, at most the target; `null` without both dates. */
export function plannedRate(target: RateTarget, date: IsoDate): Ratio | null {
  const { basis, plan, rate, from, by } = target;
  if (from === null || by === null) return null;
  if (date < from) return { installed: 0, households: WHOLE };
  if (basis !== 'plan') return shareOf(rate, passed(basis, { from, by }, date));
  const planned = milestoneRate(plan, from, date);
  return compareRatio(planned, rate) > 0 ? rate : planned;
}

/** Days or months that have passed of all; `null` by milestones, before the start, or without both dates. */
export function elapsed(
  { basis, from, by }: RateTarget,
  date: IsoDate,
): { readonly part: number; readonly whole: number } | null {
  if (basis === 'plan' || from === null || by === null || date < from) return null;
  return passed(basis, { from, by }, date);
}

/** Part of the time from `from` to `by` that has passed, both ends counted. */
function passed(basis: Basis, { from, by }: { from: IsoDate; by: IsoDate }, date: IsoDate) {
  const count = { days: daysBetween, months: monthsBetween }[basis];
  const whole = count(from, by) + 1;
  return { part: Math.min(whole, count(from, date) + 1), whole };
}

function monthsBetween(from: IsoDate, to: IsoDate): number {
  return monthNumber(to) - monthNumber(from);
}

/** Part of a rate. Its numbers stay safe integers: a target is at most 10^7 parts, and a span is below 10^7 days. */
function shareOf(rate: Ratio, { part, whole }: { part: number; whole: number }): Ratio {
  return { installed: rate.installed * part, households: rate.households * whole };
}

function milestoneRate(plan: readonly Milestone[], from: IsoDate, date: IsoDate): Ratio {
  let before: Milestone = { date: from, rate: { installed: 0, households: WHOLE } };
  for (const milestone of plan) {
    if (date < milestone.date) {
      const whole = daysBetween(before.date, milestone.date);
      const part = daysBetween(before.date, date);
      const [low, high] = [before.rate.installed, milestone.rate.installed];
      return { installed: low * whole + (high - low) * part, households: WHOLE * whole };
    }
    before = milestone;
  }
  return before.rate;
}

/** Position of a rate on a day; `null` without a rate or a planned one. */
export function progressOf(
  target: RateTarget | null,
  date: IsoDate,
  rate: Ratio | null,
): Progress | null {
  const planned = target && plannedRate(target, date);
  if (!target || !planned || !rate) return null;
  const isAhead = compareRatio(rate, planned) >= 0;
  return { planned, state: isDone(rate, target) ? 'done' : isAhead ? 'ahead' : 'behind' };
}

/** Counts and rate of a region or a total. */
export interface Reached {
  readonly households: number | null;
  readonly installed: number | null;
  /** The printed rate, exact. */
  readonly rate: Ratio | null;
}

/** Households that a region still needs; `null` if it is done, if a count is unknown, or without a deadline. */
export function requiredOf(
  target: RateTarget | null,
  date: IsoDate,
  { households, installed, rate }: Reached,
): Requirement | null {
  if (!target || target.by === null || households === null || installed === null) return null;
  if (!rate || isDone(rate, target)) return null;
  const needed = Math.max(0, remainingTo(target, { households, installed }));
  const days = daysBetween(date, target.by);
  const pace = { dividend: 7n * BigInt(needed), divisor: BigInt(Math.max(1, days)) };
  return { households: needed, perWeek: days > 0 ? quotientText(pace, 1) : null };
}

/** The same target by the other of days and months; `null` for a plan. */
export function byOtherBasis(target: RateTarget): RateTarget | null {
  if (target.basis === 'plan') return null;
  return { ...target, basis: target.basis === 'days' ? 'months' : 'days' };
}
