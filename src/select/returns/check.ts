/** Checks each return on its own, and the figures of all against last period's sheet. */
import { bySeverity, check } from '../../check/index.ts';
import { SEVERITY } from '../../check/severity.ts';
import { compare } from '../../core/compare.ts';
import { type Finding, type FindingCode, placeKey } from '../../core/finding.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Collection } from '../../report/collect/collection.ts';
import { withTerms } from '../../report/terms.ts';
import type { ReturnTable } from './statements.ts';

/** A table of a return, and the findings of its interpretation. */
export interface InterpretedTable extends ReturnTable {
  readonly findings: readonly Finding[];
}

/** Kinds of findings that do not hold for a part of a table, or of which the roster decides. */
const OF_WHOLE_TABLES: readonly FindingCode[] = [
  'group-unclear',
  'alias-unused',
  'alias-unknown',
  'figures-gone',
];

/**
 * Errors and warnings in the returns that were used, each with the sender's file and cell, without those that the
 * collection has already.
 *
 * @param senders the collected figures in the cells of their senders
 */
export function checkReturns(
  { rows, like, findings }: Collection,
  senders: Snapshot,
  tables: readonly InterpretedTable[],
): Finding[] {
  const used = tables.filter(({ file, sheet }) =>
    rows.some((row) => row.file === file && row.sheet === sheet),
  );
  const files = new Set(used.map(({ file }) => file));
  const own = used.flatMap((table) =>
    withTerms([...table.findings, ...check(compare(table.snapshot, null))], [table.snapshot]),
  );
  const isNewer = senders.date > like.date;
  const compared = withTerms(check(compare(senders, isNewer ? like : null)), [senders]);
  const known = new Set(findings.map(keyOf));
  return bySeverity([...compared, ...own]).filter((finding) => {
    const { code, at } = finding;
    const isOfReturn = files.has(at.source.file) && at.row !== null;
    if (SEVERITY[code] === 'info' || OF_WHOLE_TABLES.includes(code) || !isOfReturn) return false;
    const key = keyOf(finding);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}

const keyOf = (finding: Finding) => `${finding.code} ${placeKey(finding.at)}`;
