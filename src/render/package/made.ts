/** Keywords of an Office file about its report, from which `--if-changed` knows whether it would be the same. */
import { countSeverities } from '../../report/check/groups.ts';
import type { Report } from '../../report/report.ts';

/** Fingerprint of the report and its number of findings; `null` if no command made it. */
export function madeOf({ findings, fingerprint }: Report): string | null {
  if (!fingerprint) return null;
  const { error, warning } = countSeverities(findings.map(({ severity }) => severity));
  return `gasrank ${fingerprint()} errors:${error} warnings:${warning}`;
}
