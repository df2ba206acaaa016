/** Positions against the planned rates as the parts of sentences. */
import { pointsDecimals } from '../core/numbers/ratio.ts';
import type { Requirement } from '../core/target.ts';
import type { BehindRegion, TotalProgress } from '../lang/trend.ts';
import type { ReportProgress } from './report.ts';

/** A row with its position. */
export interface ScheduledRow {
  readonly label: string;
  readonly progress: ReportProgress | null;
  readonly required: Requirement | null;
}

/** Position of the total, and the regions behind schedule, the furthest first; at most `names` of them. */
export interface ScheduleParts {
  readonly total: TotalProgress | null;
  readonly behind: readonly BehindRegion[];
  readonly behindCount: number;
}

/** The parts of the sentences on the schedule of an indicator. */
export function scheduleParts(
  regions: readonly ScheduledRow[],
  total: ScheduledRow,
  { decimals, names }: { readonly decimals: number; readonly names: number },
): ScheduleParts {
  const behind = regions
    .flatMap(({ label, progress, required }) =>
      progress?.state === 'behind' ? [{ label, ahead: progress.ahead, required }] : [],
    )
    .sort((a, b) => a.ahead - b.ahead)
    .map(({ label, ahead, required }) => ({
      region: label,
      points: sizeText(ahead, decimals),
      perWeek: required?.perWeek ?? null,
    }));
  return {
    total: total.progress && {
      state: total.progress.state,
      planned: total.progress.planned,
      points: sizeText(total.progress.ahead, decimals),
      required: total.required?.households ?? null,
      perWeek: total.required?.perWeek ?? null,
    },
    behind: behind.slice(0, names),
    behindCount: behind.length,
  };
}

/** A number of percentage points without its sign. */
export function sizeText(points: number, decimals: number): string {
  return Math.abs(points).toFixed(pointsDecimals(decimals));
}
