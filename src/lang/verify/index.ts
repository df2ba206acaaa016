/** The words of `gasrank verify` in both languages. */
import type { Language } from '../index.ts';
import { en } from './en.ts';
import type { VerifyWords } from './words.ts';
import { zh } from './zh.ts';

export type { VerifyWords } from './words.ts';

export const VERIFY_WORDS: Readonly<Record<Language, VerifyWords>> = { zh, en };
