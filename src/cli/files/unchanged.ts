/** Checks whether existing files are what a run would write. Loaded for `--if-changed`. */
import type { FindingCounts } from '../../core/finding.ts';
import { LIMITS } from '../../core/limits.ts';
import { openArchive } from '../../read/guard/archive.ts';
import { budget } from '../../read/guard/limits.ts';
import { readRegular } from './bytes.ts';
import type { Target } from './targets.ts';

/** Part of a workbook or a document with its fingerprint. */
const CORE_PROPERTIES = 'docProps/core.xml';

/** Data in an output about how it was made. */
interface MadeOf {
  readonly fingerprint: string;
  readonly counts: FindingCounts;
}

/**
 * Number of findings of the outputs if all exist with this fingerprint and the same number; else `null`, also for
 * outputs of versions without fingerprints.
 */
export function countsOf(targets: readonly Target[], fingerprint: string): FindingCounts | null {
  const made = targets.map((target) => {
    try {
      return madeOf(target);
    } catch {
      // Missing, or not made by gasrank.
      return null;
    }
  });
  const [first] = made;
  const isSame = made.every(
    (one) =>
      one?.fingerprint === fingerprint &&
      one.counts.error === first?.counts.error &&
      one.counts.warning === first.counts.warning,
  );
  return isSame ? (first?.counts ?? null) : null;
}

function madeOf({ file, format }: Target): MadeOf | null {
  const bytes = readRegular(file, LIMITS['file-bytes']);
  if (format === 'json') {
    const { fingerprint, counts } = JSON.parse(bytes.toString('utf8'));
    const isCounted = [counts.error, counts.warning].every(Number.isSafeInteger);
    return isCounted ? { fingerprint, counts } : null;
  }
  const properties = openArchive(bytes, file, budget(file, bytes.length)).text(CORE_PROPERTIES);
  const [, fingerprint, error, warning] =
    /<cp:keywords>gasrank ([0-9a-f]{64}) errors:(\d+) warnings:(\d+)<\/cp:keywords>/u.exec(
      properties,
    ) ?? [];
  if (fingerprint === undefined) return null;
  return { fingerprint, counts: { error: Number(error), warning: Number(warning) } };
}
