/** The worker of the built program: a file beside it. */
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Starts the worker. */
export function startWorker(options: WorkerOptions): Worker {
  return new Worker(new URL('./sheetjs-worker.js', import.meta.url), options);
}
