/** The words of `gasrank collect` in both languages. */

import { en } from './en/collect.ts';
import type { Language } from './index.ts';
import type { CollectWords } from './words/collect.ts';
import { zh } from './zh/collect.ts';

export type { CollectWords } from './words/collect.ts';

export const COLLECT_WORDS: Readonly<Record<Language, CollectWords>> = { zh, en };
