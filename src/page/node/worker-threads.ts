/** Counterpart of `node:worker_threads` within the worker: its data are its first message, awaited by `worker-start`. */
export const workerData: Uint8Array = (globalThis as unknown as { workerData: Uint8Array })
  .workerData;
export const parentPort = { postMessage: (message: unknown) => globalThis.postMessage(message) };
