/** The words of gasrank as a page in both languages. */

import { en } from './en/page.ts';
import type { Language } from './index.ts';
import type { PageWords } from './words/page.ts';
import { zh } from './zh/page.ts';

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { zh, en };
