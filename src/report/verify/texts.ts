/** Compares the texts of a document (Word, web page) with those of the same document made again. */
import type { OfficialColumn, ReportColumn, ReportRow } from '../report.ts';
import {
  type Compared,
  type Difference,
  type Explained,
  joined,
  NOTHING,
  shown,
} from './differences.ts';

/** Cells of a table, row by row; merged cells count once. */
export type TextTable = readonly (readonly string[])[];

/** All texts of a document that a reader sees. */
export interface DocumentTexts {
  /** Texts outside tables, in their order. */
  readonly paragraphs: readonly string[];
  readonly tables: readonly TextTable[];
}

/** Content of a table of figures. */
export interface FigureTable {
  readonly columns: readonly OfficialColumn[];
  readonly rows: readonly ReportRow[];
}

/** The texts of the document made again, and the content of each of its tables. */
export interface ComputedTexts extends DocumentTexts {
  readonly figures: readonly FigureTable[];
  /** Names of the indicators. */
  readonly indicators: readonly string[];
}

/** Part of a document that the record of another version does not explain. */
const TEXT = 'text';

/**
 * Compares every text. Words that another version may have written otherwise are listed as not checked, but no version
 * writes a table with other rows.
 */
export function compareTexts(
  stated: DocumentTexts,
  computed: ComputedTexts,
  { isComplete, isSameVersion }: Explained,
): Compared {
  const count = Math.max(stated.tables.length, computed.tables.length);
  const tables = Array.from({ length: count }, (_, t) =>
    compareTable(stated.tables[t] ?? [], computed.tables[t] ?? [], {
      ...{ columns: [], rows: [], ...computed.figures[t] },
      indicators: computed.indicators,
    }),
  );
  const paragraphs = aligned(stated.paragraphs, computed.paragraphs).map(textDiffers);
  const all = joined([...tables, { ...NOTHING, differences: paragraphs }]);
  if (isComplete && isSameVersion) return all;
  const ofRows = new Set(
    tables.flatMap((table, t) =>
      stated.tables[t]?.length === computed.tables[t]?.length ? [] : table.differences,
    ),
  );
  const differences = all.differences.filter((one) => one.kind !== 'text' || ofRows.has(one));
  const isPartial = differences.length < all.differences.length;
  return { ...all, differences, notChecked: isPartial ? [TEXT] : [] };
}

const textDiffers = ([stated, computed]: TextPair<string>): Difference => {
  return { kind: 'text', stated: shown(stated), computed: shown(computed) };
};

interface TableContext extends FigureTable {
  readonly indicators: readonly string[];
}

function compareTable(stated: TextTable, computed: TextTable, context: TableContext): Compared {
  const head = computed.length - context.rows.length;
  if (stated.length !== computed.length) {
    const texts = (rows: TextTable) => rows.map((cells) => cells.join(' '));
    const rows = aligned(texts(stated), texts(computed));
    return { ...NOTHING, count: 0, differences: rows.map(textDiffers) };
  }
  return joined(
    computed.map((cells, r) => {
      const own = stated[r] ?? [];
      if (own.length !== cells.length) {
        const pair = [own.join(' '), cells.join(' ')] as const;
        return { ...NOTHING, differences: [textDiffers(pair)] };
      }
      const row = context.rows[r - head];
      return joined(
        cells.map((text, c) => {
          const figure = row && isFigure(context.columns[c]) ? context.columns[c] : undefined;
          return compareCell([own[c] ?? '', text], { row, figure, context });
        }),
      );
    }),
  );
}

/** A column of figures, not of names or line numbers. */
type FigureColumn = ReportColumn & { readonly figure: NonNullable<ReportColumn['figure']> };

function isFigure(column: OfficialColumn | undefined): column is FigureColumn {
  return column !== undefined && column.figure !== null && column.figure !== 'line-number';
}

interface CellContext {
  readonly row: ReportRow | undefined;
  readonly figure: FigureColumn | undefined;
  readonly context: TableContext;
}

function compareCell(pair: TextPair<string>, { row, figure, context }: CellContext): Compared {
  const [stated, computed] = pair;
  const count = row && figure ? 1 : 0;
  if (bare(stated) === bare(computed)) return { ...NOTHING, count };
  if (!row || !figure) return { ...NOTHING, differences: [textDiffers(pair)] };
  const { measure, indicator } = figure.figure;
  const difference: Difference = {
    ...{ kind: 'figure', row: row.label, measure, cell: null },
    indicator: context.indicators[indicator] ?? '',
    ...{ stated: shown(stated), computed: shown(computed) },
  };
  return { ...NOTHING, count, differences: [difference] };
}

type TextPair<T> = readonly [stated: T | null, computed: T | null];

/** Maximum number of pairs of texts that are compared to find those that both have. */
const MAX_PAIRS = 4_000_000;

/** Texts that differ, in pairs; `null` for one that only the other document has. */
function aligned(stated: readonly string[], computed: readonly string[]): TextPair<string>[] {
  const isSame = (a: string | undefined, b: string | undefined) => bare(a) === bare(b);
  let start = 0;
  while (start < Math.min(stated.length, computed.length) && isSame(stated[start], computed[start]))
    start++;
  let end = 0;
  const rest = Math.min(stated.length, computed.length) - start;
  while (end < rest && isSame(stated.at(-1 - end), computed.at(-1 - end))) end++;
  const own = stated.slice(start, stated.length - end);
  const again = computed.slice(start, computed.length - end);
  if (own.length === again.length || own.length * again.length > MAX_PAIRS) {
    return pairs(own, again).filter(([a, b]) => bare(a) !== bare(b));
  }
  return between(own, again, common(own.map(bare), again.map(bare)));
}

function pairs(stated: readonly string[], computed: readonly string[]): TextPair<string>[] {
  const length = Math.max(stated.length, computed.length);
  return Array.from({ length }, (_, n) => [stated[n] ?? null, computed[n] ?? null]);
}

/** The texts between those that both have. */
function between(
  stated: readonly string[],
  computed: readonly string[],
  shared: readonly (readonly [number, number])[],
): TextPair<string>[] {
  let [a, b] = [0, 0];
  return [...shared, [stated.length, computed.length] as const].flatMap(([nextA, nextB]) => {
    const gap = pairs(stated.slice(a, nextA), computed.slice(b, nextB));
    [a, b] = [nextA + 1, nextB + 1];
    return gap;
  });
}

/** Indexes of the longest common subsequence. */
function common(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) found.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return found;
}

/** A text for comparison, without white space, which programs write differently. */
const bare = (text: string | null | undefined) => (text ?? '').replace(/\s+/gu, '');
