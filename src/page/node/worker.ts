/** Counterpart of `read/sheetjs/worker.ts`: the worker from a text within the page. */
import source from 'sheetjs-worker-source';

type Listener = (value: unknown) => void;

/** A browser's worker with the methods of Node's that are used. */
class PageWorker {
  readonly #url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  readonly #worker = new Worker(this.#url);

  constructor(workerData: Uint8Array) {
    this.#worker.postMessage(Uint8Array.from(workerData));
  }

  on(event: string, listener: Listener): this {
    if (event === 'message') this.#worker.onmessage = ({ data }) => listener(data);
    if (event === 'error') this.#worker.onerror = (event) => listener(new Error(event.message));
    return this;
  }

  terminate(): void {
    this.#worker.terminate();
    URL.revokeObjectURL(this.#url);
  }
}

/** Starts the worker. */
export function startWorker({ workerData }: { readonly workerData: Uint8Array }): PageWorker {
  return new PageWorker(workerData);
}
