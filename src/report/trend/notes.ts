/** Notes of a trend: the targets in force, the revisions, and signs. */
import { TREND_WORDS } from '../../lang/trend.ts';
import { targetNotes } from '../notes.ts';
import type { SummarisedTrend } from './summary.ts';

/** Notes below the tables of a trend. */
export function trendNotes(trend: SummarisedTrend): string[] {
  const { language, indicators, revisions } = trend;
  const words = TREND_WORDS[language];
  const isAny = indicators.some(({ target }) => target);
  const lines = indicators.flatMap(({ regions, total }) => [...regions, total]);
  const hasUnknown = lines.some(({ points }) => points.some(({ rate }) => rate === null));
  return [
    ...(isAny ? targetNotes(trend) : [words.noTarget]),
    ...(revisions.length > 0 ? [words.revisionCount(revisions.length)] : []),
    ...(hasUnknown ? [words.notes.unknown] : []),
  ];
}
