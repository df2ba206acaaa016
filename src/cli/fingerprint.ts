/** A fingerprint of all that shapes a report: the same one, the same report. */
import { sha256 } from '../read/sha256.ts';
import type { ReportSource } from '../report/report.ts';
import type { Settings } from './config.ts';

/** The options that do not shape what is in the report; any other is taken to: at worst it is made once too often. */
const SHAPELESS: readonly string[] = [
  'color',
  'config',
  'failOn',
  'format',
  'ifChanged',
  'output',
  // Which files they are is told by the sources.
  'prev',
  'quiet',
  'verbose',
];

/** The SHA-256 of sources, options, configuration, language and gasrank's version, in hexadecimal. */
export function fingerprintOf(
  sources: readonly ReportSource[],
  options: object,
  { config, language, invocation: { version } }: Settings,
): string {
  const read = sources.map((source) => ({ ...source, sha256: source.sha256() }));
  const shaping = Object.entries(options)
    .filter(([name]) => !SHAPELESS.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(Buffer.from(JSON.stringify([version, language, config, shaping, read])));
}
