/** Findings in a form that a person can write down beside a sheet. */
import { a1 } from '../../src/core/cell.ts';
import type { Finding } from '../../src/core/finding.ts';

/** A finding as `last.xlsx C5 code`, with what else it says. */
export function told(finding: Finding) {
  const { code, at, ...rest } = finding;
  const cell = at.row === null || at.col === null ? '' : ` ${a1(at.row, at.col)}`;
  return [`${at.source.file}${cell} ${code}`, rest] as const;
}
