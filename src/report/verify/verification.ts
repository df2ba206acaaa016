/** The `Verification`: whether a report still comes out of its sources, as a value for its renderers. */
import type { ErrorCode, ErrorDetail } from '../../core/error.ts';
import { errorMessage, type Words } from '../../lang/index.ts';
import type { RecordedSource, ReportRecord } from '../record.ts';
import type { Compared, Difference } from './differences.ts';

/**
 * State of a source: it is byte for byte the same, or changed; it is not there; it came through a pipe and cannot be
 * read again; no report can be made of it any more.
 */
export type SourceState = 'same' | 'changed' | 'missing' | 'piped' | 'unreadable';

/** A source as it was found again. */
export interface FoundSource extends RecordedSource {
  readonly state: SourceState;
  /** The file that was read; `null` when none was. */
  readonly found: string | null;
  /** The SHA-256 that it has now. */
  readonly sha256Now: string | null;
  readonly problem: ErrorDetail | null;
}

export interface VerifiedSource extends Omit<FoundSource, 'problem'> {
  readonly problem: { readonly code: ErrorCode; readonly message: string } | null;
}

/**
 * `same`: every figure comes out of unchanged sources. `sources-changed`: every figure comes out, but of a changed source.
 * `figures-differ`: the sources are unchanged, figures differ. `both-differ`: of a changed source come other figures.
 * `not-verified`: a source is missing or cannot be read.
 */
export type Verdict =
  | 'same'
  | 'sources-changed'
  | 'figures-differ'
  | 'both-differ'
  | 'not-verified';

export interface Verification {
  /** The report, as it was named. */
  readonly file: string;
  readonly verdict: Verdict;
  readonly made: { readonly version: string; readonly command: string };
  /** The gasrank that verified. */
  readonly version: string;
  readonly sources: readonly VerifiedSource[];
  /** Number of figures that were computed again; `null` when none could be. */
  readonly compared: number | null;
  readonly differences: readonly Difference[];
  /** Parts that the record does not explain: a path of the JSON, a sheet. */
  readonly notChecked: readonly string[];
}

/** @param compared `null` when a source could not be read */
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
      const told = problem && { code: problem.code, message: errorMessage(words, problem) };
      return { ...source, problem: told };
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
