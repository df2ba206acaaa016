/** `gasrank.report/1`: the output of `gasrank report -f json`. */
import * as v from 'valibot';
import {
  ADDED_FROM,
  CHANGE,
  COUNT,
  COUNTS,
  DAY,
  type Document,
  FINDING,
  HASH,
  RANK,
  RATE,
  RATE_FROM,
  UNIT,
  wholeFrom,
} from './parts.ts';
import { RECORDED } from './record.ts';
import { PROGRESS, REQUIRED, TARGET } from './target.ts';

/** Counts of a region or of a sum. */
const FIGURES = { households: COUNT, installed: COUNT, added: CHANGE, rate: RATE };

/** Position against a target; reports of gasrank 0.1.0 lack it. */
const SCHEDULE = {
  progress: v.exactOptional(v.nullable(PROGRESS)),
  required: v.exactOptional(REQUIRED),
};

const REGION = v.object({
  region: v.string(),
  ...FIGURES,
  rateFrom: v.exactOptional(RATE_FROM),
  rank: v.nullable(RANK),
  tied: v.boolean(),
  previousRank: v.nullable(RANK),
  rankChange: v.nullable(v.pipe(v.number(), v.multipleOf(0.5))),
  ...SCHEDULE,
});

const SUBTOTAL = v.object({
  label: v.string(),
  regions: v.pipe(v.array(v.string()), v.minLength(1)),
  ...FIGURES,
});

const TOTAL = v.object({
  label: v.string(),
  ...FIGURES,
  previousRate: RATE,
  pointsChange: v.nullable(v.number()),
  ...SCHEDULE,
});

const INDICATOR = v.object({
  device: v.string(),
  gas: v.string(),
  unit: UNIT,
  target: v.exactOptional(TARGET),
  regions: v.pipe(v.array(REGION), v.minLength(1)),
  subtotals: v.array(SUBTOTAL),
  total: TOTAL,
});

export const REPORT = v.object({
  schema: v.literal('gasrank.report/1'),
  title: v.string(),
  date: DAY,
  previousDate: v.nullable(DAY),
  days: v.nullable(wholeFrom(1)),
  addedFrom: ADDED_FROM,
  ...RECORDED.entries,
  target: v.exactOptional(TARGET),
  indicators: v.pipe(v.array(INDICATOR), v.minLength(1)),
  findings: v.array(FINDING),
  fingerprint: v.nullable(HASH),
  counts: v.exactOptional(COUNTS),
});

export type ReportDocument = Document<typeof REPORT>;
