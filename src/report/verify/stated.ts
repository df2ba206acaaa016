/** What a report states, figure by figure, whether it is an Excel workbook or JSON. */
import { cellName } from '../../core/cell.ts';
import type { Quantity } from '../../core/quantity.ts';
import {
  type Declared,
  type Figures,
  type Indicator,
  type IsoDate,
  MEASURES,
  type Region,
  type Snapshot,
} from '../../core/snapshot.ts';
import { isObject, listOf } from '../record.ts';

/** What a report may state of a region. */
export const STATED_MEASURES = [...MEASURES, 'tied', 'previousRank', 'rankChange'] as const;
export type StatedMeasure = (typeof STATED_MEASURES)[number];

/** One figure as a report states it. */
export interface StatedFigure {
  /** `null` is unknown; a rate is a text as it prints (`33.8%`), or a number of percent as a cell stores it. */
  readonly value: string | number | boolean | null;
  /** The cell that it stands in, where it stands in one. */
  readonly cell: string | null;
}

/** A region, or the total; a measure that it does not have, the report does not tell. */
export interface StatedRow {
  readonly label: string;
  readonly cell: string | null;
  readonly figures: Partial<Record<StatedMeasure, StatedFigure>>;
}

export interface StatedIndicator extends Indicator {
  readonly rows: readonly StatedRow[];
  readonly total: StatedRow | null;
}

export interface Stated {
  /** `null` when the report does not say it. */
  readonly date: IsoDate | null;
  readonly indicators: readonly StatedIndicator[];
}

/** What the official sheet of an Excel report states. */
export function statedInSheet(snapshot: Snapshot, date: IsoDate | null): Stated {
  const { indicators, regions, total } = snapshot;
  return {
    date,
    indicators: indicators.map(({ device, gas }, i) => {
      const rowOf = (region: Region): StatedRow => {
        const figures = region.figures[i];
        return {
          label: region.name,
          cell: cellName(region.at),
          figures: figures ? ofSheet(figures) : {},
        };
      };
      return { device, gas, rows: regions.map(rowOf), total: total && rowOf(total) };
    }),
  };
}

function ofSheet({ households, installed, added, rate, rank }: Figures): StatedRow['figures'] {
  return {
    households: ofQuantity(households),
    installed: ofQuantity(installed),
    added: ofQuantity(added),
    rate: ofDeclared(rate),
    rank: ofDeclared(rank),
  };
}

const UNKNOWN: StatedFigure = { value: null, cell: null };

function ofQuantity(quantity: Quantity): StatedFigure {
  if (quantity.state === 'absent') return UNKNOWN;
  const cell = cellName(quantity.at);
  if (quantity.state === 'blank') return { value: null, cell };
  return { value: quantity.state === 'known' ? quantity.value : quantity.text, cell };
}

/** A dash is how a report prints what it does not know; it declares nothing, and nor does another text. */
function ofDeclared(declared: Declared | null): StatedFigure {
  return declared ? { value: declared.value, cell: cellName(declared.at) } : UNKNOWN;
}

/** What the JSON of a report states; `null` when it is not of the form that `docs/json.md` describes. */
export function statedInJson(document: unknown): Stated | null {
  if (!isObject(document)) return null;
  const { date } = document;
  const indicators = listOf(document['indicators'], indicatorIn);
  return indicators ? { date: typeof date === 'string' ? date : null, indicators } : null;
}

function indicatorIn(value: unknown): StatedIndicator | undefined {
  if (!isObject(value)) return undefined;
  const { device, gas } = value;
  const rows = listOf(value['regions'], (row) => rowIn(row, 'region'));
  if (typeof device !== 'string' || typeof gas !== 'string' || !rows) return undefined;
  return { device, gas, rows, total: rowIn(value['total'], 'label') ?? null };
}

function rowIn(value: unknown, name: 'region' | 'label'): StatedRow | undefined {
  if (!isObject(value)) return undefined;
  const label = value[name];
  if (typeof label !== 'string') return undefined;
  const figures = STATED_MEASURES.map((measure) => [measure, figureIn(value[measure])]);
  return { label, cell: null, figures: Object.fromEntries(figures) };
}

/** What is no figure at all is told as the JSON has it. */
function figureIn(value: unknown): StatedFigure {
  const isPlain =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return { value: isPlain ? value : value == null ? null : JSON.stringify(value), cell: null };
}
