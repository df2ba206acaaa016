/** Which columns make up which indicator (指标: device × gas). */
import type { Indicator, Measure } from '../core/snapshot.ts';
import { groupKey, type Header, type HeaderColumn } from './header.ts';
import { isGas } from './vocabulary.ts';

export interface IndicatorColumns {
  readonly indicator: Indicator;
  readonly columns: ReadonlyMap<Measure, HeaderColumn>;
}

/** A header whose columns do not divide into indicators. */
export interface IndicatorProblem {
  readonly column: HeaderColumn;
  /** `ambiguous`: the column repeats a measure; otherwise the measure that its indicator lacks. */
  readonly problem: 'ambiguous' | 'households' | 'installed';
}

/** What the columns of a header make up. */
export interface Indicators {
  readonly indicators: readonly IndicatorColumns[];
  /** Columns of all indicators together, such as a 总排名 after the last. */
  readonly overall: readonly HeaderColumn[];
}

/**
 * Groups the measure columns by the labels above them. A rate or rank that stands one level higher than
 * the counts (安装率 beside 管道气, both under 自闭阀) belongs to the indicator just before it.
 */
export function findIndicators(header: Header): Indicators | IndicatorProblem {
  const overall = overallColumns(header);
  const found: { groups: string[]; labels: string[]; columns: Map<Measure, HeaderColumn> }[] = [];
  for (const column of header.columns) {
    const { role, groups } = column;
    if (role === 'region' || role === 'line-number' || overall.includes(column)) continue;
    const key = groupKey(groups);
    const last = found.at(-1);
    const owner =
      found.find((indicator) => sameGroups(indicator.groups, key)) ??
      (last && isAncestor(key, last.groups) && !last.columns.has(role) ? last : undefined);
    if (owner?.columns.has(role)) return { column, problem: 'ambiguous' };
    if (owner) owner.columns.set(role, column);
    else
      found.push({
        groups: key,
        labels: groups.map(({ text }) => text),
        columns: new Map([[role, column]]),
      });
  }
  for (const { columns } of found) {
    const [column] = columns.values();
    const problem = (['households', 'installed'] as const).find((measure) => !columns.has(measure));
    if (problem && column) return { column, problem };
  }
  const indicators = found.map(({ labels, columns }) => ({
    indicator: nameIndicator(labels),
    columns,
  }));
  return { indicators, overall };
}

/** Rates, ranks and additions under no label of their own, unless there is one for each labelled indicator. */
function overallColumns({ columns }: Header): HeaderColumn[] {
  const labelled = columns.filter(({ role, groups }) => role === 'installed' && groups.length > 0);
  const alone = columns.filter(({ groups }) => groups.length === 0);
  return alone.filter(({ role }) => {
    if (role !== 'rate' && role !== 'rank' && role !== 'added') return false;
    return (
      labelled.length > 1 && alone.filter((other) => other.role === role).length < labelled.length
    );
  });
}

function sameGroups(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && isAncestor(a, b);
}

function isAncestor(ancestor: readonly string[], groups: readonly string[]): boolean {
  return ancestor.every((label, level) => label === groups[level]);
}

/** Header labels → device and gas. Without a known gas word, the last of several labels is the gas. */
function nameIndicator(labels: readonly string[]): Indicator {
  const gases = labels.filter(isGas);
  const gas = gases.at(-1) ?? (labels.length > 1 ? labels.at(-1) : undefined) ?? '';
  return { device: labels.filter((label) => label !== gas).join(' '), gas };
}
