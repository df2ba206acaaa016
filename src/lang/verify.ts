/** The words of `gasrank verify` in both languages. */

import { en } from './en/verify.ts';
import type { Language } from './index.ts';
import type { VerifyWords } from './words/verify.ts';
import { zh } from './zh/verify.ts';

export type { VerifyWords } from './words/verify.ts';

export const VERIFY_WORDS: Readonly<Record<Language, VerifyWords>> = { zh, en };
