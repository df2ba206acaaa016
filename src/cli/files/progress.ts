/** A line on the terminal that shows what a long run is doing. */
import type { ProgressWords } from '../../lang/index.ts';
import { printable } from '../../render/text/printable.ts';

/** Milliseconds of a run after which the line appears. */
const DELAY = 1000;

/** Sequence of a terminal that empties its line. */
const EMPTY_LINE = '\r\u001b[K';

/** The part of a stream that the line needs. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
}

export class ProgressLine {
  readonly #stream: ProgressStream;
  readonly #now: () => number;
  #words: ProgressWords | null = null;
  #isShown = false;

  /** @param now milliseconds since the run began */
  constructor(stream: ProgressStream, now: () => number) {
    this.#stream = stream;
    this.#now = now;
  }

  /** From here on, steps are shown if the stream is a terminal that can empty a line. */
  begin(words: ProgressWords): void {
    const isAble = this.#stream.isTTY === true && process.env['TERM'] !== 'dumb';
    if (isAble) this.#words = words;
  }

  /** Shows a step in place of the one before, in a run that takes long enough. */
  show(step: (words: ProgressWords) => string): void {
    if (this.#words === null || this.#now() < DELAY) return;
    const { columns = 80 } = this.#stream;
    // A Chinese character takes two columns; a line that wraps could not be emptied.
    const text = [...printable(step(this.#words))].slice(0, Math.floor((columns - 1) / 2)).join('');
    this.#write(EMPTY_LINE + text);
    this.#isShown = true;
  }

  /** Empties the line, for a message. */
  end(): void {
    if (this.#isShown) this.#write(EMPTY_LINE);
    this.#isShown = false;
  }

  /** A full disk or a closed terminal does not change the result of the run. */
  #write(text: string): void {
    try {
      this.#stream.write(text);
    } catch {
      this.#words = null;
    }
  }
}

/** The line of this run, on standard error. */
export const progress = new ProgressLine(process.stderr, () => performance.now());
