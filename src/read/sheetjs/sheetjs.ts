/** Bytes → sheets through SheetJS, in a worker that can be ended: it may loop for ever on a damaged file. */
import { LIMITS, overLimit } from '../../core/limits.ts';
import type { Cell, Grid } from '../../core/sheet/grid.ts';
import type { StoredFormula } from '../formulas/evaluate.ts';
import { damaged } from '../guard/damage.ts';
import { startWorker } from './worker.ts';

/** A sheet as the worker gives it. */
export interface WorkerSheet extends Omit<Grid, 'source' | 'rows'> {
  readonly name: string;
  readonly rows: readonly (readonly (WorkerCell | undefined)[])[];
  readonly formulas: readonly Omit<StoredFormula, 'recalculates'>[];
}

/** `shown` is the text that an .ods keeps of a number or a date as its cell shows it. */
export type WorkerCell = Cell & { readonly shown?: string };

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Runs the worker. What it prints, and every way in which it may fail, stays here.
 *
 * @throws GasrankError `over-limit` past a limit, `workbook-damaged` when the bytes make no sense to the worker.
 */
export async function takeApart(
  { bytes, file }: { readonly bytes: Buffer; readonly file: string },
  { seconds, megabytes }: Pick<typeof LIMITS, 'seconds' | 'megabytes'> = LIMITS,
): Promise<readonly WorkerSheet[]> {
  const worker = startWorker({
    workerData: bytes,
    stdout: true,
    stderr: true,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(overLimit('seconds', { file })), seconds * 1000);
      worker.on('message', resolve);
      const fail = (cause: unknown) => reject(damaged(file, 'unreadable', { cause }));
      worker.on('error', (cause: unknown) => {
        const isMemory = cause instanceof Error && 'code' in cause && cause.code === OUT_OF_MEMORY;
        return isMemory ? reject(overLimit('megabytes', { file, cause })) : fail(cause);
      });
      worker.on('exit', fail);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
