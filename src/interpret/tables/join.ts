/** Joins the blocks of one sheet that form one table: its halves, or its indicators below each other. */
import { highest } from '../../core/sheet/extent.ts';
import {
  type Column,
  type HeaderLabel,
  type Indicator,
  NO_FIGURES,
  sameIndicator,
} from '../../core/snapshot.ts';
import { MAX_INDICATORS } from '../header/indicators.ts';
import type { FigureRow } from '../rows/figures.ts';
import type { TablePart } from '../rows/rows.ts';
import { isNamed } from '../totals/nameless.ts';
import { normalise } from '../words/text.ts';

/** One table of a sheet: the content of all its blocks. */
export interface Table extends Omit<TablePart, 'block'> {
  /** In the sheet's order; the title is above the first. */
  readonly blocks: readonly TablePart['block'][];
}

/** A table, with a variant in which its captions name its indicators. */
interface Joined {
  readonly plain: Table;
  readonly captioned: Table;
  /** Names of regions in both variants and in the tables that continue them. */
  readonly keys: Set<string>;
  /** Tables that continue both. */
  readonly more: Table[];
}

/**
 * Joins the blocks of a sheet. A block with the same indicators and other regions continues the table before it. One
 * with other indicators and mostly the same regions was placed below for lack of width. Any other is a table of its
 * own.
 */
export function joinParts(parts: readonly TablePart[]): Table[] {
  const tables: Joined[] = [];
  for (const part of parts) {
    const last = tables.at(-1);
    const own = joinedOf(part);
    if (last && goesOn(last, own)) {
      last.more.push(own.plain);
      for (const key of own.keys) last.keys.add(key);
    } else if (last && standsBelow(last, own)) {
      const widened = widen(continued(last.captioned, last.more), own.captioned);
      const keys = new Set([...last.keys, ...own.keys]);
      tables.splice(-1, 1, { plain: widened, captioned: widened, keys, more: [] });
    } else {
      tables.push(own);
    }
  }
  return tables.map(({ plain, more }) => continued(plain, more));
}

function joinedOf(part: TablePart): Joined {
  const regions = part.rows.filter(
    ({ region, totalKind }) => isNamed(region) && totalKind === null,
  );
  return {
    plain: tableOf(part),
    captioned: tableOf(withCaption(part)),
    keys: new Set(regions.map(({ region }) => region.key)),
    more: [],
  };
}

function tableOf({ block, ...part }: TablePart): Table {
  return { ...part, blocks: [block] };
}

/** The part with its indicators named by the text above it (二、金属软管), if its header does not name them. */
function withCaption(part: TablePart): TablePart {
  if (!part.captioned) return part;
  const { indicators } = part.captioned;
  const labels: HeaderLabel[] = part.captioned.labels.map((text) => ({ text }));
  return {
    ...part,
    indicators,
    columns: part.columns.map((column) => ({
      ...column,
      path: [
        ...(column.figure ? labels : labels.map(() => column.path[0] ?? column.label)),
        ...column.path,
      ],
    })),
  };
}

/**
 * Checks whether a block continues a table. Counties and the towns of one county are two tables: their name columns
 * have different headers.
 */
function goesOn({ plain, keys }: Joined, next: Joined): boolean {
  return (
    namesOf(plain) === namesOf(next.plain) &&
    plain.indicators.length === next.plain.indicators.length &&
    plain.indicators.every((indicator, i) => {
      const other = next.plain.indicators[i];
      return other !== undefined && sameIndicator(indicator, other);
    }) &&
    ![...next.keys].some((key) => keys.has(key))
  );
}

function namesOf({ columns }: Table): string {
  return normalise(columns.find(({ figure }) => figure === null)?.label.text ?? '');
}

function standsBelow(table: Joined, next: Joined): boolean {
  const ours = table.captioned.indicators;
  const theirs = next.captioned.indicators;
  if (ours.length + theirs.length > MAX_INDICATORS) return false;
  const shared = [...next.keys].filter((key) => table.keys.has(key)).length;
  const isNamed = ({ device, gas }: Indicator) => device !== '' || gas !== '';
  const isNew = theirs.every((indicator) => !ours.some((other) => sameIndicator(other, indicator)));
  const areNamed = [...ours, ...theirs].every(isNamed);
  return areNamed && isNew && shared > 0 && shared * 2 >= Math.min(table.keys.size, next.keys.size);
}

/** Joined contents of several tables, except their columns. */
function together(tables: readonly Table[]) {
  return {
    blocks: tables.flatMap(({ blocks }) => blocks),
    notes: tables.flatMap(({ notes }) => notes),
    signOffs: tables.flatMap(({ signOffs }) => signOffs),
    readings: tables.flatMap(({ readings }) => readings),
    findings: tables.flatMap(({ findings }) => findings),
    captioned: null,
    dateColumn: tables.find(({ dateColumn }) => dateColumn)?.dateColumn ?? null,
  };
}

function continued(table: Table, more: readonly Table[]): Table {
  const tables = [table, ...more];
  const units = table.units.map((unit, i) => {
    return tables.every((other) => other.units[i] === unit) ? unit : null;
  });
  return { ...table, ...together(tables), units, rows: tables.flatMap(({ rows }) => rows) };
}

function widen(table: Table, next: Table): Table {
  const offset = table.indicators.length;
  const moved = next.columns.flatMap(({ figure, ...column }) =>
    figure ? [{ ...column, figure: { ...figure, indicator: figure.indicator + offset } }] : [],
  );
  return {
    ...together([table, next]),
    indicators: [...table.indicators, ...next.indicators],
    units: [...table.units, ...next.units],
    columns: ofOneDepth([...table.columns, ...moved]),
    rows: matched(table, next),
  };
}

/** Makes all paths equally long by repeating the top label. */
function ofOneDepth(columns: readonly Column[]): Column[] {
  const depth = highest(columns.map(({ path }) => path.length));
  return columns.map((column) => {
    const top = column.path[0] ?? column.label;
    const above = Array<HeaderLabel>(depth - column.path.length).fill(top);
    return { ...column, path: [...above, ...column.path] };
  });
}

/** The rows of both tables, matched by name; repeated names such as 小计 are matched in order. */
function matched(table: Table, next: Table): FigureRow[] {
  const theirs = keyed(next.rows);
  const ours = keyed(table.rows);
  const join = (a: FigureRow | undefined, b: FigureRow | undefined, own: FigureRow): FigureRow => ({
    ...own,
    region: {
      ...own.region,
      figures: [
        ...(a?.region.figures ?? table.indicators.map(() => NO_FIGURES)),
        ...(b?.region.figures ?? next.indicators.map(() => NO_FIGURES)),
      ],
    },
    decimals: [
      ...(a?.decimals ?? table.indicators.map(() => null)),
      ...(b?.decimals ?? next.indicators.map(() => null)),
    ],
    group: [],
    faultyGroup: null,
  });
  const appeared = [...theirs].filter(([key]) => !ours.has(key));
  const rows = [...ours].map(([key, row]) => join(row, theirs.get(key), row));
  const at = rows.findLastIndex(({ totalKind }, r) => r > 0 && totalKind === 'total');
  const added = appeared.map(([, row]) => join(undefined, row, row));
  return at === -1 ? [...rows, ...added] : [...rows.slice(0, at), ...added, ...rows.slice(at)];
}

function keyed(rows: readonly FigureRow[]): Map<string, FigureRow> {
  const count = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const key = row.totalKind === 'total' ? '合计' : row.region.key;
      const nth = (count.get(key) ?? 0) + 1;
      count.set(key, nth);
      return [`${key}\n${nth}`, row] as const;
    }),
  );
}
