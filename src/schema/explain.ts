/** `gasrank.explain/1`: the output of `gasrank explain -f json`. */
import * as v from 'valibot';
import {
  ADDED_FROM,
  CELL,
  CHANGE,
  COUNT,
  DAY,
  type Document,
  FINDING,
  RANK,
  RANKED_BY,
  RATE_FROM,
  TIES,
  WHOLE,
} from './parts.ts';
import { MADE, SOURCES } from './record.ts';

/** A figure as a cell of a sheet states it. */
export const READ = v.object({
  file: v.string(),
  sheet: v.string(),
  cell: CELL,
  header: v.array(v.string()),
  value: v.nullable(v.number()),
  text: v.string(),
  raw: v.nullable(v.union([v.string(), v.number(), v.boolean()])),
});
const STATED = v.nullable(READ);

/** A count of this period, with the cells of both periods. */
export const COUNT_READ = v.object({ value: COUNT, read: STATED, previous: STATED });

/** A region above, tied or below. */
export const RIVAL = v.object({
  region: v.string(),
  rank: RANK,
  rate: v.string(),
  toPass: CHANGE,
  toDraw: CHANGE,
});

export const CHANGES = v.object({ added: CHANGE, households: CHANGE });
const RELATION = v.nullable(v.picklist(['above', 'tied', 'below']));

/** A region that was passed, or that passed. */
const CROSSING = v.object({
  region: v.string(),
  before: RELATION,
  now: RELATION,
  previousRank: v.nullable(RANK),
  rank: v.nullable(RANK),
  change: CHANGES,
});

/** Reason of a change in rank. */
const MOVEMENT = v.object({
  previousRank: RANK,
  rank: RANK,
  change: CHANGES,
  byOwn: RANK,
  byOthers: RANK,
  cause: v.picklist(['own', 'others', 'both', 'none']),
  withPreviousHouseholds: v.nullable(RANK),
  crossings: v.array(CROSSING),
});

/** Part of a sum. */
const PART = v.object({
  region: v.string(),
  households: CHANGE,
  installed: CHANGE,
  added: CHANGE,
});

const LINE = v.object({
  label: v.picklist([
    ...(['households', 'installed', 'added', 'rate', 'rank'] as const),
    ...(['above', 'tied', 'below', 'movement', 'schedule'] as const),
  ]),
  text: v.string(),
});

const UNRANKED = [
  'vanished',
  'no-task',
  'no-households',
  'households-unknown',
  'installed-unknown',
] as const;

const percent = (digits: RegExp) => v.nullable(v.pipe(v.string(), v.regex(digits)));

const INDICATOR = v.object({
  device: v.string(),
  gas: v.string(),
  decimals: WHOLE,
  households: COUNT_READ,
  installed: COUNT_READ,
  added: v.object({ value: CHANGE, declared: STATED }),
  rate: v.object({
    value: percent(/^[0-9]+(\.[0-9]+)?%$/),
    from: v.exactOptional(RATE_FROM),
    exact: percent(/^[0-9]+(\.[0-9]+…?)?%$/),
    declared: STATED,
  }),
  rank: v.object({
    value: v.nullable(RANK),
    of: WHOLE,
    unranked: v.nullable(v.picklist(UNRANKED)),
    previous: v.nullable(RANK),
    declared: STATED,
  }),
  above: v.array(RIVAL),
  tied: v.array(RIVAL),
  below: v.array(RIVAL),
  movement: v.nullable(MOVEMENT),
  parts: v.array(PART),
  lines: v.array(LINE),
});

export const EXPLAIN = v.object({
  schema: v.literal('gasrank.explain/1'),
  kind: v.picklist(['region', 'vanished', 'total', 'subtotal']),
  region: v.string(),
  previousRegion: v.nullable(v.string()),
  title: v.nullable(v.string()),
  date: DAY,
  previousDate: v.nullable(DAY),
  addedFrom: ADDED_FROM,
  ties: TIES,
  rankBy: RANKED_BY,
  indicators: v.array(INDICATOR),
  findings: v.array(FINDING),
  sources: SOURCES,
  made: MADE,
});

export type ExplainDocument = Document<typeof EXPLAIN>;
