/** The words of `gasrank explain` in both languages. */
import type { Terms } from '../core/terms.ts';
import { en } from './en/explain.ts';
import { type Language, OF_HOUSEHOLDS, type TableWords, WORDS } from './index.ts';
import type { ExplainWords } from './words/explain.ts';
import { zh } from './zh/explain.ts';

export type {
  ExplainLabel,
  ExplainWords,
  Neighbour,
  NoAddition,
  NoMovement,
  Unranked,
} from './words/explain.ts';

const BY_TABLE: Readonly<Record<Language, (table: TableWords) => ExplainWords>> = { zh, en };

/** The words for one indicator, in its table's own terms. */
export function explainWords(language: Language, terms: Terms): ExplainWords {
  return BY_TABLE[language](WORDS[language].table(terms));
}

/** The words that do not depend on a table. */
export const EXPLAIN_WORDS: Readonly<Record<Language, ExplainWords>> = {
  zh: explainWords('zh', OF_HOUSEHOLDS),
  en: explainWords('en', OF_HOUSEHOLDS),
};
