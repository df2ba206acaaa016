/** .xls and .et → grids: the workbook stream is checked here and taken apart by a worker that can be ended. */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { a1 } from '../core/cell.ts';
import { GasrankError } from '../core/error.ts';
import type { Grid } from '../core/grid.ts';
import { requireSound } from './biff.ts';
import { contradiction, type Formula } from './formula.ts';
import { isContainer, readStream } from './ole.ts';
import { notAWorkbook } from './sniff.ts';

/** A sheet as the worker gives it. */
export interface XlsSheet extends Omit<Grid, 'source'> {
  readonly name: string;
  readonly formulas: readonly Formula[];
}

/** What the worker may cost. A sheet of 65,536 rows takes a fifth of it. */
const LIMITS = { milliseconds: 8_000, megabytes: 512 };

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

/** The workbook's stream by its name from Excel 97 on, and before. */
const STREAMS = ['Workbook', 'Book'];

/**
 * The worksheets of a workbook, in its order; sheets that hold no cells, such as charts, are passed over.
 *
 * @throws GasrankError when the file contradicts itself, is protected by a password, or costs too much to read.
 */
export async function readXlsGrids(bytes: Buffer, file: string): Promise<Grid[]> {
  const stream = isContainer(bytes) ? readStream(bytes, STREAMS, file) : bytes;
  if (stream === null) throw notAWorkbook(file, 'Office 97–2003');
  const { fullPrecision } = requireSound(stream, file);
  const sheets = await takeApart(stream, file, LIMITS);
  return sheets.map(({ name, formulas, ...sheet }) => {
    const wrong = fullPrecision ? contradiction(sheet.rows, formulas) : null;
    if (wrong) {
      const { row, col, text: formula } = wrong;
      const cell = a1(row, col);
      throw new GasrankError({ code: 'formula-contradicts', file, sheet: name, cell, formula });
    }
    return { source: { file, sheet: name }, ...sheet };
  });
}

/**
 * Runs the worker. What it prints, and every way in which it may fail, stays here.
 *
 * @throws GasrankError `xls-too-costly` past a limit, `workbook-damaged` when the stream makes no sense to the worker.
 */
export async function takeApart(
  stream: Buffer,
  file: string,
  { milliseconds, megabytes }: typeof LIMITS,
): Promise<readonly XlsSheet[]> {
  const worker = new Worker(createRequire(import.meta.url).resolve('./xls-worker.js'), {
    workerData: stream,
    stdout: true,
    stderr: true,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      const costly = (of: 'time' | 'memory', cause?: unknown) =>
        reject(new GasrankError({ code: 'xls-too-costly', file, of }, { cause }));
      timer = setTimeout(() => costly('time'), milliseconds);
      worker.on('message', resolve);
      const damaged = (cause: unknown) =>
        reject(new GasrankError({ code: 'workbook-damaged', file, reason: 'records' }, { cause }));
      worker.on('error', (cause: unknown) => {
        const isMemory = cause instanceof Error && 'code' in cause && cause.code === OUT_OF_MEMORY;
        return isMemory ? costly('memory', cause) : damaged(cause);
      });
      worker.on('exit', damaged);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
