/** `gasrank.verify/1`: the output of `gasrank verify -f json`. */
import * as v from 'valibot';
import { MEASURES } from '../core/snapshot.ts';
import { COUNT, DAY, type Document, HASH, PROBLEM } from './parts.ts';

const TEXT = v.nullable(v.string());

/** A source of the report, and its present state. */
const SOURCE = v.object({
  role: v.picklist(['this', 'previous']),
  file: v.string(),
  sheet: v.string(),
  date: DAY,
  state: v.picklist(['same', 'changed', 'missing', 'piped', 'unreadable']),
  found: TEXT,
  sha256: HASH,
  sha256Now: v.nullable(HASH),
  problem: v.nullable(PROBLEM),
});

const KINDS = [
  ...(['figure', 'row-missing', 'row-added', 'indicator-missing', 'indicator-added'] as const),
  ...(['date', 'order', 'finding-missing', 'finding-added', 'property'] as const),
  ...(['cell', 'formula', 'format', 'sheet-missing', 'sheet-added', 'text'] as const),
] as const;

const DIFFERENCE = v.object({
  kind: v.picklist(KINDS),
  indicator: TEXT,
  row: TEXT,
  measure: v.nullable(v.picklist([...MEASURES, 'ahead', 'tied', 'previousRank', 'rankChange'])),
  stated: TEXT,
  computed: TEXT,
  cell: TEXT,
  sheet: TEXT,
  path: TEXT,
  code: TEXT,
  message: v.string(),
});

export const VERIFY = v.object({
  schema: v.literal('gasrank.verify/1'),
  file: v.string(),
  verdict: v.picklist([
    ...(['same', 'sources-changed', 'figures-differ', 'both-differ', 'not-verified'] as const),
  ]),
  made: v.object({ version: v.string(), command: v.string() }),
  version: v.string(),
  sources: v.pipe(v.array(SOURCE), v.minLength(1), v.maxLength(2)),
  compared: COUNT,
  differences: v.array(DIFFERENCE),
  notChecked: v.array(v.string()),
});

export type VerifyDocument = Document<typeof VERIFY>;
