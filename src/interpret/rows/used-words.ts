/** Words of a configuration that changed the reading of a table. */
import type { HeaderColumn } from '../header/header.ts';
import {
  createVocabulary,
  type ExtraWords,
  type Vocabulary,
  type WordKind,
} from '../words/vocabulary.ts';
import type { RowReading } from './rows.ts';

/** A text of a sheet, and the meaning that only the configuration gives it. */
export interface UsedWord {
  readonly text: string;
  readonly kind: WordKind;
}

/** Parts of a table whose words are compared. */
interface ReadWords {
  readonly layout: {
    readonly blocks: readonly { readonly columns: readonly HeaderColumn[] }[];
    readonly rows: () => readonly RowReading[];
  };
}

/** The texts of a table to which the extra words give a meaning, or another one; each once. */
export function usedWords({ layout }: ReadWords, extra: ExtraWords): UsedWord[] {
  if (Object.values(extra).every((words) => words === undefined || words.length === 0)) return [];
  const vocabularies = [createVocabulary(), createVocabulary(extra)] as const;
  const columns = layout.blocks.flatMap((block) => block.columns);
  const headers = columns.flatMap(({ path }) => path.map(({ text }) => text));
  const names = layout.rows().map(({ name }) => name);
  return [
    ...changed(headers, vocabularies, ({ headerWord }, text) => headerWord(text)?.role ?? null),
    ...changed(headers, vocabularies, ({ isGas }, text) => (isGas(text) ? 'gas-name' : null)),
    ...changed(names, vocabularies, ({ isNote }, name) => (isNote(name) ? 'note' : null)),
    ...changed(names, vocabularies, rowKind),
  ];
}

function rowKind({ rowName }: Vocabulary, name: string): WordKind | null {
  const kind = rowName(name).totalKind;
  return kind === 'total' || kind === 'subtotal' ? kind : null;
}

/** The texts that mean something with the extra words but not without them. */
function changed(
  texts: readonly string[],
  [own, extended]: readonly [Vocabulary, Vocabulary],
  kindOf: (vocabulary: Vocabulary, text: string) => WordKind | null,
): UsedWord[] {
  return [...new Set(texts)].flatMap((text) => {
    const kind = kindOf(extended, text);
    return kind === null || kind === kindOf(own, text) ? [] : [{ text, kind }];
  });
}
