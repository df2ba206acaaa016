/** Makes the workbook of a collection, and proves that gasrank reads its figures back. */

import { placesByKey } from '../../core/compare.ts';
import { GasrankError } from '../../core/error.ts';
import { known, type Quantity } from '../../core/quantity.ts';
import type { Cell, Grid } from '../../core/sheet/grid.ts';
import { datesIn, interpretSheets, readSheets } from '../../interpret/index.ts';
import { WORDS } from '../../lang/index.ts';
import { readXlsxFormulas } from '../../read/xlsx.ts';
import { COLLECTED, type Collection } from '../../report/collect/collection.ts';
import { type CollectedSheet, collectedSheet } from '../../report/collect/sheet.ts';
import { redated, sheetNameFor } from '../../select/returns/redate.ts';
import type { Settings } from '../config/config.ts';
import { readInputBytes } from '../files/input.ts';
import { withFormulas } from './formulas.ts';
import type { CollectedReturns } from './gather.ts';
import type { LikeSheet } from './like.ts';

/** @throws GasrankError if the layout cannot hold the figures so that they are read back */
export async function sheetOf(
  { collection, sheet }: CollectedReturns,
  { config, language }: Settings,
): Promise<CollectedSheet> {
  const { interpretation, file } = sheet;
  const { snapshot, layout } = interpretation;
  const grid = file.grids.find((one) => one.source.sheet === snapshot.source.sheet);
  if (!grid) throw new RangeError(`${snapshot.source.sheet} was not read`);
  const { date } = collection;
  const { dateAt } = layout;
  const stated = dateAt === null ? undefined : grid.rows[dateAt.row]?.[dateAt.col];
  const label = WORDS[language].dateLabel(date);
  const made = collectedSheet(collection, {
    ...{ grid, interpretation, date },
    name: sheetNameFor(snapshot.source.sheet, date, dateAt !== null),
    dateText: stated ? redated(String(stated.value), snapshot.date, date, label) : null,
    isDated: (text) => datesIn(text).length > 0,
  });
  const formulas = await formulasOf(sheet, grid);
  const whole = withFormulas(made, formulas);
  requireReadBack(whole, collection, file.file, config.vocabulary);
  return whole;
}

/** Formulas of the sheet of an .xlsx; gasrank does not read those of other formats. */
async function formulasOf({ file }: LikeSheet, grid: Grid): Promise<ReadonlyMap<string, string>> {
  if (file.format.kind !== 'xlsx') return new Map();
  const all = readXlsxFormulas(await readInputBytes(file.file), file.file);
  return all[file.grids.indexOf(grid)] ?? new Map();
}

/** @throws GasrankError `collect-layout` unless the sheet states exactly the collected figures and the date */
function requireReadBack(
  sheet: CollectedSheet,
  { units, like, date }: Collection,
  file: string,
  vocabulary: Parameters<typeof readSheets>[1],
): void {
  const source = { file: 'collected.xlsx', sheet: sheet.name };
  const grid: Grid = {
    ...{
      source,
      hidden: false,
      merges: sheet.merges,
      hiddenRows: new Set(),
      hiddenCols: new Set(),
    },
    rows: sheet.rows.map((cells) => cells.map((cell) => gridCell(cell))),
  };
  const fail = (name: string) =>
    new GasrankError({ code: 'collect-layout', file, sheet: like.source.sheet, name });
  const read = orNull(() => interpretSheets(readSheets([grid], vocabulary), { sheet: sheet.name }));
  const snapshot = read?.snapshot;
  if (snapshot?.date !== date) throw fail(date);
  const places = placesByKey(snapshot.regions);
  for (const { row, figures } of units) {
    const region = snapshot.regions[places.get(row.key) ?? -1];
    figures.forEach((counts, i) => {
      for (const measure of COLLECTED) {
        // A row without any figure may be read as a text.
        const quantity = region?.figures[i]?.[measure] ?? ABSENT;
        if (known(quantity) !== counts[measure].value) throw fail(row.name);
      }
    });
  }
}

const ABSENT: Quantity = { state: 'absent' };

/** The result of `act`, or `null` if it throws a `GasrankError`. */
function orNull<T>(act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    if (error instanceof GasrankError) return null;
    throw error;
  }
}

function gridCell(cell: CollectedSheet['rows'][number][number]): Cell | undefined {
  if (cell?.value == null) return undefined;
  const { value, format, day } = cell;
  const kind = day !== undefined ? 'date' : typeof value === 'number' ? 'number' : 'text';
  return { kind, value: day ?? value, ...(format === undefined ? {} : { numFmt: format }) };
}
