/** `gasrank.check/1`: the output of `gasrank check -f json`. */
import * as v from 'valibot';
import { COUNTS, type Document, FINDING } from './parts.ts';
import { SOURCES } from './record.ts';

export const CHECK = v.object({
  schema: v.literal('gasrank.check/1'),
  counts: COUNTS,
  findings: v.array(FINDING),
  sources: SOURCES,
});

export type CheckDocument = Document<typeof CHECK>;
