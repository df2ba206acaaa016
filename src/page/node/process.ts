/** The process that the program sees in a browser: no terminal, and what it prints is kept. */
type Done = (cause?: Error | null) => void;

/** Text that a stream has been given since it was last taken. */
class KeptText {
  readonly isTTY = false;
  readonly #decoder = new TextDecoder();
  #text = '';

  write(content: string | Uint8Array, done?: Done): boolean {
    this.#text += typeof content === 'string' ? content : this.#decoder.decode(content);
    done?.();
    return true;
  }

  on(): this {
    return this;
  }

  /** The text, which is gone then. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }
}

export const stdout = new KeptText();
export const stderr = new KeptText();

const processOfPage = {
  stdout,
  stderr,
  argv: [] as string[],
  env: {} as Record<string, string | undefined>,
  platform: 'linux',
  version: 'v22.0.0',
  versions: { node: '22.0.0' },
  pid: 1,
  exitCode: 0,
  execPath: 'node',
  cwd: () => '/',
  umask: () => 0o022,
  getuid: () => 0,
  listeners: () => [],
  once: () => {},
  on: () => {},
  emitWarning: () => {},
  nextTick: (act: (...args: unknown[]) => void, ...args: unknown[]) =>
    queueMicrotask(() => act(...args)),
};

export default processOfPage;
