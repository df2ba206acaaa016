/** A file with its interpretation → its inspection, in one language. */

import type { ErrorDetail } from '../../core/error.ts';
import type { Finding } from '../../core/finding.ts';
import type { Quantity } from '../../core/quantity.ts';
import { a1, columnLetters } from '../../core/sheet/cell.ts';
import type { SourceFormat } from '../../core/sheet/source.ts';
import { type IsoDate, MEASURES, type Measure, type Stated } from '../../core/snapshot.ts';
import type {
  BlockReading,
  HeaderColumn,
  Interpretation,
  SheetSummary,
} from '../../interpret/index.ts';
import { errorMessage, type Words } from '../../lang/index.ts';
import type {
  InspectedFolderSheet,
  InspectedIndicator,
  InspectedMeasure,
  InspectedSheet,
  InspectedTable,
  Inspection,
  OtherColumn,
  Suggestion,
} from '../../schema/inspect.ts';
import type { Problem } from '../../schema/parts.ts';
import { reportFinding } from '../findings.ts';
import { blockAt, statedText } from '../stated.ts';

export type { Suggestion };

/** Reading of a table. A table without a date has a problem; the date that it was read with is only a placeholder. */
export interface TableReading {
  readonly interpretation: Interpretation;
  /** Findings of interpretation and of the rules, most severe first. */
  readonly findings: readonly Finding[];
  readonly problem: ErrorDetail | null;
}

/** A file with its interpretation. */
export interface FileReading {
  readonly file: string;
  /** `null` if the file could not be read. */
  readonly source: { readonly sha256: () => string; readonly format: SourceFormat } | null;
  readonly sheets: readonly SheetSummary[];
  readonly tables: readonly TableReading[];
  readonly problem: ErrorDetail | null;
  readonly suggestions: readonly Suggestion[];
}

/** A sheet of a folder, or a file without a readable sheet, and its use by `--latest`. */
export interface FolderSheet {
  readonly file: string;
  readonly sheet: string | null;
  readonly date: IsoDate | null;
  readonly use: InspectedFolderSheet['use'];
  readonly problem: ErrorDetail | null;
}

/** A folder as `--latest` reads it. */
export interface FolderReading {
  readonly folder: string;
  readonly sheets: readonly FolderSheet[];
  /** Reason why `--latest` cannot choose two sheets. */
  readonly problem: ErrorDetail | null;
}

/** Inspection of a folder: the use of each sheet. */
export function createFolderInspection(
  { folder, sheets, problem }: FolderReading,
  words: Words,
): Inspection {
  return {
    ...{ file: folder, sha256: null, format: null, sheets: [], tables: [] },
    problem: problemOf(problem, words),
    suggestions: [],
    folder: sheets.map((sheet) => ({ ...sheet, problem: problemOf(sheet.problem, words) })),
  };
}

/** Inspection of a file: how each part was read. */
export function createInspection(reading: FileReading, words: Words): Inspection {
  const { file, source, sheets, suggestions } = reading;
  const tables = reading.tables.map((table) => inspectTable(table, words));
  return {
    file,
    sha256: source?.sha256() ?? null,
    format: source?.format ?? null,
    sheets: sheets.map((sheet) => inspectSheet(sheet, tables, words)),
    tables,
    problem: problemOf(reading.problem, words),
    suggestions,
    folder: null,
  };
}

function problemOf(detail: ErrorDetail | null, words: Words): Problem | null {
  return detail && { code: detail.code, message: errorMessage(words, detail) };
}

function inspectSheet(
  { name, hidden, tables, problem }: SheetSummary,
  shown: readonly InspectedTable[],
  words: Words,
): InspectedSheet {
  const isUsed = shown.some(({ sheet }) => sheet === name);
  const header = problem?.code === 'sheet-not-understood' ? problem : null;
  return {
    name,
    hidden,
    use: isUsed ? 'used' : tables.length > 0 ? 'not-chosen' : 'no-table',
    tables: tables.map((table) => table.name),
    problem: problemOf(problem, words),
    words: header && { found: header.found, missing: header.missing, unknown: header.unknown },
  };
}

function inspectTable(reading: TableReading, words: Words): InspectedTable {
  const { interpretation, findings, problem } = reading;
  const { snapshot, layout } = interpretation;
  const { date, dateFrom, regions } = snapshot;
  const { dateAt } = layout;
  const cells = regions.map(({ at }) => a1(at.row, at.col));
  return {
    name: layout.table,
    sheet: snapshot.source.sheet,
    title: snapshot.title,
    date:
      problem === null
        ? { day: date, from: dateFrom, cell: dateAt && a1(dateAt.row, dateAt.col) }
        : null,
    headers: layout.blocks.map(({ top, bottom }) => ({ top: top + 1, bottom: bottom + 1 })),
    indicators: snapshot.indicators.map((_, i) => inspectIndicator(interpretation, i)),
    columns: layout.blocks.flatMap((block) => otherColumns(block, findings)),
    regions: { count: cells.length, first: cells[0] ?? '', last: cells.at(-1) ?? '' },
    rows: layout.rows().map(({ row, kind, name, sumOf = null, cells = null }) => {
      return { row: row + 1, kind, name, sumOf, cells };
    }),
    findings: findings.map((finding) => reportFinding(finding, words)),
    problem: problemOf(problem, words),
  };
}

function inspectIndicator(interpretation: Interpretation, i: number): InspectedIndicator {
  const { indicators, units, decimals } = interpretation.snapshot;
  const { device = '', gas = '' } = indicators[i] ?? {};
  const columns = columnsOf(interpretation, i);
  return {
    device,
    gas,
    unit: units[i] ?? null,
    decimals: decimals[i] ?? null,
    measures: MEASURES.flatMap((measure) =>
      columns.flatMap((of) => {
        const column = of.get(measure);
        return column ? [inspectMeasure(interpretation, i, measure, column)] : [];
      }),
    ),
  };
}

/**
 * The columns of an indicator, one set for each block that has it. They are found by the cells of its figures, since
 * captions and, in the long form, rows may name indicators that the header does not.
 */
function columnsOf({ snapshot, layout }: Interpretation, i: number) {
  const stated = [...snapshot.regions, ...(snapshot.total ? [snapshot.total] : [])];
  const sets = stated.flatMap(({ figures }) => {
    const installed = figures[i]?.installed;
    if (!installed || installed.state === 'absent') return [];
    const { row, col } = installed.at;
    const block = blockAt(layout.blocks, row, col);
    const own = block?.indicators.find(({ columns }) => columns.get('installed')?.col === col);
    return own ? [own.columns] : [];
  });
  return [...new Set(sets)];
}

function inspectMeasure(
  { snapshot }: Interpretation,
  i: number,
  measure: Measure,
  { col, path, factor, percent }: HeaderColumn,
): InspectedMeasure {
  const isCount = measure !== 'rate' && measure !== 'rank';
  const stated = snapshot.regions
    .map(({ figures }) => figures[i]?.[measure])
    .find((figure) => figure && isAt(figure, col));
  return {
    measure,
    column: columnLetters(col),
    header: [...new Set(path)].map(({ text }) => text),
    factor: isCount ? factor : 1,
    percent,
    sample: stated ? statedText(measure, stated, snapshot.decimals[i] ?? null) : null,
  };
}

function isAt(figure: Quantity | Stated, col: number): boolean {
  return 'at' in figure && figure.at.col === col;
}

/** The columns of a header without figures of an indicator, including unused ones. */
function otherColumns(
  { bottom, columns, indicators, unused, dateCol }: BlockReading,
  findings: readonly Finding[],
): OtherColumn[] {
  const figures = new Set(indicators.flatMap((indicator) => [...indicator.columns.values()]));
  const isUnused = (col: number) =>
    findings.some(
      ({ code, at }) => code === 'column-unused' && at.row === bottom && at.col === col,
    );
  const others = columns.filter((column) => !figures.has(column));
  return [
    ...others.map(({ col, label, role }) => ({ col, header: label.text, role })),
    ...unused.map(({ col, text }) => {
      return { col, header: text, role: col === dateCol ? ('date' as const) : null };
    }),
  ]
    .sort((a, b) => a.col - b.col)
    .map(({ col, header, role }) => {
      return { column: columnLetters(col), header, role, used: role !== null && !isUnused(col) };
    });
}
