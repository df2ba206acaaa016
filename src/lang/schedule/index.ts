/** The words of `gasrank schedule` in both languages. */
import type { Language } from '../index.ts';
import { en } from './en.ts';
import type { ScheduleWords } from './words.ts';
import { zh } from './zh.ts';

export const SCHEDULE_WORDS: Readonly<Record<Language, ScheduleWords>> = { zh, en };
