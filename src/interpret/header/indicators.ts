/** Columns of each indicator (指标: device × gas). */
import {
  type HeaderLabel,
  type Indicator,
  type Measure,
  sameIndicator,
} from '../../core/snapshot.ts';
import { normalise } from '../words/text.ts';
import { commonName, isOtherUnit } from '../words/units.ts';
import { isPeriod, type Vocabulary } from '../words/vocabulary.ts';
import { groupKey, type Header, type HeaderColumn } from './header.ts';

/** Rows or blocks that name more things than this name no devices; each would cost a figure in every row. */
export const MAX_INDICATORS = 100;

export interface IndicatorColumns {
  readonly indicator: Indicator;
  /** Unit that it counts in, as the header or the texts around the table have it; `null` where nothing says it. */
  readonly unit: string | null;
  readonly columns: ReadonlyMap<Measure, HeaderColumn>;
}

/** A header whose columns do not divide into indicators. */
export type IndicatorProblem =
  /** The column means the same as one before it. */
  | { readonly problem: 'ambiguous'; readonly column: HeaderColumn; readonly rival: HeaderColumn }
  /** The column stands under a time (上周, 本周); `rival` is the same measure under another, if there is one. */
  | {
      readonly problem: 'period';
      readonly column: HeaderColumn;
      readonly rival: HeaderColumn | undefined;
    }
  /** The column is in another unit than `rival`, and no rate can be made of the two. */
  | { readonly problem: 'units'; readonly column: HeaderColumn; readonly rival: HeaderColumn }
  /** The column states no unit, and `rival` one that multiplies. */
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
 * Groups the measure columns by the labels above them. A rate or rank that stands one level higher than the counts
 * (安装率 beside 管道气, both under 自闭阀) belongs to the indicator just before it; households that stand above several
 * devices (户数 beside 自闭阀 and 金属软管) belong to each.
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
      // 应安装户数 goes before 用户数, which counts those without a task as well.
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

/** Checks whether a column is told apart by a time and not by what is installed. */
function isOfPeriod({ groups }: HeaderColumn): boolean {
  return groups.some(({ text }) => isPeriod(text));
}

/** The column that is the same but for the time that it stands under. */
function rivalOf(column: HeaderColumn, { columns }: Header): HeaderColumn | undefined {
  const others = columns.filter((other) => other !== column && other.role === column.role);
  const timeless = ({ groups }: HeaderColumn) =>
    groupKey(groups.filter(({ text }) => !isPeriod(text)));
  return (
    others.find((other) => isOfPeriod(other) && sameGroups(timeless(other), timeless(column))) ??
    others[0]
  );
}

/** Checks whether a column of households says that they are due. */
function isDue({ label }: HeaderColumn): boolean {
  return /应|任务|计划|目标|due|target|sanctioned/iu.test(label.text);
}

function isMeasure(role: HeaderColumn['role']): role is Measure {
  return role !== 'region' && role !== 'line-number' && role !== 'device' && role !== 'gas';
}

/** Gives indicators without households those that stand above them; returns the groups that held nothing else. */
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
export function nameIndicator(labels: readonly string[], isGas: Vocabulary['isGas']): Indicator {
  const words = labels.map(subjectOf).filter((word) => word !== '');
  const gas = words.findLast(isGas) ?? (words.length > 1 ? words.at(-1) : undefined) ?? '';
  return { device: words.filter((word) => word !== gas).join(' '), gas };
}

/** Indicators by what their labels are about, or, where that makes two of them one, by the whole labels. */
function named(groups: readonly ColumnGroup[], isGas: Vocabulary['isGas']): IndicatorColumns[] {
  const short = groups.map(({ labels }) => nameIndicator(distinct(textsOf(labels)), isGas));
  return groups.map(({ labels, columns }, i) => {
    const own = short[i];
    const isShared = own && short.some((other, o) => o !== i && sameIndicator(own, other));
    const whole = { device: textsOf(labels).join(' '), gas: '' };
    return { indicator: own && !isShared ? own : whole, unit: unitOf(columns), columns };
  });
}

/** The unit that its counts share; one that only one of them names is that of both. */
function unitOf(columns: ColumnGroup['columns']): string | null {
  const names = (['households', 'installed'] as const).flatMap(
    (measure) => columns.get(measure)?.unit ?? [],
  );
  return commonName(names);
}

/** Labels without those that only repeat one above them: 自闭阀户数 under 自闭阀. */
function distinct(labels: readonly string[]): string[] {
  const subjects = labels.map((label) => normalise(subjectOf(label)));
  return labels.filter((_, i) => subjects.indexOf(subjects[i] ?? '') === i);
}

const textsOf = (labels: readonly HeaderLabel[]) => labels.map(({ text }) => text);

/** Subject of a label or a caption: 自闭阀 of 一、自闭阀安装情况表. */
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
