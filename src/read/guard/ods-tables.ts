/** Counts what the tables of an .ods would cost before a library repeats their rows and cells, and finds what is hidden. */

import { keepWithin, LIMITS, overLimit } from '../../core/limits.ts';
import { a1 } from '../../core/sheet/cell.ts';
import { damaged } from './damage.ts';
import type { Spend } from './limits.ts';
import type { Tag } from './xml.ts';

/** Hidden rows and columns of a sheet, which SheetJS does not report. */
export interface Hidden {
  readonly hidden: boolean;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenCols: ReadonlySet<number>;
}

interface OdsTable {
  readonly name: string;
  readonly isHidden: boolean;
  readonly hiddenRows: Set<number>;
  readonly hiddenCols: Set<number>;
  /** Rows and columns begun so far, counted with their repetitions. */
  rows: number;
  cols: number;
  /** Width of the widest row, in columns, and its number. */
  width: number;
  widest: number;
}

/** A row that stands for `times` equal ones. */
interface RepeatedRow {
  readonly times: number;
  /** Cells so far, and up to the last with content. */
  cells: number;
  content: number;
}

/** Elements that may hold tables which are no sheets: recorded changes, drawings. */
const OUTSIDE = new Set(['tracked-changes', 'shapes', 'frame', 'dde-links']);

/**
 * Function to call for each tag of content.xml; `hidden` then has one entry for each sheet, and `sheets` gives the XML
 * without what is no part of them.
 *
 * @throws GasrankError when a limit is passed.
 */
export function guardTables(
  file: string,
  spend: Spend,
): {
  readonly visit: (tag: Tag) => void;
  readonly hidden: readonly Hidden[];
  readonly sheets: (xml: string) => string;
} {
  const hidden: Hidden[] = [];
  /** Of tables that are not displayed, and of rows and columns without a size. */
  const hiddenStyles = new Set<string>();
  let hiddenGroups = 0;
  const groups: boolean[] = [];
  let style = '';
  const names = new Set<string>();
  const cuts: { start: number; end: number }[] = [];
  let outside = 0;
  let table: OdsTable | null = null;
  let row: RepeatedRow | null = null;

  const open = (tag: Tag) => {
    const { name, kind } = tag;
    const attributes = tag.attributes();
    const number = (name: string, most: number) => {
      const times = Number(attributes.get(name) ?? 1);
      return times >= 1 ? Math.min(Math.floor(times), most) : 1;
    };
    const isHidden =
      (attributes.get('table:visibility') ?? 'visible') !== 'visible' ||
      hiddenGroups > 0 ||
      hiddenStyles.has(styleKey(name, attributes.get('table:style-name')));
    // Spaces and decimals are repeated, too.
    for (const repeated of ['text:c', 'number:decimal-places']) {
      if (attributes.has(repeated)) spend('text-total', number(repeated, Number.MAX_SAFE_INTEGER));
    }
    switch (name) {
      case 'style':
        style = styleKey(attributes.get('style:family'), attributes.get('style:name'));
        return;
      case 'table-properties':
        if (attributes.get('table:display') === 'false') hiddenStyles.add(style);
        return;
      case 'table-row-properties':
        if (hasNoSize(attributes.get('style:row-height'))) hiddenStyles.add(style);
        return;
      case 'table-column-properties':
        if (hasNoSize(attributes.get('style:column-width'))) hiddenStyles.add(style);
        return;
      case 'table-row-group':
      case 'table-column-group': {
        if (kind === 'empty') return;
        const isGroupHidden = attributes.get('table:display') === 'false';
        groups.push(isGroupHidden);
        if (isGroupHidden) hiddenGroups++;
        return;
      }
      case 'table': {
        // SheetJS passes over a table without an end tag of its own.
        if (kind === 'empty') return;
        keepWithin('sheets', hidden.length + 1, { file });
        const name = attributes.get('table:name') ?? '';
        if (names.has(name)) throw damaged(file, 'part-twice', { place: `[${name}]` });
        names.add(name);
        table = newTable(name, isHidden);
        return;
      }
      case 'table-column':
        if (!table) return;
        table.cols = hide(table.hiddenCols, isHidden, {
          from: table.cols,
          times: number('table:number-columns-repeated', LIMITS.columns),
        });
        return;
      case 'table-row':
        if (!table) return;
        row = { times: number('table:number-rows-repeated', LIMITS.rows), cells: 0, content: 0 };
        table.rows = hide(table.hiddenRows, isHidden, { from: table.rows, times: row.times });
        return;
      case 'table-cell':
      case 'covered-table-cell': {
        if (!table || !row) return;
        const times = number('table:number-columns-repeated', LIMITS.columns);
        const spans = [...attributes.keys()].some((key) => key.endsWith('-spanned'));
        if (spans) spend('merges', times, table.name);
        row.cells += times;
        const isEmpty = kind === 'empty' && !spans && !attributes.has('table:formula');
        if (!isEmpty) closeCells(row, times);
      }
    }
  };

  const closeCells = (row: RepeatedRow, times: number) => {
    if (!table) return;
    const { name: sheet } = table;
    row.content = row.cells;
    keepWithin('columns', row.content, { file, sheet });
    spend('cells', times * row.times, sheet);
  };

  const closeRow = () => {
    if (table && row && row.content > 0) {
      const place = { file, sheet: table.name };
      keepWithin('rows', table.rows, place);
      if (row.content > table.width) {
        table.width = row.content;
        table.widest = table.rows;
      }
      if (table.rows * table.width > LIMITS.area) {
        const cells = [a1(table.rows - 1, row.content - 1), a1(table.widest - 1, table.width - 1)];
        throw overLimit('area', { ...place, cells: [...new Set(cells)] });
      }
    }
    row = null;
  };

  const closeTable = () => {
    if (table) {
      const { isHidden, hiddenRows, hiddenCols } = table;
      hidden.push({ hidden: isHidden, hiddenRows, hiddenCols });
    }
    table = null;
  };

  const visit = (tag: Tag) => {
    if (OUTSIDE.has(tag.name) && tag.kind !== 'empty') {
      if (tag.kind === 'open') outside++;
      else outside--;
      if (tag.kind === 'open' && outside === 1) cuts.push({ start: tag.start, end: tag.end });
      else if (outside === 0) cuts.push({ start: cuts.pop()?.start ?? tag.start, end: tag.end });
    }
    if (outside > 0) return;
    if (tag.kind !== 'close') open(tag);
    if (tag.kind === 'open') return;
    if (tag.kind === 'close' && GROUPS.has(tag.name) && groups.pop()) hiddenGroups--;
    if (tag.name === 'table-row') closeRow();
    else if (tag.name === 'table') closeTable();
  };
  const sheets = (xml: string) => {
    const starts = [0, ...cuts.map(({ end }) => end)];
    return starts.map((start, i) => xml.slice(start, cuts[i]?.start)).join('');
  };
  return { visit, hidden, sheets };
}

const GROUPS = new Set(['table-row-group', 'table-column-group']);

/** The name of a style, which is unique among those of tables, of rows, or of columns. */
function styleKey(family = '', name = ''): string {
  return `${family}:${name}`;
}

/** Checks whether a length is zero: 0cm, 0.000in. */
function hasNoSize(length: string | undefined): boolean {
  return length !== undefined && Number.parseFloat(length) === 0;
}

function newTable(name: string, isHidden: boolean): OdsTable {
  const [hiddenRows, hiddenCols] = [new Set<number>(), new Set<number>()];
  return { name, isHidden, hiddenRows, hiddenCols, rows: 0, cols: 0, width: 0, widest: 0 };
}

/** More than this many hidden at once are those below or beside the table, where nothing is. */
const MAX_HIDDEN = 100_000;

/** Counts `times` rows or columns from `from` on; gives how many there are now. */
function hide(
  hidden: Set<number>,
  isHidden: boolean,
  { from, times }: { readonly from: number; readonly times: number },
): number {
  for (let i = 0; isHidden && i < times && hidden.size < MAX_HIDDEN; i++) hidden.add(from + i);
  return from + times;
}
