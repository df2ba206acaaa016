/** Temporary files beside the files that they will replace. They are removed on a signal, or by the next run after a kill. */
import { readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';

/** Prefix with the name of this machine: on a shared drive, processes of other machines cannot be checked. */
const PREFIX = `.gasrank-${hostname().replace(/[^\w]/gu, '').slice(0, 40)}-`;
const NAME = /^(\d+)-\w+\.tmp$/u;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The temporary files of this run. */
const own = new Set<string>();

/** A unique name for a temporary file in a folder; the file is removed if a signal ends the run. */
export function temporaryIn(folder: string): string {
  for (const signal of SIGNALS) {
    if (!process.listeners(signal).includes(endBy)) process.once(signal, endBy);
  }
  const unique = Math.random().toString(36).slice(2);
  const file = path.join(folder, `${PREFIX}${process.pid}-${unique}.tmp`);
  own.add(file);
  return file;
}

/** Removes a temporary file, if it still exists. */
export function removeTemporary(file: string): void {
  own.delete(file);
  try {
    rmSync(file, { force: true, recursive: true });
  } catch {
    // The next run removes it; the original error is more important.
  }
}

/** Removes temporary files of killed runs in a folder. */
export function removeStale(folder: string): void {
  for (const name of namesIn(folder)) {
    if (!name.startsWith(PREFIX)) continue;
    const file = path.join(folder, name);
    const [, pid] = NAME.exec(name.slice(PREFIX.length)) ?? [];
    if (pid !== undefined && !own.has(file) && isGone(Number(pid))) removeTemporary(file);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Checks whether no other process has this number. In a container every run may have the same number. */
function isGone(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Removes temporary files, then ends the run by the same signal. Writing is synchronous, so a signal never interrupts it. */
function endBy(signal: NodeJS.Signals): void {
  for (const file of own) removeTemporary(file);
  process.kill(process.pid, signal);
}
