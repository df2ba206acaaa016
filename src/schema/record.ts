/** `gasrank.record/1`: sources and settings of a report, by which it can be made again. */
import * as v from 'valibot';
import { DAY, type Document, HASH, RANKED_BY, TIES, WHOLE, wholeFrom } from './parts.ts';
import { DECLARED_TARGET, TARGET } from './target.ts';

/** Maximum decimals of a printed rate. */
const MAX_DECIMALS = 6;
/** Maximum names or words in a list, and characters of each, in a record that a command made. */
const MAX_NAMES = 20_000;
const MAX_TEXT = 32_767;

const TEXT = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const TEXTS = v.pipe(v.array(TEXT), v.maxLength(MAX_NAMES));

export const SOURCE = v.object({
  role: v.picklist(['this', 'previous']),
  file: TEXT,
  sheet: TEXT,
  date: DAY,
  sha256: HASH,
});

/** This period's sheet, and last period's if there is one. */
export const SOURCES = v.pipe(
  v.array(SOURCE),
  v.minLength(1),
  v.maxLength(2),
  v.check(([first, second]) => first?.role === 'this' && second?.role !== 'this'),
);

const ALIAS = v.object({
  current: TEXT,
  previous: TEXT,
  isLasting: v.exactOptional(v.boolean()),
});

type RecordedWords = Readonly<Record<string, readonly string[] | undefined>>;
/** Words by kind, never a list; a kind that this version does not know changes nothing. */
const VOCABULARY: v.GenericSchema<unknown, RecordedWords> = v.pipe(
  v.custom<object>((value) => !Array.isArray(value)),
  v.record(v.string(), TEXTS),
);

/** Settings that gasrank 0.1.0 did not record; a record has all of them or none. */
const SHAPING = {
  ties: v.exactOptional(TIES),
  rankBy: v.exactOptional(RANKED_BY),
  sort: v.exactOptional(v.picklist(['sheet', 'rank'])),
  dates: v.exactOptional(v.object({ this: v.nullable(DAY), previous: v.nullable(DAY) })),
  title: v.exactOptional(v.nullable(TEXT)),
  regionOrder: v.exactOptional(TEXTS),
  smallBase: v.exactOptional(WHOLE),
};

/** Targets, if there are any. */
const TARGETS = v.object({
  common: TARGET,
  single: v.pipe(
    v.array(v.object({ indicator: TEXT, target: DECLARED_TARGET })),
    v.maxLength(MAX_NAMES),
  ),
});

const RULES = v.pipe(
  v.object({
    decimals: v.nullable(v.pipe(WHOLE, v.maxValue(MAX_DECIMALS))),
    aliases: v.pipe(v.array(ALIAS), v.maxLength(MAX_NAMES)),
    vocabulary: VOCABULARY,
    ...SHAPING,
    earlierSheets: v.exactOptional(wholeFrom(1)),
    names: v.exactOptional(wholeFrom(1)),
    showSchedule: v.exactOptional(v.literal(true)),
    revisions: v.exactOptional(v.literal(true)),
    targets: v.exactOptional(TARGETS),
  }),
  v.check((rules) => {
    const names = Object.keys(SHAPING);
    const recorded = names.filter((name) => name in rules).length;
    return recorded === 0 || recorded === names.length;
  }),
);

export const MADE = v.object({ version: TEXT, command: v.string(), rules: RULES });

/** Parts of a record that the JSON of a report has under the same names. */
export const RECORDED = v.object({
  sources: SOURCES,
  ties: TIES,
  rankBy: RANKED_BY,
  made: v.nullable(MADE),
});

/** Options that chose the parts of a Word file. */
export const VIEW = v.object({
  sections: v.pipe(v.array(v.picklist(['summary', 'tables', 'notes', 'sources'])), v.maxLength(4)),
  layout: v.picklist(['indicators', 'official']),
  summaryOnly: v.boolean(),
  chart: v.boolean(),
});

export type RecordedView = Document<typeof VIEW>;

export const RECORD = v.object({
  schema: v.literal('gasrank.record/1'),
  ...RECORDED.entries,
  view: v.exactOptional(VIEW),
});

/** The options in the record of a Word file; `null` if it has none. */
export function viewIn(document: unknown): RecordedView | null {
  const result = v.safeParse(v.object({ view: VIEW }), document, { abortEarly: true });
  return result.success ? result.output.view : null;
}

/** The parts of a record in a document; `null` if it has others. */
export function recordedIn(document: unknown): Document<typeof RECORDED> | null {
  const result = v.safeParse(RECORDED, document, { abortEarly: true });
  return result.success ? result.output : null;
}
