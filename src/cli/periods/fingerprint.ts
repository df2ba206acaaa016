/** A fingerprint of all that shapes a report: the same one, the same report. */
import { sha256 } from '../../read/sha256.ts';
import type { Settings } from '../config/config.ts';
import type { ComparedSheets } from './compare.ts';

/** The options that do not shape what is in the report; any other is taken to: at worst it is made once too often. */
const SHAPELESS: readonly string[] = [
  'color',
  'config',
  'failOn',
  'format',
  'ifChanged',
  // The finding that comes of it is told by the findings.
  'maxAge',
  'newerIsThis',
  'output',
  // The sources say which files they are.
  'prev',
  'quiet',
  'verbose',
];

/**
 * The SHA-256 of sources, options, configuration, language and gasrank's version, in hexadecimal; and of the findings that
 * come of none of these: whether the sheet is too old, and what earlier sheets show.
 */
export function fingerprintOf(
  { sources, findings }: Pick<ComparedSheets, 'sources' | 'findings'>,
  options: object,
  { config, language, invocation: { version } }: Settings,
): string {
  const isTooOld = findings.some(({ code }) => code === 'period-too-old');
  const leaps = findings.filter(({ code }) => code === 'added-leapt');
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
        ...leaps,
      ]),
    ),
  );
}
