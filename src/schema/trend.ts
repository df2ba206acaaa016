/** `gasrank.trend/1`: the output of `gasrank trend -f json`. */
import * as v from 'valibot';
import {
  CELL,
  CHANGE,
  COUNT,
  DAY,
  type Document,
  FINDING,
  HASH,
  RANK,
  RANKED_BY,
  RATE,
  TIES,
  UNIT,
  WHOLE,
  wholeFrom,
} from './parts.ts';
import { PER_WEEK, PROGRESS, REQUIRED, TARGET } from './target.ts';

/** Figures at one date. */
const POINT = v.object({
  households: COUNT,
  installed: COUNT,
  added: CHANGE,
  rate: RATE,
  rank: v.nullable(RANK),
});

const REACHED = v.nullable(DAY);

/** Figures through all dates. */
const LINE = {
  points: v.array(POINT),
  pointsChange: v.nullable(v.number()),
  lastPointsChange: v.nullable(v.number()),
  idle: COUNT,
  pace: v.nullable(v.object({ perWeek: PER_WEEK, intervals: wholeFrom(1) })),
  forecast: v.nullable(
    v.object({ earliest: REACHED, typical: REACHED, latest: REACHED, windows: wholeFrom(1) }),
  ),
  progress: v.nullable(v.object({ ...PROGRESS.entries, behindFor: WHOLE })),
  required: REQUIRED,
};

const INDICATOR = v.object({
  device: v.string(),
  gas: v.string(),
  unit: UNIT,
  target: TARGET,
  regions: v.array(v.object({ region: v.string(), ...LINE })),
  total: v.object({ label: v.string(), ...LINE }),
  calibration: v.object({ hits: WHOLE, trials: WHOLE }),
});

const REVISION = v.object({
  region: v.string(),
  device: v.string(),
  gas: v.string(),
  date: DAY,
  figure: v.picklist(['installed', 'households']),
  was: WHOLE,
  now: v.pipe(v.number(), v.integer()),
  ranks: v.array(v.object({ region: v.string(), was: v.nullable(RANK), now: v.nullable(RANK) })),
  at: v.object({ file: v.string(), sheet: v.string(), cell: CELL }),
});

export const TREND = v.object({
  schema: v.literal('gasrank.trend/1'),
  title: v.string(),
  dates: v.pipe(v.array(DAY), v.minLength(2)),
  ties: TIES,
  rankBy: RANKED_BY,
  target: TARGET,
  indicators: v.array(INDICATOR),
  revisions: v.array(REVISION),
  findings: v.array(FINDING),
  sources: v.array(
    v.object({
      role: v.literal('period'),
      file: v.string(),
      sheet: v.string(),
      date: DAY,
      sha256: HASH,
    }),
  ),
});

export type TrendDocument = Document<typeof TREND>;
