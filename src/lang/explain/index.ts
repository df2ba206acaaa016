/** The words of `gasrank explain` in both languages. */
import type { Language } from '../index.ts';
import { en } from './en.ts';
import type { ExplainWords } from './words.ts';
import { zh } from './zh.ts';

export type {
  ExplainLabel,
  ExplainWords,
  Neighbour,
  NoAddition,
  NoMovement,
  Unranked,
} from './words.ts';

export const EXPLAIN_WORDS: Readonly<Record<Language, ExplainWords>> = { zh, en };
