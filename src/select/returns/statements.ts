/** Statements of one table of a return about the units of a roster. */
import type { UnusedReason } from '../../check/rules/returns/return-unused.ts';
import type { Alias } from '../../core/alias.ts';
import { type Quantity, unlessContradicted } from '../../core/quantity.ts';
import { normalise } from '../../core/sheet/text.ts';
import {
  type Figures,
  type Indicator,
  type IsoDate,
  indicatorName,
  NO_FIGURES,
  type Region,
  type Snapshot,
  sameIndicator,
} from '../../core/snapshot.ts';
import type { CollectedMeasure } from '../../report/collect/collection.ts';
import type { Roster } from './roster.ts';

/** A table that a unit may have sent. */
export interface ReturnTable {
  readonly file: string;
  /** Its name for `--sheet`. */
  readonly sheet: string;
  /** Its own date; `null` if it states no full date. */
  readonly date: IsoDate | null;
  /** Its date is a placeholder if it states none. */
  readonly snapshot: Snapshot;
  /** The texts above its header. */
  readonly texts: readonly string[];
}

/** One table's figures of one unit. */
export interface Statement {
  readonly unit: number;
  readonly table: ReturnTable;
  readonly row: Region;
  /** In the order of the roster's indicators. */
  readonly counts: readonly Readonly<Record<CollectedMeasure, Quantity>>[];
}

export interface TableStatements {
  readonly statements: readonly Statement[];
  readonly unused: readonly { readonly reason: UnusedReason; readonly row: Region | null }[];
}

/** The sheet that gives the roster and the indicators, and the words that were renamed. */
export interface RosterSheet {
  readonly like: Snapshot;
  readonly roster: Roster;
  readonly aliases: readonly Alias[];
}

/** Reads a table: rows of the roster, or its total as the figure of the one unit that it names. */
export function readStatements(table: ReturnTable, sheet: RosterSheet): TableStatements {
  const { snapshot } = table;
  const columns = columnsOf(snapshot, sheet);
  const rowOf = (row: Region, unit: number): Statement => ({
    ...{ unit, table, row },
    counts: columns.map((column) => countsOf(row.figures[column] ?? NO_FIGURES)),
  });
  const found = ownRows(snapshot, sheet.roster);
  const own = found.statements.length > 0 ? found : byTotal(table, sheet);
  const statements = own.statements
    .map(({ row, unit }) => rowOf(row, unit))
    .filter((one) => isGiven(one, sheet.like));
  const others = snapshot.indicators.filter(
    (_, i) => !columns.includes(i) && own.statements.some(({ row }) => isUsed(row, i)),
  );
  const unused: TableStatements['unused'] = [
    ...own.unused,
    ...(others.length > 0
      ? [whole({ kind: 'unknown-indicator', indicators: others.map(indicatorName) })]
      : []),
  ];
  const isSilent = statements.length === 0 && unused.length === 0;
  return { statements, unused: isSilent ? [whole({ kind: 'no-figures' })] : unused };
}

/** A reason that is about a whole table. */
const whole = (reason: UnusedReason) => ({ reason, row: null });

interface FoundRows {
  readonly statements: readonly { readonly row: Region; readonly unit: number }[];
  readonly unused: TableStatements['unused'];
}

/** The rows that units of the roster are named after. */
function ownRows({ regions, total, subtotals }: Snapshot, { unitOf }: Roster): FoundRows {
  const named = (row: Region) => {
    const unit = unitOf(row.key);
    return unit === null ? [] : [{ row, unit }];
  };
  const own = regions.flatMap(named);
  const sums = [...(total ? [total] : []), ...subtotals.map(({ row }) => row)].flatMap(named);
  // Below a unit that is a sum, the other rows are its parts.
  const strange = own.length > 0 ? regions.filter((row) => unitOf(row.key) === null) : [];
  return {
    statements: [...own, ...sums],
    unused: strange.filter(hasOwnFigures).map((row) => {
      return { reason: { kind: 'unknown-row', name: row.name, likely: null }, row };
    }),
  };
}

/** The total of a table that names one unit. */
function byTotal(
  { snapshot: { total, regions, source }, texts, file }: ReturnTable,
  { roster, like }: RosterSheet,
): FoundRows {
  const units = roster.unitsIn([...texts, source.sheet, baseNameOf(file)]);
  const [unit, another] = units;
  if (unit !== undefined && another === undefined && total) {
    return { statements: [{ row: total, unit }], unused: [] };
  }
  const nameOf = (one: number) => like.regions[one]?.name ?? '';
  const reason = (): UnusedReason => {
    const [row, second] = regions;
    if (row && !second) return { kind: 'unknown-row', name: row.name, likely: null };
    if (unit === undefined) return { kind: 'no-unit' };
    if (another === undefined) return { kind: 'no-total', unit: nameOf(unit) };
    return { kind: 'several-units', units: units.map(nameOf) };
  };
  return { statements: [], unused: [whole(reason())] };
}

/** The table's column of each of the roster's indicators; -1 if there is none of its words and unit. */
function columnsOf(snapshot: Snapshot, { like, aliases }: RosterSheet): number[] {
  const isSameWord = sameWord(aliases);
  const isSame = (a: Indicator, b: Indicator) =>
    sameIndicator(a, b) || (isSameWord(a.device, b.device) && isSameWord(a.gas, b.gas));
  return like.indicators.map((wanted, i) =>
    snapshot.indicators.findIndex((own, column) => {
      const [unit, other] = [like.unitKinds[i], snapshot.unitKinds[column]];
      const isOtherUnit = Boolean(unit && other && unit !== other);
      return isSame(own, wanted) && !isOtherUnit;
    }),
  );
}

function sameWord(aliases: readonly Alias[]): (a: Indicator['device'], b: string) => boolean {
  const pairs = new Set(
    aliases.flatMap(({ current, previous }) => {
      const words = [normalise(current), normalise(previous)];
      return [words.join('\n'), words.reverse().join('\n')];
    }),
  );
  return (a, b) => {
    const words = [normalise(a), normalise(b)];
    return words[0] === words[1] || pairs.has(words.join('\n'));
  };
}

function countsOf({ households, installed }: Figures): Statement['counts'][number] {
  return { households: countIn(households), installed: countIn(installed) };
}

/** The count of a unit's own row, which is the unit's whether or not the row is also the sum of others. */
function countIn(quantity: Quantity): Quantity {
  if (!isUnclear(quantity)) return unlessContradicted(quantity);
  // The text of such a quantity is its count.
  return { state: 'known', value: Number(quantity.text), at: quantity.at };
}

/** Checks whether a count was set aside because its row may be a region or the sum of others. */
function isUnclear(quantity: Quantity): quantity is Quantity & { readonly state: 'invalid' } {
  return quantity.state === 'invalid' && quantity.reason === 'unclear-group';
}

/** Checks whether a row states anything; a unit without any task in the roster's sheet may send blanks. */
function isGiven({ counts, unit }: Statement, like: Snapshot): boolean {
  const isStated = counts.some(({ households, installed }) => [households, installed].some(isSaid));
  const row = like.regions[unit];
  return isStated || (row !== undefined && !hasFigures(row) && counts.some(isPresent));
}

const isWritten = ({ state }: Quantity) => state === 'known' || state === 'invalid';
/** Checks for a count, readable or not, or a sign for “nothing”, which says that there is no task. */
export function isSaid(count: Quantity): boolean {
  return isWritten(count) || (count.state === 'blank' && count.mark !== undefined);
}
const isPresent = ({ installed }: Statement['counts'][number]) => installed.state !== 'absent';

/** Checks whether a row has figures and is not a part of a unit's row. */
function hasOwnFigures(row: Region): boolean {
  const isPart = row.figures.some(({ installed }) => isUnclear(installed));
  return hasFigures(row) && !isPart;
}

function hasFigures({ figures }: Region): boolean {
  return figures.some((_, i) => isUsed({ figures }, i));
}

function isUsed({ figures }: Pick<Region, 'figures'>, indicator: number): boolean {
  const own = figures[indicator];
  return own !== undefined && [own.households, own.installed].some(isWritten);
}

function baseNameOf(file: string): string {
  return file.split(/[\\/]/u).at(-1) ?? file;
}
