/** Reads the meaning of each column from the words of a header, with merges and blanks resolved. */
import { highest, lowest } from '../../core/sheet/extent.ts';
import type { Grid } from '../../core/sheet/grid.ts';
import type { HeaderLabel } from '../../core/snapshot.ts';
import type { HeaderWord } from '../words/header-words.ts';
import { cellText, meansNothing, normalise, tidyName } from '../words/text.ts';
import { isUnit, type Unit } from '../words/units.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { textFault } from './faults.ts';
import { type Hit, isComplete } from './hits.ts';
import {
  fillVertically,
  isCount,
  type LabelGrid,
  labelGrid,
  spanOf,
  type UnitLabel,
  unitLabel,
} from './labels.ts';
import { isWhole } from './measure-parts.ts';
import { isOfFigures, labelsOfPair, labelsOfQualifiers, levelled } from './qualifiers.ts';
import { textColumns, topRow } from './top-row.ts';

/** A column with a recognised header. */
export interface HeaderColumn extends HeaderWord {
  readonly col: number;
  /** The label with the column's own word; empty over names without a header. */
  readonly label: HeaderLabel;
  /** The labels from the top level down to `label`; one for each level of the header. */
  readonly path: readonly HeaderLabel[];
  /** The labels of the path that name an indicator: all but the measure's own. */
  readonly groups: readonly HeaderLabel[];
  /** The column's units in the header: those of the nearest cell with units, and of other cells over the same columns. */
  readonly units: readonly Unit[];
  /** True if its header or a text around the table states its unit. */
  readonly hasUnit: boolean;
  /** Multiplier of its counts: 10,000 under 万户. */
  readonly factor: number;
  /** Unit of the multiplied counts; `null` if nothing states it. */
  readonly unit: string | null;
}

/** A column that is not used, and its header text, which may be empty. */
interface UnusedColumn {
  readonly col: number;
  readonly text: string;
}

export interface Header {
  readonly top: number;
  readonly bottom: number;
  /** First column of its table; another table may be beside it. */
  readonly left: number;
  readonly right: number;
  readonly columns: readonly HeaderColumn[];
  /** Columns with a header of their own that is not recognised, in order. */
  readonly unused: readonly UnusedColumn[];
}

/** The headers of a band: one, or several side by side, each with its own column of regions. */
export function readHeaders(grid: Grid, band: readonly Hit[], vocabulary: Vocabulary): Header[] {
  const bottom = withUnitRow(grid, band);
  const areas = areasOf(band);
  return areas.map((area, a): Header => {
    const left = a === 0 ? 0 : lowest(area.map(({ col }) => col));
    const next = areas[a + 1];
    const right = next ? lowest(next.map(({ col }) => col)) - 1 : Number.POSITIVE_INFINITY;
    return readHeader(grid, area, { left, right, bottom }, vocabulary);
  });
}

/** Divides a band into tables side by side. A column of regions after a measure begins another table, if that is complete too. */
function areasOf(band: readonly Hit[]): Hit[][] {
  const areas: Hit[][] = [[]];
  for (const hit of [...band].sort((a, b) => a.col - b.col)) {
    const last = areas.at(-1) ?? [];
    const startsTable =
      (hit.word.role === 'region' || hit.word.role === 'line-number') && isComplete(last);
    if (startsTable) areas.push([hit]);
    else last.push(hit);
  }
  return areas.reduce<Hit[][]>((joined, area) => {
    const last = joined.at(-1);
    if (last && !isComplete(area)) for (const hit of area) last.push(hit);
    else joined.push(area);
    return joined;
  }, []);
}

interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

function readHeader(
  grid: Grid,
  band: readonly Hit[],
  { left, right, bottom }: Bounds,
  vocabulary: Vocabulary,
): Header {
  const regions = band.filter((hit) => hit.word.role === 'region');
  const firstCol = lowest((regions.length > 0 ? regions : band).map(({ col }) => col));
  const firstRow = lowest(band.map((hit) => hit.row));
  const lastHit = highest(band.map((hit) => hit.bottom));
  const top = topRow(grid, { firstRow, bottom: lastHit, firstCol, right });

  const labels = labelGrid(grid, band, { top, bottom, left }, vocabulary);
  const qualifiers = labelsOfQualifiers(band);
  const pair = labelsOfPair(band, vocabulary.isGas);
  // Words before a measure that do not name an indicator change its meaning.
  const recognised = band.filter(
    ({ word }) => !word.isPrefixed || pair.length > 0 || qualifiers.has(normalise(word.qualifier)),
  );
  const hits = new Map(recognised.map((hit) => [hit.col, hit] as const));
  const regionCols = [...hits.values()].filter(({ word }) => word.role === 'region');
  const regionLabels = new Set(
    regionCols.flatMap(({ col }) => labels.flatMap((level) => level[col] ?? [])),
  );
  const columns = [...hits.values()]
    .sort((a, b) => a.col - b.col)
    .map((hit): HeaderColumn => {
      const { col, row, text, word } = hit;
      const levels = labels.map((level) => level[col]);
      const path = fillVertically(levels.map((level) => (level?.text === '' ? undefined : level)));
      const label = path[row - top] ?? unitLabel(text);
      const groups = [...new Set(path)]
        .filter((other) => other !== label && other.name !== '')
        .filter((other) => !isWordOf(other, { label, path, regionLabels }, vocabulary))
        .map(({ name }): HeaderLabel => ({ text: name }));
      const qualifier = qualifiers.get(normalise(word.qualifier));
      const units = unitsOver(levels, labels);
      const own = { ...word, units, hasUnit: false, factor: 1, unit: null, col, label };
      const named = isOfFigures(hit) && pair.length > 0 ? pair : qualifier ? [qualifier] : [];
      return { ...own, path: [...path, ...named], groups: [...groups, ...named] };
    });
  const unused = unusedColumns(grid, { labels, hits, top, left, right });
  return {
    top,
    bottom,
    left,
    right,
    columns: qualifiers.size + pair.length > 0 ? levelled(columns) : columns,
    unused,
  };
}

/**
 * Checks whether a label over or under a column's own word does not name its indicator: it is a header word itself, or says
 * that the column is the whole of its measure (已安装户数 over 累计 and 本周新增). 城市 over a measure names one.
 */
function isWordOf(
  other: UnitLabel,
  column: {
    readonly label: UnitLabel;
    readonly path: readonly UnitLabel[];
    readonly regionLabels: ReadonlySet<UnitLabel>;
  },
  vocabulary: Vocabulary,
): boolean {
  const { label, path, regionLabels } = column;
  const word = vocabulary.headerWord(other.name);
  if (word !== null) return word.role !== 'region' || regionLabels.has(other);
  return path.indexOf(other) > path.indexOf(label) && isWhole(other.name);
}

/**
 * The units in the nearest header cell with units, and in other cells over as many columns, which may contradict it:
 * (户) under 自闭阀(万户) means single households, (户) under 户数(万户) is a contradiction.
 */
function unitsOver(levels: readonly (UnitLabel | undefined)[], labels: LabelGrid): Unit[] {
  const cells = [...new Set(levels)].flatMap((label) => (label?.units.length ? [label] : []));
  const widthOf = (label: UnitLabel) => highest(labels.map((level) => count(level, label)));
  const nearest = cells.at(-1);
  if (!nearest) return [];
  const alike = cells.filter((label) => label === nearest || widthOf(label) <= widthOf(nearest));
  return alike.reverse().flatMap(({ units }) => units);
}

function count<T>(values: readonly T[], wanted: T): number {
  return values.filter((value) => value === wanted).length;
}

/** The bottom row of a header. A row of units only, (户) (户) (%), under at least one measure belongs to the header. */
function withUnitRow(grid: Grid, band: readonly Hit[]): number {
  const bottom = highest(band.map((hit) => hit.bottom));
  const below = (grid.rows[bottom + 1] ?? []).map(cellText);
  const isUnderMeasure = (col: number) =>
    band.some((hit) => hit.col === col && isCount(hit.word.role));
  const isUnitRow =
    below.some((text, col) => isUnit(text) && isUnderMeasure(col)) &&
    below.every(
      (text) => isUnit(text) || meansNothing(text) || /^(?:计量)?单位:?$/u.test(normalise(text)),
    );
  return isUnitRow ? bottom + 1 : bottom;
}

interface LabelledHits {
  readonly labels: LabelGrid;
  readonly hits: ReadonlyMap<number, Hit>;
  readonly top: number;
  readonly left: number;
  readonly right: number;
}

/** Columns with a header text of their own that is not a group's. */
function unusedColumns(
  grid: Grid,
  { labels, hits, top, left, right }: LabelledHits,
): UnusedColumn[] {
  const groups = new Set([...hits.keys()].flatMap((col) => labels.map((level) => level[col])));
  const unused = new Map<number, string>();
  labels.forEach((level, r) => {
    for (const col of textColumns(grid, top + r)) {
      const isOutside = col < left || col > right;
      const isGroup = level[col] !== undefined && groups.has(level[col]);
      if (!hits.has(col) && !isOutside && !isGroup && spanOf(grid, top + r, col) === 1) {
        const cell = grid.rows[top + r]?.[col];
        unused.set(col, textFault(cell) ? '' : tidyName(cellText(cell)));
      }
    }
  });
  return [...unused].sort(([a], [b]) => a - b).map(([col, text]) => ({ col, text }));
}

/** Normalised words of a header path that name its indicator. */
export function groupKey(groups: readonly HeaderLabel[]): string[] {
  return groups.map(({ text }) => normalise(text));
}
