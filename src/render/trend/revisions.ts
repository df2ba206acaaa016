/** Revisions as rows of a table. */
import { placeText, WORDS } from '../../lang/index.ts';
import { TREND_WORDS } from '../../lang/trend.ts';
import { baseName, indicatorName } from '../../report/format.ts';
import type { Trend, TrendRevision } from '../../report/trend/trend.ts';

/** Texts of a revision in the order of `revisionColumns`. */
export function revisionTexts({ language }: Trend, revision: TrendRevision): string[] {
  const words = TREND_WORDS[language];
  const { region, date, figure, was, now, ranks, at } = revision;
  return [
    ...[region, indicatorName(revision), date, words.figure[figure], String(was), String(now)],
    words.rankChanges(ranks),
    placeText(WORDS[language], { ...at, file: baseName(at.file) }),
  ];
}
