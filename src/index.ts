/**
 * The library: understand a sheet, compare two periods, rank, and put the result into a report.
 * Everything here is pure; reading files and writing output is the command line's.
 */
export type { Finding, FindingCode, Place, Severity } from './check/catalogue.ts';
export type { Alias, AliasUse } from './core/alias.ts';
export {
  type CompareOptions,
  type Comparison,
  compare,
  type IndicatorStandings,
} from './core/compare.ts';
export { type ErrorCode, type ErrorDetail, GasrankError } from './core/error.ts';
export {
  compareRatio,
  type RankBy,
  type Ratio,
  rateOrder,
  rateText,
  ratio,
  shownRate,
} from './core/numbers/ratio.ts';
export type { InvalidReason, Quantity } from './core/quantity.ts';
export { householdsToPass } from './core/ranks/margin.ts';
export { rank, TIE_METHODS, type TieMethod } from './core/ranks/rank.ts';
export { a1, type CellRef, type SheetRef } from './core/sheet/cell.ts';
export type { Cell, CellKind, Grid, Merge } from './core/sheet/grid.ts';
export type {
  Column,
  DateOrigin,
  Figures,
  HeaderLabel,
  Indicator,
  IsoDate,
  Measure,
  Region,
  Snapshot,
  Stated,
} from './core/snapshot.ts';
export type { Standing } from './core/standing.ts';
export { type Interpretation, type InterpretOptions, interpret } from './interpret/index.ts';
export { createReport, type ReportOptions } from './report/index.ts';
export type * from './report/report.ts';
