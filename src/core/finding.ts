/** Findings about the data: plain values with cell addresses; the words are in `lang`. */

import type { SheetRef } from './sheet/cell.ts';
import type { Terms } from './terms.ts';

/**
 * Severities, the most severe first. `error`: a figure is missing or cannot be trusted. `warning`: the figures stand, a person
 * should look. `info`: how the sheet was understood.
 */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Number of findings of the severities that may fail a run. */
export type FindingCounts = Readonly<Record<'error' | 'warning', number>>;

/** Figure that a finding is about; `indicator` is its printed name, empty in a sheet with one nameless indicator. */
export interface FigureOf {
  readonly region: string;
  readonly indicator: string;
}

/**
 * Likely cause, by arithmetic, of a stated figure that differs; the simplest that fits exactly.
 * Cells are A1 names in the same sheet, but for that of `presupposes`, which is in last period's.
 */
export type Cause =
  | { readonly kind: 'left-out' | 'counted-twice'; readonly regions: readonly string[] }
  /** It is last period's figure. */
  | { readonly kind: 'carried-over' }
  /** It is the recomputed figure with the other sign. */
  | { readonly kind: 'sign-reversed' }
  /** It has all digits of the recomputed figure but one, or two neighbours in each other's place. */
  | { readonly kind: 'digits-swapped' | 'digit-changed' | 'digit-lost' | 'digit-added' }
  /** The total of additions that the sheet states, which differ from the real ones. */
  | { readonly kind: 'sum-of-stated' }
  | { readonly kind: 'mean-of-rates' }
  /** A rate over other households than the indicator's own of this period. */
  | { readonly kind: 'other-households'; readonly households: number }
  /** An addition to another count than last period's sheet has. */
  | {
      readonly kind: 'presupposes';
      readonly presupposed: number;
      readonly previous: number;
      readonly cell: string;
    };

/** Content of a cell in place of a name; `blank-item` is (空白) of a pivot table. */
export type NameFault = 'error' | 'boolean' | 'date' | 'formula-without-value' | 'blank-item';

/** Things that have names. */
export type Named = 'region' | 'device' | 'gas' | 'header' | 'section';

/** The arguments of each kind of finding by its code. Each file of `check/rules/` adds its own. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by module augmentation
export interface FindingArguments {}

export type FindingCode = keyof FindingArguments;

/** A cell, or, with `row` and `col` null, a sheet as a whole. */
export interface Place {
  readonly source: SheetRef;
  readonly row: number | null;
  readonly col: number | null;
}

/** Key that identifies a cell or a sheet. */
export function placeKey({ source: { file, sheet }, row, col }: Place): string {
  return `${row} ${col} ${sheet}\n${file}`;
}

/** A finding of one kind: its code, where it stands, and what its sentence needs. */
export type FindingOf<C extends FindingCode> = {
  readonly code: C;
  readonly at: Place;
  /** The words of the sheet's own header, for its sentence. */
  readonly terms?: Terms;
} & Readonly<FindingArguments[C]>;

export type Finding = { [C in FindingCode]: FindingOf<C> }[FindingCode];
