/** A refusal as a value, for commands that go on after one. */
import { type ErrorDetail, GasrankError } from '../core/error.ts';

/** What `act` gives, or the problem that it was refused for. */
export async function orProblem<T>(act: () => T | Promise<T>): Promise<T | ErrorDetail> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof GasrankError) return error.detail;
    throw error;
  }
}
