/** Findings with the words of their sheet. */
import type { Finding } from '../core/finding.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { type Terms, termsOfName } from '../core/terms.ts';

/** Adds the words of its indicator to each finding that has none; `sheets` are this and last period's. */
export function withTerms(
  findings: readonly Finding[],
  sheets: readonly (Snapshot | null | undefined)[],
): Finding[] {
  const known = sheets.filter((sheet) => sheet != null);
  const termsByName = new Map<string | null, Terms | null>();
  return findings.map((finding) => {
    if (finding.terms) return finding;
    const name = 'indicator' in finding ? finding.indicator : null;
    const terms = termsByName.get(name) ?? termsOfName(known, name);
    termsByName.set(name, terms);
    // A spread and a new property would give each of thousands of findings a hidden class of its own.
    return terms ? Object.assign({}, finding, { terms }) : finding;
  });
}
