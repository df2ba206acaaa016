/** Findings with the words of the sheet that they are about. */
import type { Finding } from '../core/finding.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { termsOfName } from '../core/terms.ts';

/** The findings, each with the words of its indicator; `sheets` are this period's and last period's. */
export function withTerms(
  findings: readonly Finding[],
  sheets: readonly (Snapshot | null | undefined)[],
): Finding[] {
  const known = sheets.filter((sheet) => sheet != null);
  return findings.map((finding) => {
    const terms = termsOfName(known, 'indicator' in finding ? finding.indicator : null);
    return terms ? { ...finding, terms } : finding;
  });
}
