/** The figures of one region in one indicator: cells, computation and neighbours in the ranking. */
import { type Comparison, previousColumn } from '../../core/compare.ts';
import { rateText } from '../../core/numbers/ratio.ts';
import { movementOf, previousRanks } from '../../core/ranks/movement.ts';
import { type Rival, rivalsOf } from '../../core/ranks/rivals.ts';
import { type Figures, indicatorName } from '../../core/snapshot.ts';
import { termsOf } from '../../core/terms.ts';
import type { Neighbour } from '../../lang/explain.ts';
import type { TotalPart } from './explanation.ts';
import { type Figured, quotientText } from './lines.ts';
import { readOf, type SheetReading } from './reads.ts';
import { unrankedReason } from './reasons.ts';
import { isSum, type Subject, type SubjectRows, standingOf } from './subject.ts';

/** The subject and the sheets that its figures were read from. */
export interface SubjectSheets {
  readonly subject: Subject;
  readonly rows: SubjectRows;
  readonly current: SheetReading;
  readonly previous: SheetReading | null;
}

/** @throws Error if the comparison has no such indicator */
export function figuresOf(
  comparison: Comparison,
  indicator: number,
  sheets: SubjectSheets,
): Figured {
  const standings = comparison.indicators[indicator];
  if (!standings) throw new Error(`no indicator ${indicator}`);
  const { subject, rows } = sheets;
  const { decimals, regions } = standings;
  const standing = standingOf(comparison, indicator, subject);
  const row = subject.kind === 'region' ? subject.row : -1;
  const own = rows.current?.figures[indicator];
  const before = rows.previous?.figures[previousColumn(comparison, indicator)];
  const declared = (measure: 'added' | 'rate' | 'rank') =>
    readOf(measure, own?.[measure], sheets.current, decimals);
  const ratio = standing?.ratio ?? null;
  const rivals = rivalsOf(comparison, indicator, row);
  const neighbours = (side: readonly Rival[]) => side.map((rival) => neighbour(rival, decimals));
  return {
    ...standings.indicator,
    name: indicatorName(standings.indicator),
    terms: termsOf(comparison.current, indicator),
    decimals,
    households: count('households', standing?.households ?? null, {
      own,
      before,
      sheets,
      decimals,
    }),
    installed: count('installed', standing?.installed ?? null, { own, before, sheets, decimals }),
    added: { value: standing?.added ?? null, declared: declared('added') },
    rate: {
      value: ratio && rateText(standing?.kept ?? ratio, decimals),
      from: ratio && (standing?.kept ? 'stated' : 'computed'),
      exact: ratio && quotientText(ratio, decimals),
      declared: declared('rate'),
    },
    rank: {
      value: standing?.rank ?? null,
      of: regions.filter(({ rank }) => rank !== null).length,
      unranked: isSum(subject) ? null : unrankedReason(standing),
      previous: previousRank(comparison, indicator, rows),
      declared: declared('rank'),
    },
    above: neighbours(rivals.above),
    tied: neighbours(rivals.tied),
    below: neighbours(rivals.below),
    movement: movementOf(comparison, indicator, row),
    parts: partsOf(comparison, indicator, subject),
  };
}

interface CountedFigures {
  readonly own: Figures | undefined;
  readonly before: Figures | undefined;
  readonly sheets: SubjectSheets;
  readonly decimals: number;
}

function count(
  measure: 'households' | 'installed',
  value: number | null,
  { own, before, sheets: { current, previous }, decimals }: CountedFigures,
) {
  return {
    value,
    read: readOf(measure, own?.[measure], current, decimals),
    previous: previous && readOf(measure, before?.[measure], previous, decimals),
  };
}

/** Last period's rank, also for a vanished region, which has no standing. */
function previousRank(
  comparison: Comparison,
  indicator: number,
  { previous }: SubjectRows,
): number | null {
  if (!previous || !comparison.previous) return null;
  const row = comparison.previous.regions.indexOf(previous);
  return previousRanks(comparison, indicator)[row] ?? null;
}

function neighbour({ ratio, ...rival }: Rival, decimals: number): Neighbour {
  return { ...rival, rate: rateText(ratio, decimals) };
}

/** The regions with a task that a total or a subtotal sums up. */
function partsOf(
  { current, indicators }: Comparison,
  indicator: number,
  subject: Subject,
): TotalPart[] {
  if (!isSum(subject)) return [];
  const own = subject.kind === 'subtotal' ? current.subtotals[subject.row]?.parts : undefined;
  const places = own ?? current.regions.map((_, r) => r);
  return places.flatMap((r) => {
    const standing = indicators[indicator]?.regions[r];
    if (!standing) return [];
    const { households, installed, added, hasTask } = standing;
    const region = current.regions[r]?.name ?? '';
    return hasTask ? [{ region, households, installed, added }] : [];
  });
}
