/** Severity of each kind of finding, from the checks. */
import type { FindingCode, Severity } from '../core/finding.ts';
import * as checks from './catalogue.ts';
import type { Check } from './check.ts';

/** A code without a check is a compiler error here. */
export const SEVERITY: { readonly [C in FindingCode]: Severity } = severities(
  Object.values(checks),
);

function severities<C extends FindingCode>(
  all: readonly Check<C>[],
): { readonly [Own in C]: Severity } {
  return Object.fromEntries(all.map(({ code, severity }) => [code, severity])) as {
    [Own in C]: Severity;
  };
}
