/** Steps of `gasrank collect`. Loaded on demand. */
export { correctionsFor } from './corrections.ts';
export { type CollectedReturns, type CollectOptions, collectFiles } from './gather.ts';
export { sheetOf } from './workbook.ts';
