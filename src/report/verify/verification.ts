/** The `Verification`: the result of recomputing a report from its sources. Renderers turn it into text. */
import type { ErrorCode, ErrorDetail } from '../../core/error.ts';
import { errorMessage, type Words } from '../../lang/index.ts';
import type { RecordedSource, ReportRecord } from '../record.ts';
import type { Compared, Difference } from './differences.ts';

/**
 * State of a source: byte for byte the same, changed, missing, piped (it came through a pipe and cannot be read again),
 * or unreadable (no report can be made from it any more).
 */
export type SourceState = 'same' | 'changed' | 'missing' | 'piped' | 'unreadable';

/** A source, and the file that was found for it. */
export interface FoundSource extends RecordedSource {
  readonly state: SourceState;
  /** The file that was read; `null` if none was. */
  readonly found: string | null;
  /** Its current SHA-256. */
  readonly sha256Now: string | null;
  readonly problem: ErrorDetail | null;
}

export interface VerifiedSource extends Omit<FoundSource, 'problem'> {
  readonly problem: { readonly code: ErrorCode; readonly message: string } | null;
}

/**
 * `same`: unchanged sources give the same figures. `sources-changed`: a changed source gives the same figures.
 * `figures-differ`: unchanged sources give other figures. `both-differ`: a changed source gives other figures.
 * `not-verified`: a source is missing or cannot be read.
 */
export type Verdict =
  | 'same'
  | 'sources-changed'
  | 'figures-differ'
  | 'both-differ'
  | 'not-verified';

export interface Verification {
  /** The report, as the user named it. */
  readonly file: string;
  readonly verdict: Verdict;
  readonly made: { readonly version: string; readonly command: string };
  /** The version of gasrank that verified it. */
  readonly version: string;
  readonly sources: readonly VerifiedSource[];
  /** Number of recomputed figures; `null` if none could be recomputed. */
  readonly compared: number | null;
  readonly differences: readonly Difference[];
  /** Parts that the record does not explain: a path of the JSON, a sheet. */
  readonly notChecked: readonly string[];
}

/** @param compared `null` if a source could not be read */
export function createVerification(
  {
    file,
    version,
    made,
  }: { file: string; version: string; made: NonNullable<ReportRecord['made']> },
  found: readonly FoundSource[],
  compared: Compared | null,
  words: Words,
): Verification {
  return {
    ...{ file, version },
    verdict: verdictOf(found, compared),
    made: { version: made.version, command: made.command },
    sources: found.map((source) => {
      const { problem } = source;
      const withMessage = problem && { code: problem.code, message: errorMessage(words, problem) };
      return { ...source, problem: withMessage };
    }),
    compared: compared?.count ?? null,
    differences: compared?.differences ?? [],
    notChecked: compared?.notChecked ?? [],
  };
}

function verdictOf(sources: readonly FoundSource[], compared: Compared | null): Verdict {
  if (!compared) return 'not-verified';
  const isChanged = sources.some(({ state }) => state === 'changed');
  if (compared.differences.length === 0) return isChanged ? 'sources-changed' : 'same';
  return isChanged ? 'both-differ' : 'figures-differ';
}
