/** Fingerprint of everything that a report depends on. */
import type { FindingCode } from '../../core/finding.ts';
import { sha256 } from '../../read/sha256.ts';
import type { Settings } from '../config/config.ts';
import type { ComparedSheets } from './compare.ts';

/** Options that do not change the report. Unknown ones are included; at worst a report is made once too often. */
const SHAPELESS: readonly string[] = [
  'color',
  'config',
  'failOn',
  'format',
  'ifChanged',
  // Its finding is part of the findings.
  'maxAge',
  'newerIsThis',
  'output',
  // The files are part of the sources.
  'prev',
  'quiet',
  'verbose',
];

/** Findings that depend on sheets before the two. */
const OF_EARLIER: readonly FindingCode[] = ['added-leapt', 'figure-revised'];

/**
 * SHA-256, in hexadecimal, of sources, options, configuration, language and gasrank's version, and of the findings that
 * depend on none of these: the sheet's age and comparisons among earlier sheets.
 */
export function fingerprintOf(
  { sources, findings }: Pick<ComparedSheets, 'sources' | 'findings'>,
  options: object,
  { config, language, invocation: { version } }: Settings,
): string {
  const isTooOld = findings.some(({ code }) => code === 'period-too-old');
  const ofEarlier = findings.filter(({ code }) => OF_EARLIER.includes(code));
  const read = sources.map((source) => ({ ...source, sha256: source.sha256() }));
  const shaping = Object.entries(options)
    .filter(([name]) => !SHAPELESS.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(
    Buffer.from(
      JSON.stringify([
        version,
        language,
        config,
        shaping,
        read,
        ...(isTooOld ? ['old'] : []),
        ...ofEarlier,
      ]),
    ),
  );
}
