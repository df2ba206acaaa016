/** Columns of each indicator (指标: device × gas). */
import {
  type HeaderLabel,
  type Indicator,
  type Measure,
  sameIndicator,
} from '../../core/snapshot.ts';
import { isMeasure, isPeriod } from '../words/header-words.ts';
import { normalise } from '../words/text.ts';
import { commonName, isOtherUnit } from '../words/unit-kinds.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { groupKey, type Header, type HeaderColumn } from './header.ts';

/** Maximum number of indicators. More different names are not devices, and each would add a figure to every row. */
export const MAX_INDICATORS = 100;

export interface IndicatorColumns {
  readonly indicator: Indicator;
  /** Unit of its counts, from the header or the texts around the table; `null` if nothing states it. */
  readonly unit: string | null;
  readonly columns: ReadonlyMap<Measure, HeaderColumn>;
}

/** Reason why a header's columns cannot be divided into indicators. */
export type IndicatorProblem =
  /** The column means the same as one before it. */
  | { readonly problem: 'ambiguous'; readonly column: HeaderColumn; readonly rival: HeaderColumn }
  /** The column is under a period (上周, 本周); `rival` is the same measure under another one, if there is one. */
  | {
      readonly problem: 'period';
      readonly column: HeaderColumn;
      readonly rival: HeaderColumn | undefined;
    }
  /** The column has another unit than `rival`, so the two give no rate. */
  | { readonly problem: 'units'; readonly column: HeaderColumn; readonly rival: HeaderColumn }
  /** The column states no unit, but `rival` has a multiplied one. */
  | {
      readonly problem: 'unit-missing';
      readonly column: HeaderColumn;
      readonly rival: HeaderColumn;
    }
  /** Measure that the column's indicator lacks. */
  | { readonly problem: 'households' | 'installed'; readonly column: HeaderColumn };

/** Indicators of a header's columns. */
export interface Indicators {
  readonly indicators: readonly IndicatorColumns[];
  /** Columns of all indicators together, such as a 总排名 after the last. */
  readonly overall: readonly HeaderColumn[];
}

/** Columns under the same labels. */
interface ColumnGroup {
  readonly key: readonly string[];
  readonly labels: readonly HeaderLabel[];
  readonly columns: Map<Measure, HeaderColumn>;
}

/**
 * Groups the measure columns by the labels above them. A rate or rank one level higher than the counts (安装率 beside
 * 管道气, both under 自闭阀) belongs to the indicator just before it. Households above several devices (户数 beside
 * 自闭阀 and 金属软管) belong to each.
 */
export function findIndicators(
  header: Header,
  { isGas }: Pick<Vocabulary, 'isGas'>,
): Indicators | IndicatorProblem {
  const overall = overallColumns(header);
  const groups: ColumnGroup[] = [];
  for (const column of header.columns) {
    const { role } = column;
    if (!isMeasure(role) || overall.includes(column)) continue;
    if (isOfPeriod(column)) return { column, rival: rivalOf(column, header), problem: 'period' };
    const key = groupKey(column.groups);
    const last = groups.at(-1);
    const owner =
      groups.find((group) => sameGroups(group.key, key)) ??
      (last && isAncestor(key, last.key) && !last.columns.has(role) && last.columns.has('installed')
        ? last
        : undefined);
    const rival = owner?.columns.get(role);
    if (rival && role === 'households' && isDue(rival) !== isDue(column)) {
      // 应安装户数 goes before 用户数, which also counts households without a task.
      overall.push(isDue(column) ? rival : column);
      if (isDue(column)) owner?.columns.set(role, column);
      continue;
    }
    if (rival) return { column, rival, problem: 'ambiguous' };
    if (owner) owner.columns.set(role, column);
    else groups.push({ key, labels: column.groups, columns: new Map([[role, column]]) });
  }
  const shared = shareHouseholds(groups);
  const found = groups.filter((group) => !shared.includes(group));
  for (const { columns } of found) {
    const [column] = columns.values();
    const problem = (['households', 'installed'] as const).find((measure) => !columns.has(measure));
    if (problem && column) return { column, problem };
    const [due, done] = [columns.get('households'), columns.get('installed')];
    const counts = [due, done, columns.get('added')].flatMap((own) => own ?? []);
    const multiplied = counts.find(({ factor }) => factor > 1);
    const plain = counts.find(({ hasUnit }) => !hasUnit);
    if (multiplied && plain) return { column: plain, rival: multiplied, problem: 'unit-missing' };
    if (due && done && isOtherUnit(due.unit, done.unit)) {
      return { column: done, rival: due, problem: 'units' };
    }
  }
  return { indicators: named(found, isGas), overall };
}

/** Checks whether a column is grouped by a period instead of a device. */
function isOfPeriod({ groups }: HeaderColumn): boolean {
  return groups.some(({ text }) => isPeriod(text));
}

/** The same column under another period. */
function rivalOf(column: HeaderColumn, { columns }: Header): HeaderColumn | undefined {
  const others = columns.filter((other) => other !== column && other.role === column.role);
  const timeless = ({ groups }: HeaderColumn) =>
    groupKey(groups.filter(({ text }) => !isPeriod(text)));
  return (
    others.find((other) => isOfPeriod(other) && sameGroups(timeless(other), timeless(column))) ??
    others[0]
  );
}

/** Checks whether the label of a column of households says that they are due. */
function isDue({ label }: HeaderColumn): boolean {
  return /应|任务|计划|目标|due|target|sanctioned/iu.test(label.text);
}

/** Gives indicators without households those above them; returns the groups that are left without other columns. */
function shareHouseholds(groups: readonly ColumnGroup[]): ColumnGroup[] {
  const lacking = groups.filter(({ columns }) => !columns.has('households'));
  const sources = groups.filter(({ columns }) => columns.has('households') && columns.size === 1);
  const used = lacking.flatMap((group) => {
    const [source] = sources
      .filter(({ key }) => key.every((label) => group.key.includes(label)))
      .sort((a, b) => b.key.length - a.key.length);
    const column = source?.columns.get('households');
    if (!source || !column || !group.columns.has('installed')) return [];
    group.columns.set('households', column);
    return [source];
  });
  return [...new Set(used)];
}

/** Rates, ranks and additions without a label of their own, unless there is one for each labelled indicator. */
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
export function nameIndicator(labels: readonly string[], isGas: Vocabulary['isGas']): Indicator {
  const words = labels.map(subjectOf).filter((word) => word !== '');
  const gas = words.findLast(isGas) ?? (words.length > 1 ? words.at(-1) : undefined) ?? '';
  return { device: words.filter((word) => word !== gas).join(' '), gas };
}

/** Names indicators by the subject of their labels, or by the whole labels if two would be the same. */
function named(groups: readonly ColumnGroup[], isGas: Vocabulary['isGas']): IndicatorColumns[] {
  const short = groups.map(({ labels }) => nameIndicator(distinct(textsOf(labels)), isGas));
  return groups.map(({ labels, columns }, i) => {
    const own = short[i];
    const isShared = own && short.some((other, o) => o !== i && sameIndicator(own, other));
    const whole = { device: textsOf(labels).join(' '), gas: '' };
    return { indicator: own && !isShared ? own : whole, unit: unitOf(columns), columns };
  });
}

/** The unit of both counts; a unit stated for only one of them applies to both. */
function unitOf(columns: ColumnGroup['columns']): string | null {
  const names = (['households', 'installed'] as const).flatMap(
    (measure) => columns.get(measure)?.unit ?? [],
  );
  return commonName(names);
}

/** Labels without those that repeat one above them: 自闭阀户数 under 自闭阀. */
function distinct(labels: readonly string[]): string[] {
  const subjects = labels.map((label) => normalise(subjectOf(label)));
  return labels.filter((_, i) => subjects.indexOf(subjects[i] ?? '') === i);
}

const textsOf = (labels: readonly HeaderLabel[]) => labels.map(({ text }) => text);

/** The subject of a label or a caption: 自闭阀 of 一、自闭阀安装情况表. */
export function subjectOf(text: string): string {
  return text
    .replace(
      /^(?:[一二三四五六七八九十\d]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|附?表[一二三四五六七八九十\d]*[:：、\s]*)/u,
      '',
    )
    .replace(
      /(?:[安加]装|改造|更换|完成|推进)?(?:工作)?(?:进展|进度|完成)?(?:情况|进展|进度|统计|汇总|一览)+表?$/u,
      '',
    )
    .trim();
}
