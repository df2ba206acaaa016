/** Parts that several JSON formats share. */
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import * as v from 'valibot';
import { SEVERITIES } from '../core/finding.ts';
import { RANK_BY } from '../core/numbers/ratio.ts';
import { TIE_METHODS } from '../core/ranks/rank.ts';
import { MEASURES } from '../core/snapshot.ts';

/** JSON document that a definition describes. */
export type Document<Definition extends v.GenericSchema> = Frozen<v.InferOutput<Definition>>;

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

/** A day that the calendar has. */
export const DAY = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((day) => isValid(parseISO(day))),
);
export const HASH = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
export const CELL = v.pipe(v.string(), v.regex(/^[A-Z]+[1-9][0-9]*$/));

/** A whole number of at least `least`. */
export const wholeFrom = (least: number) =>
  v.pipe(
    v.number(),
    v.integer(),
    v.minValue(least),
    v.check((value) => Number.isSafeInteger(value)),
  );
export const WHOLE = wholeFrom(0);
/** A whole number of either sign; `null` if it is not known. */
export const CHANGE = v.nullable(v.pipe(v.number(), v.integer()));
/** A count; `null` if it is not known. */
export const COUNT = v.nullable(WHOLE);
/** A rank, which may be the mean of two; `null` without one. */
export const RANK = v.pipe(v.number(), v.minValue(1), v.multipleOf(0.5));
export const RATE = v.nullable(v.pipe(v.string(), v.regex(/^[0-9]+(\.[0-9]{1,6})?%$/)));

export const TIES = v.picklist(TIE_METHODS);
export const RANKED_BY = v.picklist(RANK_BY);
export const MEASURE = v.picklist(MEASURES);
/** Unit of counts; `null` if the sheet states none. */
export const UNIT = v.nullable(v.pipe(v.string(), v.minLength(1)));
/** Source of the additions. */
export const ADDED_FROM = v.nullable(v.picklist(['previous', 'declared']));
/** Source of a rate; `null` without a rate. */
export const RATE_FROM = v.nullable(v.picklist(['computed', 'stated']));

export const FINDING = v.object({
  code: v.string(),
  severity: v.picklist(SEVERITIES),
  message: v.string(),
  file: v.string(),
  sheet: v.string(),
  cell: v.nullable(CELL),
  /** All cells, if it stands for more than 20 findings of one kind for information. */
  cells: v.exactOptional(v.array(CELL)),
});

/** Number of findings by severity. */
export const COUNTS = v.object({ error: WHOLE, warning: WHOLE, info: WHOLE });

/** A message with its code, for what could not be read. */
export const PROBLEM = v.object({ code: v.string(), message: v.string() });
export type Problem = Document<typeof PROBLEM>;
