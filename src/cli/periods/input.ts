/** The files of a command line, or the folder of `--latest`. */

import { GasrankError } from '../../core/error.ts';
import type { PeriodOptions } from './period.ts';

/** Input of a command: this period's file or the folder of `--latest`, and its options. */
export interface Input<Options> {
  readonly file: string;
  readonly options: Options;
}

/**
 * Reads the files of a command line: this period's, then last period's, which may also be given with `--prev`.
 *
 * @param command name of the command, for the error
 * @throws GasrankError if there is neither a file nor `--latest`, or options contradict each other
 */
export function inputOf<Options extends PeriodOptions>(
  files: readonly (string | undefined)[],
  options: Options,
  command: string,
): Input<Options> {
  const [file, last] = files;
  if (options.latest !== undefined) {
    requireAlone(file, options);
    return { file: options.latest, options };
  }
  if (file === undefined) {
    throw new GasrankError({
      ...{ code: 'usage', problem: 'missing-argument', name: command, suggestion: null, command },
    });
  }
  if (last === undefined) return { file, options };
  if (options.prev !== undefined) {
    throw new GasrankError({ code: 'prev-twice', file: last, prev: options.prev });
  }
  const { sheet, prevSheet, date, prevDate } = options;
  const isOrdered = [sheet, prevSheet, date, prevDate].some((value) => value !== undefined);
  const either = isOrdered ? {} : { newerIsThis: true as const };
  return { file, options: { ...options, prev: last, ...either } };
}

/** @throws GasrankError if other arguments cannot be combined with `--latest` */
function requireAlone(file: string | undefined, options: PeriodOptions): void {
  const { prev, prevSheet, date, prevDate } = options;
  if (file !== undefined) throw new GasrankError({ code: 'latest-with', option: null });
  const given = {
    '--prev': prev,
    '--prev-sheet': prevSheet,
    '--date': date,
    '--prev-date': prevDate,
  };
  const [option] = Object.entries(given).find(([, value]) => value !== undefined) ?? [];
  if (option !== undefined) throw new GasrankError({ code: 'latest-with', option });
}
