/** Header cells (hits) and the bands of rows that they form. */
import { highest, lowest } from '../../core/sheet/extent.ts';
import type { Cell, Grid } from '../../core/sheet/grid.ts';
import { type HeaderRole, type HeaderWord, isMeasure } from '../words/header-words.ts';
import { isFilter } from '../words/pivot.ts';
import { progressKind } from '../words/progress.ts';
import {
  cellText,
  firstVisible,
  hasText,
  meansNothing,
  normalise,
  tidyName,
} from '../words/text.ts';
import { isUnit, unitsOf } from '../words/units.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { nameFault } from './faults.ts';
import { mergeAt, spanOf } from './labels.ts';
import { isWhole, partOf } from './measure-parts.ts';

/** Columns that a table must have. */
export const REQUIRED = [
  'region',
  'households',
  'installed',
] as const satisfies readonly HeaderRole[];

/** Published headers have two to four rows. With more, titles would count as groups. */
export const MAX_HEADER_ROWS = 4;

/** A cell with a header word. */
export interface Hit {
  readonly row: number;
  readonly bottom: number;
  readonly col: number;
  readonly text: string;
  readonly word: HeaderWord;
}

/** Checks whether the hits include all required columns. */
export function isComplete(hits: readonly Hit[]): boolean {
  return REQUIRED.every((role) => hits.some(({ word }) => word.role === role));
}

/** Groups hits into headers: those on neighbouring rows, and those with only group labels between them. */
export function findBands(grid: Grid, vocabulary: Vocabulary): Hit[][] {
  const bands = groupIntoBands(grid, findHits(grid, vocabulary));
  return bands.map((band) => withNames(grid, withProgress(grid, withoutLabelsOfUnits(grid, band))));
}

/**
 * Hits without those of 单位 that do not head the regions: beside a unit (单位 | 万户), or above another word for
 * regions (填报单位 | 某局).
 */
function withoutLabelsOfUnits(grid: Grid, band: readonly Hit[]): readonly Hit[] {
  const isLabel = ({ row, bottom, col, text }: Hit) => {
    const next = grid.rows[row]?.slice(col + 1).find(hasText);
    const isOfUnit = /^单位[:：]?$/u.test(text) && unitsOf(cellText(next)).length > 0;
    const isBelow = (other: Hit) => other.row > bottom && other.word.role === 'region';
    return isOfUnit || (/单位[:：]?$/u.test(text) && band.some(isBelow));
  };
  const others = band.filter((hit) => !isLabel(hit));
  return others.some(({ word }) => word.role === 'region') ? others : band;
}

/** Decides what each 进度 means: rates beside another column of installed, unless its figures are too large. */
function withProgress(grid: Grid, band: readonly Hit[]): Hit[] {
  const isCounted = band.some(({ word }) => word.role === 'installed' && !word.isProgress);
  return band.map((hit) => {
    const { word, bottom, col } = hit;
    if (!word.isProgress) return hit;
    const kind = progressKind(grid, bottom + 1, col);
    const isUnclear = kind === 'unclear' && !isCounted;
    const role = kind === 'counts' || isUnclear ? 'installed' : 'rate';
    return { ...hit, word: { ...word, role, isProgress: isUnclear } };
  });
}

function findHits(grid: Grid, vocabulary: Vocabulary): Hit[] {
  const announced = new Set<number>();
  return grid.rows.flatMap((cells, row) => {
    // A number under a header word makes it a row of data, even with a remark such as 已完成.
    if (cells.some((cell, col) => announced.has(col) && isNumber(cell))) return [];
    if (isFilter(cells)) return [];
    const hits = cells.flatMap((cell, col) => hitsOf({ grid, vocabulary }, cell, row, col));
    // A header word after other text, alone in its row, ends a title (…自闭阀安装进度).
    if (hits.every(({ word }) => word.qualifier !== '') && hits.length < 2) return [];
    for (const { col } of hits) announced.add(col);
    return hits;
  });
}

const NUMBER = /^\d[\d,]*(?:\.\d+)?%?$/u;

/** Checks whether a cell holds a number, also typed as text. */
export function isNumber(cell: Cell | undefined): boolean {
  if (cell?.kind === 'number') return true;
  const text = cellText(cell);
  if (text === '') return false;
  // Most texts begin with a letter.
  return /^\d/u.test(firstVisible(text)) && NUMBER.test(normalise(text));
}

/** The hits of a cell. A measure that spans the devices below it (户数 over 自闭阀, 金属软管) is one hit per column. */
function hitsOf(
  { grid, vocabulary }: { grid: Grid; vocabulary: Vocabulary },
  cell: Cell | undefined,
  row: number,
  col: number,
): Hit[] {
  if (cell?.kind !== 'text') return [];
  const word = vocabulary.headerWord(cellText(cell));
  if (!word) return [];
  const merge = mergeAt(grid.merges, row, col);
  const bottom = merge?.bottom ?? row;
  const hit = { row, col, bottom, text: tidyName(cellText(cell)), word };
  const below = grid.rows[bottom + 1] ?? [];
  const isGroup = (label: Cell | undefined): label is Cell =>
    isLabel(label) && vocabulary.headerWord(cellText(label)) === null && !isUnit(cellText(label));
  let right = merge?.right ?? col;
  // Typed once, with blanks to its right.
  while (!merge && !hasText(grid.rows[row]?.[right + 1]) && isGroup(below[right + 1])) right += 1;
  const labels = below.slice(col, right + 1);
  // 城市 over measures names an indicator.
  const ofBelow = vocabulary.headerWord(cellText(below[col]));
  if (word.role === 'region' && ofBelow && isMeasure(ofBelow.role)) return [];
  const parts = partsOf(hit, labels.map(cellText));
  if (parts) return parts;
  if (word.role === 'region' || labels.length < 2 || !labels.every(isGroup)) return [hit];
  return labels.map((_, i) => ({ ...hit, col: col + i, bottom: bottom + 1 }));
}

/** The hits of a measure over its whole and parts of it; `null` if it is over something else. */
function partsOf(hit: Hit, labels: readonly string[]): Hit[] | null {
  const [whole = '', ...others] = labels;
  const parts = others.map(partOf);
  if (parts.length === 0 || !isWhole(whole) || parts.includes(null)) return null;
  const { word, row, col, bottom } = hit;
  const added = parts.indexOf('added');
  if (added === -1 || word.role !== 'installed') return [{ ...hit, bottom: bottom + 1 }];
  const ofAdded = { ...word, role: 'added', isProgress: false } as const;
  const at = { row: bottom + 1, bottom: bottom + 1, col: col + 1 + added };
  return [
    { ...hit, row, bottom: bottom + 1 },
    { ...at, text: tidyName(others[added] ?? ''), word: ofAdded },
  ];
}

/** Checks whether a cell under a header can be part of it: words, not a sign for “nothing”. */
export function isLabel(cell: Cell | undefined): cell is Cell {
  return cell?.kind === 'text' && !isNumber(cell) && !meansNothing(cellText(cell));
}

function groupIntoBands(grid: Grid, hits: readonly Hit[]): Hit[][] {
  const bands: Hit[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const hit of hits) {
    const band = bands.at(-1);
    const between = grid.rows.slice(Math.max(0, bottom + 1), hit.row);
    const isInReach = hit.row - (band?.[0]?.row ?? 0) < MAX_BAND_ROWS;
    const goesOn =
      isInReach &&
      between.length < MAX_HEADER_ROWS - 1 &&
      between.every((cells) => isGroupsUnder(band, cells));
    if (band && goesOn) band.push(hit);
    else bands.push([hit]);
    bottom = Math.max(bottom, hit.bottom);
  }
  return bands;
}

/** Checks whether a row below hits holds group labels only. Names of regions would be under a hit. */
function isGroupsUnder(band: readonly Hit[] | undefined, cells: Grid['rows'][number]): boolean {
  const isGroup = (cell: Cell | undefined, col: number) =>
    isLabel(cell) && (isUnit(cellText(cell)) || !band?.some((hit) => hit.col === col));
  return cells.some(hasText) && cells.every((cell, col) => !hasText(cell) || isGroup(cell, col));
}

/** Adds a hit for names without a header word (a blank corner, 项目\单位): they are the only texts left of the figures. */
function withNames(grid: Grid, band: readonly Hit[]): Hit[] {
  const counts = band.filter(({ word }) => word.role === 'households' || word.role === 'installed');
  const hasRegion = band.some(({ word }) => word.role === 'region');
  if (hasRegion || new Set(counts.map(({ word }) => word.role)).size < 2) return [...band];
  const bottom = highest(band.map((hit) => hit.bottom));
  const firstCount = lowest(counts.map(({ col }) => col));
  const data = grid.rows
    .slice(bottom + 1, bottom + 1 + ROWS_SEARCHED)
    .filter((cells) => isNumber(cells[firstCount]))
    .slice(0, ROWS_LOOKED_AT);
  const isOfNames = (col: number) =>
    data.length > 0 &&
    !band.some((hit) => hit.col === col) &&
    data.every((cells) => isLabel(cells[col]) || nameFault(cells[col])) &&
    data.some((cells) => isLabel(cells[col]) && !nameFault(cells[col]));
  const [col, another] = [...Array(firstCount).keys()].filter(isOfNames);
  if (col === undefined || another !== undefined) return [...band];
  const rows = Array.from({ length: MAX_HEADER_ROWS }, (_, i) => bottom - i);
  const text = rows.find((row) => hasText(grid.rows[row]?.[col])) ?? -1;
  const top = lowest(band.map((hit) => hit.row));
  const isBeside = (grid.rows[text] ?? []).filter(hasText).length > 1;
  const isMerged = mergeAt(grid.merges, top, col)?.top === text;
  const isLabelled =
    text >= 0 && (text >= top || isBeside || isMerged) && spanOf(grid, text, col) === 1;
  const at = isLabelled ? text : top;
  const word = { ...UNQUALIFIED, role: 'region', percent: false, units: [] } as const;
  return [...band, { row: at, bottom, col, text: tidyName(cellText(grid.rows[at]?.[col])), word }];
}

const UNQUALIFIED = { isProgress: false, qualifier: '', isPrefixed: false, isNoSum: false };

/** Number of rows that are examined to find the column of names. */
const ROWS_LOOKED_AT = 50;

/** Number of rows below a header that are searched for names. */
const ROWS_SEARCHED = 1000;

/** Maximum rows of a band. Endless rows of header words are not a header, and searching them would take minutes. */
const MAX_BAND_ROWS = 16;
