/** `gasrank.collect/1`: the output of `gasrank collect -f json`. */
import * as v from 'valibot';
import { CELL, COUNT, DAY, type Document, FINDING, HASH, WHOLE } from './parts.ts';

/** A cell of a file. */
const PLACE = v.object({ file: v.string(), sheet: v.string(), cell: CELL });

const REGION = v.object({
  region: v.string(),
  households: COUNT,
  installed: COUNT,
  /** The sender's cell of the installed count; `null` if that is unknown. */
  from: v.nullable(PLACE),
});

const INDICATOR = v.object({ device: v.string(), gas: v.string(), regions: v.array(REGION) });

const CONFLICT = v.object({
  region: v.string(),
  device: v.string(),
  gas: v.string(),
  figure: v.picklist(['households', 'installed']),
  /** In the order of `files`. */
  values: v.array(WHOLE),
  files: v.array(v.string()),
});

/** A sheet that was read: the one that gives the roster, or a return. */
const SOURCE = v.object({
  role: v.picklist(['like', 'return']),
  file: v.string(),
  sheet: v.string(),
  /** `null` if it states none. */
  date: v.nullable(DAY),
  sha256: HASH,
});

export const COLLECT = v.object({
  schema: v.literal('gasrank.collect/1'),
  date: DAY,
  /** The sheet that gives the roster, the indicators and the layout. */
  like: v.object({ file: v.string(), sheet: v.string(), date: v.nullable(DAY) }),
  indicators: v.array(INDICATOR),
  missing: v.array(v.string()),
  late: v.array(v.string()),
  conflicts: v.array(CONFLICT),
  unused: v.array(v.object({ file: v.string(), reason: v.string() })),
  findings: v.array(FINDING),
  sources: v.array(SOURCE),
});

export type CollectDocument = Document<typeof COLLECT>;
