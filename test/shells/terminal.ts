/** A shell in a terminal of its own, driven by keys as by a user. */
import { execFile } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Time limit of a wait, in milliseconds; each completion starts Node. */
const PATIENCE = 10_000;
const STEP = 50;

export interface Terminal {
  /** Types text; `Tab`, `Enter` and `C-u` are keys. */
  readonly type: (...keys: readonly string[]) => Promise<void>;
  /** Waits until the screen shows what is looked for; throws with the screen if it does not. */
  readonly shows: (text: string | RegExp) => Promise<string>;
  readonly close: () => Promise<unknown>;
}

/** Starts a command in a terminal of 100 × 50 characters. */
export async function openTerminal(
  name: string,
  command: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<Terminal> {
  // A server of its own, and no configuration of this machine's user.
  const tmux = (...args: readonly string[]) =>
    run('tmux', ['-L', `gasrank-${process.pid}-${name}`, '-f', '/dev/null', '-u', ...args]);
  const variables = Object.entries(env).map(([key, value]) => `${key}=${value}`);
  await tmux(
    ...['new-session', '-d', '-x', '100', '-y', '50', '-c', cwd],
    ...['env', '-i', 'TERM=tmux', ...variables, ...command],
  );
  const screen = async () => (await tmux('capture-pane', '-p')).stdout.trimEnd();
  return {
    async type(...keys) {
      for (const key of keys) {
        const isKey = ['Tab', 'Enter', 'C-u'].includes(key);
        await tmux('send-keys', ...(isKey ? [key] : ['-l', key]));
      }
    },
    async shows(text) {
      const expected =
        typeof text === 'string' ? { test: (it: string) => it.includes(text) } : text;
      for (let waited = 0; waited < PATIENCE; waited += STEP) {
        const shown = await screen();
        if (expected.test(shown)) return shown;
        await setTimeout(STEP);
      }
      throw new Error(`The screen does not show ${text}:\n${await screen()}`);
    },
    close: () => tmux('kill-server'),
  };
}
