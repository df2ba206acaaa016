/** The words of the web page in both languages. */
import type { Language } from '../index.ts';
import { en } from './en.ts';
import type { HtmlWords } from './words.ts';
import { zh } from './zh.ts';

export type { HtmlWords } from './words.ts';

export const HTML_WORDS: Readonly<Record<Language, HtmlWords>> = { zh, en };
