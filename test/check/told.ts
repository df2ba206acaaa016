/** Findings in a form that a person can write down beside a sheet. */

import type { Finding } from '../../src/core/finding.ts';
import { a1 } from '../../src/core/sheet/cell.ts';

/** A finding as `last.xlsx C5 code`, with what else it says. */
export function told(finding: Finding) {
  const { code, at, ...rest } = finding;
  const cell = at.row === null || at.col === null ? '' : ` ${a1(at.row, at.col)}`;
  return [`${at.source.file}${cell} ${code}`, rest] as const;
}
