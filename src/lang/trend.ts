/** The words of `gasrank trend` in both languages. */

import { en } from './en/trend.ts';
import type { Language } from './index.ts';
import type { TrendWords } from './words/trend.ts';
import { zh } from './zh/trend.ts';

export type {
  BehindRegion,
  IdleRegions,
  Mover,
  TotalProgress,
  TrendColumn,
  TrendParagraph,
  TrendWords,
} from './words/trend.ts';

export const TREND_WORDS: Readonly<Record<Language, TrendWords>> = { zh, en };
