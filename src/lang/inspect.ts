/** The words of `gasrank inspect` in both languages. */

import { en } from './en/inspect.ts';
import type { Language } from './index.ts';
import type { InspectWords } from './words/inspect.ts';
import { zh } from './zh/inspect.ts';

export type { IgnoredKind, InspectWords } from './words/inspect.ts';

export const INSPECT_WORDS: Readonly<Record<Language, InspectWords>> = { zh, en };
