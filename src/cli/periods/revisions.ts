/** `--revisions`: finds earlier figures that later sheets of a folder contradict. */
import { GasrankError } from '../../core/error.ts';
import type { Finding } from '../../core/finding.ts';
import { comparisonsOf, revisionsBetween } from '../../core/series/index.ts';
import { indicatorName } from '../../core/snapshot.ts';
import type { Settings } from '../config/config.ts';
import { readAligned } from './aligned.ts';
import type { PeriodOptions } from './period.ts';
import type { RankingOptions } from './periods.ts';

/**
 * Reads all sheets of the folder of `--latest` as those of a trend, and compares each with the one before.
 *
 * @throws GasrankError without `--latest`, or if a sheet cannot be read or has no clear date
 */
export async function readRevisions(
  options: PeriodOptions & RankingOptions,
  settings: Settings,
): Promise<Finding[]> {
  const { latest } = options;
  if (latest === undefined) throw new GasrankError({ code: 'needs-latest', option: '--revisions' });
  const { aligned, rules } = await readAligned([latest], options, settings);
  const revisions = revisionsBetween(comparisonsOf(aligned.snapshots, rules));
  return revisions.map(({ indicator, ...revision }) => {
    return { code: 'figure-revised', ...revision, indicator: indicatorName(indicator) };
  });
}
