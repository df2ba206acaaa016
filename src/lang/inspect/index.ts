/** The words of `gasrank inspect` in both languages. */
import type { Language } from '../index.ts';
import { en } from './en.ts';
import type { InspectWords } from './words.ts';
import { zh } from './zh.ts';

export type { ColumnRole, IgnoredKind, InspectWords } from './words.ts';

export const INSPECT_WORDS: Readonly<Record<Language, InspectWords>> = { zh, en };
