/** The words of `gasrank schedule` in both languages. */

import { en } from './en/schedule.ts';
import type { Language } from './index.ts';
import type { ScheduleWords } from './words/schedule.ts';
import { zh } from './zh/schedule.ts';

export const SCHEDULE_WORDS: Readonly<Record<Language, ScheduleWords>> = { zh, en };
