/** Whether files are there already as a run would make them. Loaded for `--if-changed`. */
import { LIMITS } from '../core/limits.ts';
import { openArchive } from '../read/archive.ts';
import { budget } from '../read/limits.ts';
import { readRegular } from './files/bytes.ts';
import type { Target } from './targets.ts';

/** Where each output tells the fingerprint of what it was made of. */
const CORE_PROPERTIES = 'docProps/core.xml';

/** Whether every output is there and tells this fingerprint. */
export function areMadeOf(targets: readonly Target[], fingerprint: string): boolean {
  return targets.every((target) => {
    try {
      return fingerprintIn(target) === fingerprint;
    } catch {
      // Not there, or not what gasrank has made.
      return false;
    }
  });
}

function fingerprintIn({ file, format }: Target): unknown {
  const bytes = readRegular(file, LIMITS['file-bytes']);
  if (format !== 'excel') return JSON.parse(bytes.toString('utf8')).fingerprint;
  const properties = openArchive(bytes, file, budget(file)).text(CORE_PROPERTIES);
  return /<cp:keywords>gasrank ([0-9a-f]{64})<\/cp:keywords>/u.exec(properties)?.[1];
}
