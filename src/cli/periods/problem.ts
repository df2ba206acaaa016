/** Errors as values, for commands that continue after one. */
import { type ErrorCode, type ErrorDetail, GasrankError } from '../../core/error.ts';

/** Result of `act`, or the problem that it throws. */
export async function orProblem<T>(act: () => T | Promise<T>): Promise<T | ErrorDetail> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof GasrankError) return error.detail;
    throw error;
  }
}

/** Problems that a run collects, so that the user can fix all of them at once. */
const ABOUT_DATES: readonly ErrorCode[] = [
  ...(['no-date', 'date-unusable', 'several-dates'] as const),
  ...(['latest-date-unclear', 'several-problems'] as const),
];

/**
 * Runs all acts. Problems with dates are thrown together at the end, any other problem at once.
 *
 * @throws GasrankError
 */
export async function allOrProblems<T extends readonly unknown[]>(
  acts: {
    readonly [K in keyof T]: () => T[K] | Promise<T[K]>;
  },
): Promise<T> {
  const results: unknown[] = [];
  const problems: ErrorDetail[] = [];
  for (const act of acts) {
    try {
      results.push(await act());
    } catch (error) {
      if (!(error instanceof GasrankError && ABOUT_DATES.includes(error.detail.code))) throw error;
      const { detail } = error;
      problems.push(...(detail.code === 'several-problems' ? detail.problems : [detail]));
    }
  }
  const [first, second] = problems;
  if (first) throw new GasrankError(second ? { code: 'several-problems', problems } : first);
  return results as unknown as T;
}
