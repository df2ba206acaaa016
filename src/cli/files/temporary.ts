/** Temporary files beside what they will replace, of which none stays: not after a signal, and not for long after a kill. */
import { readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';

/** Of this machine only: whether a process is gone can be told of no other one on a shared drive. */
const PREFIX = `.gasrank-${hostname().replace(/[^\w]/gu, '').slice(0, 40)}-`;
const NAME = /^(\d+)-\w+\.tmp$/u;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The temporary files of this run. */
const own = new Set<string>();

/** A name for a temporary file in a folder, which no other run uses; the file is removed when a signal ends the run. */
export function temporaryIn(folder: string): string {
  for (const signal of SIGNALS) {
    if (!process.listeners(signal).includes(endBy)) process.once(signal, endBy);
  }
  const unique = Math.random().toString(36).slice(2);
  const file = path.join(folder, `${PREFIX}${process.pid}-${unique}.tmp`);
  own.add(file);
  return file;
}

/** Removes a temporary file, if it is there still. */
export function removeTemporary(file: string): void {
  own.delete(file);
  try {
    rmSync(file, { force: true, recursive: true });
  } catch {
    // Then the next run removes it; that it stays is no reason to tell of anything else than why.
  }
}

/** Removes what runs that were killed have left in a folder. */
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

/** Checks whether no other process has this number; in a container each run may have the same. */
function isGone(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Ends the run by a signal, as it would have ended, but without litter. Files are written without a turn in between. */
function endBy(signal: NodeJS.Signals): void {
  for (const file of own) removeTemporary(file);
  process.kill(process.pid, signal);
}
