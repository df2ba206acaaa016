/** The long form: rows per region and indicator, turned into one row per region. */

import type { Finding } from '../../core/finding.ts';
import { a1 } from '../../core/sheet/cell.ts';
import { type Column, type HeaderLabel, NO_FIGURES } from '../../core/snapshot.ts';
import { MAX_INDICATORS, nameIndicator } from '../header/indicators.ts';
import { isNamed, NAMELESS } from '../totals/nameless.ts';
import { normalise } from '../words/text.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { FigureRow } from './figures.ts';
import type { TablePart } from './rows.ts';

/**
 * Checks whether rows that name a device or a gas are of the long form: most regions have several rows with different
 * ones, or all rows have the same; an unreadable word matches any. Otherwise, and with more names than there can be
 * devices, the column describes the region.
 */
export function isLong(rows: readonly FigureRow[]): boolean {
  const regions = rows.filter(({ region, totalKind }) => isNamed(region) && totalKind === null);
  return isDivided(regions) || isDivided(regions.filter(({ faultyGroup }) => !faultyGroup));
}

function isDivided(regions: readonly FigureRow[]): boolean {
  const all = new Set(regions.map(groupOf));
  const isBlank = regions.every(({ group }) => group.every((word) => word === ''));
  if (all.size > MAX_INDICATORS || isBlank) return false;
  const groups = new Map<string, Set<string>>();
  for (const row of regions) {
    const own = groups.get(row.region.key);
    if (own) own.add(groupOf(row));
    else groups.set(row.region.key, new Set([groupOf(row)]));
  }
  const several = [...groups.values()].filter((of) => of.size > 1).length;
  return all.size === 1 || several * 2 > groups.size;
}

const groupOf = ({ group }: FigureRow) => group.map(normalise).join('\n');

/** Turns a part into the wide form: an indicator for each device and gas, in the order of their first rows. */
export function longPart(part: TablePart, { isGas }: Vocabulary): TablePart {
  const ofUnknown = part.rows.filter(({ faultyGroup }) => faultyGroup);
  const stated = part.rows.filter(({ faultyGroup }) => !faultyGroup);
  const counted = stated.filter(({ isOverGroups }) => !isOverGroups);
  const left = stated.filter(({ isOverGroups }) => isOverGroups).map(({ region }) => region);
  const groups = [...new Map(counted.map((row) => [groupOf(row), row.group])).values()];
  const keys = [...new Set(counted.map(groupOf))];
  return {
    ...part,
    indicators: groups.flatMap((group) =>
      part.indicators.map(({ device, gas }) =>
        nameIndicator(
          [device, gas, ...group].filter((word) => word !== ''),
          isGas,
        ),
      ),
    ),
    units: groups.flatMap(() => part.units),
    columns: wideColumns(part, groups),
    rows: [
      ...ofUnknown.map((row) => withoutGroup(row, keys.length * part.indicators.length)),
      ...rowsByRegion(counted).map((rows) => joinRows(rows, keys, part.indicators.length)),
    ],
    readings: [
      ...part.readings,
      ...left.map(({ at, name }) => ({ row: at.row, name, kind: 'left-out' as const })),
    ],
    findings: [
      ...part.findings,
      ...left.map(({ at, name }) => ({ code: 'subtotal-left-out', at, region: name }) as const),
      ...groupFaults(part, ofUnknown),
    ],
  };
}

/** A row whose device is unknown: its figures count for none. */
function withoutGroup({ region, ...row }: FigureRow, size: number): FigureRow {
  const none = Array.from({ length: size });
  return {
    ...row,
    region: { ...region, ...NAMELESS, figures: none.map(() => NO_FIGURES) },
    decimals: none.map(() => null),
    group: [],
    faultyGroup: null,
  };
}

/** One finding for each cell that should name a device or a gas but does not. */
function groupFaults({ block }: TablePart, rows: readonly FigureRow[]): Finding[] {
  const cells = new Map(
    rows.flatMap(({ faultyGroup: cell }) => (cell ? [[a1(cell.row, cell.col), cell]] : [])),
  );
  return [...cells.values()].map(({ row, col, fault }): Finding => {
    const role = block.header.columns.find((column) => column.col === col)?.role;
    const at = { source: block.grid.source, row, col };
    const what = role === 'gas' ? 'gas' : 'device';
    return { code: 'name-invalid', at, what, fault, counts: true };
  });
}

/** The rows of one region by device and gas. */
type ByGroup = ReadonlyMap<string, FigureRow>;

/** The rows of each region. A second row with the same device and gas begins another region of that name. */
function rowsByRegion(rows: readonly FigureRow[]): ByGroup[] {
  const regions: ByGroup[] = [];
  const open = new Map<string, Map<string, FigureRow>>();
  for (const row of rows) {
    const group = groupOf(row);
    const own = open.get(row.region.key);
    if (own && !own.has(group)) own.set(group, row);
    else {
      const begun = new Map([[group, row]]);
      regions.push(begun);
      open.set(row.region.key, begun);
    }
  }
  return regions;
}

/** Joins the rows of one region; `size` is the number of indicators of a row. */
function joinRows(rows: ByGroup, keys: readonly string[], size: number): FigureRow {
  const [first] = rows.values();
  if (!first) throw new Error('a region without a row');
  const byGroup = keys.map((key) => rows.get(key));
  const none = Array.from({ length: size });
  return {
    ...first,
    region: {
      ...first.region,
      figures: byGroup.flatMap((row) => row?.region.figures ?? none.map(() => NO_FIGURES)),
    },
    decimals: byGroup.flatMap((row) => row?.decimals ?? none.map(() => null)),
    group: [],
    faultyGroup: null,
  };
}

/** The sheet's measures, repeated under each device and gas. */
function wideColumns(part: TablePart, groups: readonly (readonly string[])[]): Column[] {
  const size = part.indicators.length;
  const names = part.columns.filter(({ figure }) => figure === null);
  const above = (column: Column, labels: readonly HeaderLabel[]) => ({
    ...column,
    path: [...labels, ...column.path],
  });
  return [
    ...names.map((column) =>
      above(column, groups[0]?.map(() => column.path[0] ?? column.label) ?? []),
    ),
    ...groups.flatMap((group, g) => {
      const labels = group.map((text) => ({ text }));
      // The labels of one measure are repeated for each group.
      const own = new Map<HeaderLabel, HeaderLabel>();
      const copy = (label: HeaderLabel) => {
        const copied = own.get(label) ?? { text: label.text };
        own.set(label, copied);
        return copied;
      };
      return part.columns.flatMap((column) => {
        if (column.figure === null) return [];
        const { indicator, measure } = column.figure;
        const figure = { indicator: indicator + g * size, measure };
        return [above({ figure, label: copy(column.label), path: column.path.map(copy) }, labels)];
      });
    }),
  ];
}
