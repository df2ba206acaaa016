/** The words of the web page in both languages. */

import { en } from './en/html.ts';
import type { Language } from './index.ts';
import type { HtmlWords } from './words/html.ts';
import { zh } from './zh/html.ts';

export type { HtmlWords } from './words/html.ts';

export const HTML_WORDS: Readonly<Record<Language, HtmlWords>> = { zh, en };
