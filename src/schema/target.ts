/** Targets in JSON documents, and positions against them. */
import * as v from 'valibot';
import { DAY, WHOLE } from './parts.ts';

/** A target in percent: `95.5%`. */
const TARGET_RATE = v.pipe(v.string(), v.regex(/^[0-9]{1,4}(\.[0-9]{1,4})?%$/));

/** A target with its dates. */
export const DECLARED_TARGET = v.object({
  rate: TARGET_RATE,
  from: v.nullable(DAY),
  by: v.nullable(DAY),
  basis: v.picklist(['days', 'months', 'plan']),
  plan: v.exactOptional(v.array(v.object({ date: DAY, rate: TARGET_RATE }))),
});

/** The target in force; `null` without one. */
export const TARGET = v.nullable(DECLARED_TARGET);

/** Position against the planned rate, without the number of dates behind it. */
export const PROGRESS = v.object({
  planned: v.pipe(v.string(), v.regex(/^[0-9]+(\.[0-9]{1,6})?%$/)),
  ahead: v.number(),
  state: v.picklist(['done', 'ahead', 'behind']),
});

/** A number of households with one decimal, which may be negative: `-3.5`. */
export const PER_WEEK = v.pipe(v.string(), v.regex(/^-?[0-9]+\.[0-9]$/));

/** Households that are still needed; `null` if none are, or it cannot be computed. */
export const REQUIRED = v.nullable(v.object({ households: WHOLE, perWeek: v.nullable(PER_WEEK) }));
