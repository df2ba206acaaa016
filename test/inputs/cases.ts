/** Every case: the lines of the list of how sheets of bureaus vary, each with a sheet of its own. */
import type { InputCase } from './case.ts';
import { DATE_CASES } from './dates.ts';
import { FILE_CASES } from './files.ts';
import { HEADER_CASES, NAME_CASES } from './layouts.ts';
import { SUM_CASES } from './totals.ts';
import { VALUE_CASES } from './values.ts';
import { WORD_CASES } from './words.ts';

export const CASES: readonly InputCase[] = [
  ...WORD_CASES,
  ...SUM_CASES,
  ...DATE_CASES,
  ...VALUE_CASES,
  ...HEADER_CASES,
  ...FILE_CASES,
  ...NAME_CASES,
];
