/** Blocks of one sheet that are one table: its halves, or its indicators below each other. */
import {
  type Column,
  type HeaderLabel,
  type Indicator,
  NO_FIGURES,
  sameIndicator,
} from '../core/snapshot.ts';
import { captionLabels, captionOf } from './captions.ts';
import type { FigureRow } from './figures.ts';
import { nameIndicator } from './indicators.ts';
import type { Part } from './rows.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One table of a sheet: what its blocks state together. */
export interface Table extends Omit<Part, 'block'> {
  /** In the sheet's order; above the first stands the title. */
  readonly blocks: readonly Part['block'][];
}

/** A table, and how it is when its captions name its indicators. */
interface Joined {
  readonly plain: Table;
  readonly captioned: Table;
}

/**
 * Joins the blocks of a sheet. A block with the same indicators and other regions goes on with the table before it;
 * one with other indicators and mostly the same regions stands below it for want of width. Any other is a table of its
 * own.
 */
export function joinParts(parts: readonly Part[], vocabulary: Vocabulary): Table[] {
  const tables: Joined[] = [];
  for (const part of parts) {
    const last = tables.pop();
    const own = { plain: tableOf(part), captioned: tableOf(withCaption(part, vocabulary)) };
    if (last && goesOn(last.plain, own.plain, vocabulary)) {
      const captioned = continued(last.captioned, own.plain);
      tables.push({ plain: continued(last.plain, own.plain), captioned });
    } else if (last && standsBelow(last.captioned, own.captioned, vocabulary)) {
      const widened = widen(last.captioned, own.captioned, vocabulary);
      tables.push({ plain: widened, captioned: widened });
    } else {
      tables.push(...(last ? [last, own] : [own]));
    }
  }
  return tables.map(({ plain }) => plain);
}

function tableOf({ block, ...part }: Part): Table {
  return { ...part, blocks: [block] };
}

/** The part with its indicators named by what stands above it (二、金属软管), where its header does not name them. */
function withCaption(part: Part, { isGas }: Vocabulary): Part {
  const caption = captionOf(part.block.texts);
  const isNamed = part.indicators.some(({ device }) => device !== '');
  if (caption === null || isNamed) return part;
  const words = captionLabels(caption, isGas);
  const labels: HeaderLabel[] = words.map((text) => ({ text }));
  return {
    ...part,
    indicators: part.indicators.map(({ gas }) =>
      nameIndicator([...words, ...(gas === '' ? [] : [gas])], isGas),
    ),
    columns: part.columns.map((column) => ({
      ...column,
      path: [
        ...(column.figure ? labels : labels.map(() => column.path[0] ?? column.label)),
        ...column.path,
      ],
    })),
  };
}

function regionKeys({ rows }: Table, { totalKind }: Vocabulary): Set<string> {
  return new Set(
    rows.flatMap(({ region: { name, key } }) => (totalKind(name) === null ? [key] : [])),
  );
}

function goesOn(table: Table, next: Table, vocabulary: Vocabulary): boolean {
  const known = regionKeys(table, vocabulary);
  return (
    table.indicators.length === next.indicators.length &&
    table.indicators.every((indicator, i) => {
      const other = next.indicators[i];
      return other !== undefined && sameIndicator(indicator, other);
    }) &&
    ![...regionKeys(next, vocabulary)].some((key) => known.has(key))
  );
}

function standsBelow(table: Table, next: Table, vocabulary: Vocabulary): boolean {
  const known = regionKeys(table, vocabulary);
  const others = regionKeys(next, vocabulary);
  const shared = [...others].filter((key) => known.has(key)).length;
  const isNamed = ({ device, gas }: Indicator) => device !== '' || gas !== '';
  const isNew = next.indicators.every(
    (indicator) => !table.indicators.some((other) => sameIndicator(other, indicator)),
  );
  const areNamed = [...table.indicators, ...next.indicators].every(isNamed);
  return areNamed && isNew && shared > 0 && shared * 2 >= Math.min(known.size, others.size);
}

function shared(table: Table, next: Table) {
  return {
    blocks: [...table.blocks, ...next.blocks],
    notes: [...table.notes, ...next.notes],
    readings: [...table.readings, ...next.readings],
    findings: [...table.findings, ...next.findings],
  };
}

function continued(table: Table, next: Table): Table {
  return { ...table, ...shared(table, next), rows: [...table.rows, ...next.rows] };
}

function widen(table: Table, next: Table, vocabulary: Vocabulary): Table {
  const offset = table.indicators.length;
  const moved = next.columns.flatMap(({ figure, ...column }) =>
    figure ? [{ ...column, figure: { ...figure, indicator: figure.indicator + offset } }] : [],
  );
  return {
    ...shared(table, next),
    indicators: [...table.indicators, ...next.indicators],
    columns: ofOneDepth([...table.columns, ...moved]),
    rows: matched(table, next, vocabulary),
  };
}

/** Paths of one length: a top label stands over as many levels as it takes. */
function ofOneDepth(columns: readonly Column[]): Column[] {
  const depth = Math.max(...columns.map(({ path }) => path.length));
  return columns.map((column) => {
    const top = column.path[0] ?? column.label;
    const above = Array<HeaderLabel>(depth - column.path.length).fill(top);
    return { ...column, path: [...above, ...column.path] };
  });
}

/** The rows of both, matched by name; the second 小计 of one with the second of the other. */
function matched(table: Table, next: Table, vocabulary: Vocabulary): FigureRow[] {
  const theirs = keyed(next.rows, vocabulary);
  const ours = keyed(table.rows, vocabulary);
  const join = (a: FigureRow | undefined, b: FigureRow | undefined, own: FigureRow): FigureRow => ({
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
  });
  const appeared = [...theirs].filter(([key]) => !ours.has(key));
  const isTotal = ({ region }: FigureRow) => vocabulary.totalKind(region.name) === 'total';
  const rows = [...ours].map(([key, row]) => join(row, theirs.get(key), row));
  const at = rows.findLastIndex((row, r) => r > 0 && isTotal(row));
  const added = appeared.map(([, row]) => join(undefined, row, row));
  return at === -1 ? [...rows, ...added] : [...rows.slice(0, at), ...added, ...rows.slice(at)];
}

function keyed(rows: readonly FigureRow[], { totalKind }: Vocabulary): Map<string, FigureRow> {
  const count = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const key = totalKind(row.region.name) === 'total' ? '合计' : row.region.key;
      const nth = (count.get(key) ?? 0) + 1;
      count.set(key, nth);
      return [`${key}\n${nth}`, row] as const;
    }),
  );
}
