/** The vocabulary of a sheet: built-in words and those of a configuration. */
import {
  BUILT_IN_ROLES,
  exactWord,
  HEADER_ROLES,
  type HeaderRole,
  type HeaderWord,
  qualifiedWord,
} from './header-words.ts';
import { type Aggregate, aggregateOf, withoutSum } from './pivot.ts';
import { isNote, type TotalKind, totalKind } from './row-words.ts';
import { normalise, tidyName } from './text.ts';
import { parted } from './units.ts';

/** Meanings of a word in a sheet. */
export type WordKind = HeaderRole | 'total' | 'subtotal' | 'note' | 'gas-name';

/** Words of a configuration beyond the built-in ones. */
export type ExtraWords = { readonly [Kind in WordKind]?: readonly string[] | undefined };

/** A name of a row, and its meaning. */
export interface RowName {
  readonly text: string;
  /** `null` for a region. */
  readonly totalKind: TotalKind | null;
  /** The configuration that makes the row a total or a subtotal; `null` if none does. */
  readonly configuration: string | null;
}

/** Functions that recognise the words of a sheet. */
export interface Vocabulary {
  /** Meaning of a header cell, or `null` if its words are unknown. */
  readonly headerWord: (text: string) => HeaderWord | null;
  /** Checks whether a header label names a gas (管道气, 天然气, 瓶装液化气), not a device. */
  readonly isGas: (text: string) => boolean;
  /** Meaning of a name of a row. */
  readonly rowName: (text: string) => RowName;
  /** Checks whether a text below the table is a note or a signature, not a region. */
  readonly isNote: (text: string) => boolean;
}

/** Creates the vocabulary of built-in words and those of a configuration; messages name that file as `configuration`. */
export function createVocabulary(
  extra: ExtraWords = {},
  configuration = 'gasrank.config.json',
): Vocabulary {
  const given = (kind: WordKind) => (extra[kind] ?? []).map(normalise);
  // A word of the configuration goes before a built-in one with another meaning.
  const added = HEADER_ROLES.flatMap((role) => given(role).map((word) => [word, role] as const));
  const ofConfiguration = new Set(added.map(([word]) => word));
  const roleOf = added.length === 0 ? BUILT_IN_ROLES : new Map([...BUILT_IN_ROLES, ...added]);
  const [totals, subtotals, notes, gases] = (
    ['total', 'subtotal', 'note', 'gas-name'] as const
  ).map((kind) => new Set(given(kind)));
  // Quick test: most texts do not end like a measure.
  const ends = new Set([...roleOf.keys()].map((word) => word.at(-1)));
  const known = new Map<string, HeaderWord | null>();
  return {
    headerWord: (text) => {
      const cached = known.get(text);
      if (cached !== undefined) return cached;
      const mayHaveUnits = !roleOf.has(normalise(text)) && MAY_HAVE_UNITS.test(text);
      const { name, units } = mayHaveUnits ? parted(text) : { name: text, units: [] };
      const isExtra = ofConfiguration.has(normalise(text));
      const aggregate = isExtra ? null : aggregateOf(tidyName(name));
      const own = isExtra ? text : (aggregate?.field ?? withoutSum(tidyName(name)));
      const whole = normalise(own);
      const isSuffix = ends.has(whole.at(-1)) || whole.endsWith(')');
      const found = exactWord(roleOf, whole) ?? (isSuffix ? qualifiedWord(roleOf, own) : null);
      const isClear = ofConfiguration.has(whole) || units.length > 0;
      const word = found && { ...found, units, isProgress: found.isProgress && !isClear };
      const isNoSum = aggregate !== null && word !== null && isNoFigure(aggregate, word.role);
      known.set(text, isNoSum ? { ...word, isNoSum } : word);
      return known.get(text) ?? null;
    },
    isGas: (text) => gases?.has(normalise(text)) || GAS.test(normalise(text)),
    rowName: (text) => {
      const word = normalise(text);
      if (totals?.has(word)) return { text, totalKind: 'total', configuration };
      if (subtotals?.has(word)) return { text, totalKind: 'subtotal', configuration };
      return { text, totalKind: totalKind(word), configuration: null };
    },
    isNote: (text) => isNote(text) || (notes?.size ? startsWithAny(normalise(text), notes) : false),
  };
}

/** The mean, highest or lowest of rates is a rate; that of counts is not a count. */
function isNoFigure({ kind }: Aggregate, role: HeaderRole): boolean {
  return kind === 'count' || role === 'households' || role === 'installed' || role === 'added';
}

function startsWithAny(text: string, words: ReadonlySet<string>): boolean {
  return [...words].some((word) => text.startsWith(word));
}

/** Characters that may part a unit from the word before it. */
const MAY_HAVE_UNITS = /[（(【[〔［{「﹙/／:：,，\n]/u;

const GAS =
  /^(?:管道|瓶装)?(?:天然气|燃气|煤气|人工煤气|液化气|液化石油气|气)$|^(?:lpg|lng|naturalgas|pipedgas|pipelinegas)$/u;
