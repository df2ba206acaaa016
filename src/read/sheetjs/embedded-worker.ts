/** The worker of the executable, whose build takes this in place of `worker.ts`: a text within it. */
import { getAsset } from 'node:sea';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Starts the worker. */
export function startWorker(options: WorkerOptions): Worker {
  return new Worker(getAsset('sheetjs-worker', 'utf8'), { ...options, eval: true });
}
