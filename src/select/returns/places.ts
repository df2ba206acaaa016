/** The figure of each place of the roster's sheet, from the returns that count. */
import type { Finding } from '../../core/finding.ts';
import type { Quantity } from '../../core/quantity.ts';
import { cellName } from '../../core/sheet/cell.ts';
import { indicatorName, type Region, type Snapshot } from '../../core/snapshot.ts';
import { hasTask } from '../../core/standing.ts';
import {
  COLLECTED,
  type CollectedCount,
  type CollectedFigures,
  type CollectedMeasure,
  type ReturnConflict,
} from '../../report/collect/collection.ts';
import type { Statement } from './statements.ts';

export interface CollectedPlaces {
  /** By unit, in the order of the roster's indicators. */
  readonly figures: readonly (readonly CollectedFigures[])[];
  readonly conflicts: readonly ReturnConflict[];
  readonly findings: readonly Finding[];
  /** Returns that were the first to state a figure. */
  readonly contributing: ReadonlySet<Statement>;
  /** Returns that contradict another one. */
  readonly contradicted: ReadonlySet<Statement>;
}

/** A count that a return gives for a place. */
interface Given {
  readonly quantity: Quantity;
  readonly statement: Statement;
}

/** The place of one or, where indicators share a column, of several figures. */
interface SharedPlace {
  readonly indicators: number[];
  readonly measure: CollectedMeasure;
}

/** Figures of all units; `chosen` are the returns of each unit. */
export function figuresOf(
  chosen: readonly (readonly Statement[])[],
  like: Snapshot,
): CollectedPlaces {
  const conflicts: ReturnConflict[] = [];
  const findings: Finding[] = [];
  const contributing = new Set<Statement>();
  const contradicted = new Set<Statement>();
  const figures = like.regions.map((row, unit) => {
    const counts = new Map<string, CollectedCount>();
    for (const { indicators, measure } of placesOf(row, like)) {
      const given = indicators.flatMap((i) =>
        (chosen[unit] ?? []).flatMap((statement): Given[] => {
          const quantity = statement.counts[i]?.[measure];
          return quantity ? [{ quantity, statement }] : [];
        }),
      );
      const values = distinct(given);
      const [first, ...others] = values;
      if (first) contributing.add(first.statement);
      const [indicator = 0] = indicators;
      const figure = { row, like, indicator, measure };
      if (others.length > 0) {
        for (const { statement } of values) contradicted.add(statement);
        const { conflict, finding } = conflictOf(values, figure);
        conflicts.push(conflict);
        findings.push(finding);
      }
      findings.push(...faultsOf(given, figure));
      if (first && others.length === 0) findings.push(...lossOf(first, figure));
      const count = countOf(given, values, indicators.every(isWithoutTask(row, like)));
      for (const i of indicators) counts.set(`${i} ${measure}`, count);
    }
    return like.indicators.map((_, i): CollectedFigures => {
      const of = (measure: CollectedMeasure) => counts.get(`${i} ${measure}`) ?? NOTHING;
      return { households: of('households'), installed: of('installed') };
    });
  });
  return { figures, conflicts, findings, contributing, contradicted };
}

const NOTHING: CollectedCount = { value: null, from: null, isUnknown: true };

/** The places of a row; figures of one cell have one place. */
function placesOf(row: Region, { indicators }: Snapshot): SharedPlace[] {
  const places = new Map<string, SharedPlace>();
  for (const measure of COLLECTED) {
    indicators.forEach((_, i) => {
      const quantity = row.figures[i]?.[measure];
      // There is no place for a figure that the sheet lacks.
      if (!quantity || quantity.state === 'absent') return;
      const key = cellName(quantity.at);
      const shared = places.get(key);
      if (shared) shared.indicators.push(i);
      else places.set(key, { indicators: [i], measure });
    });
  }
  return [...places.values()];
}

/** The known counts with different values, each as it is first given. */
function distinct(given: readonly Given[]): GivenCount[] {
  const known = given.flatMap(({ quantity, statement }): GivenCount[] =>
    quantity.state === 'known' ? [{ quantity, statement }] : [],
  );
  return known.filter(
    ({ quantity }, n) => known.findIndex((one) => one.quantity.value === quantity.value) === n,
  );
}

interface GivenCount {
  readonly quantity: Quantity & { readonly state: 'known' };
  readonly statement: Statement;
}

/**
 * Checks that a unit has no task in an indicator: its row was blank, and the total was complete without it. In a collected
 * sheet the row of a silent unit is blank, too, but then the total is open.
 */
const isWithoutTask =
  ({ figures }: Region, { total }: Snapshot) =>
  (i: number): boolean => {
    const [own, ofAll] = [figures[i], total?.figures[i]];
    return own !== undefined && !hasTask(own) && ofAll?.installed.state === 'known';
  };

/** The one count that was sent. A blank one, or none of a unit without a task, is not awaited. */
function countOf(
  given: readonly Given[],
  [first, another]: readonly GivenCount[],
  isFree: boolean,
): CollectedCount {
  if (first && !another) {
    return { value: first.quantity.value, from: first.quantity.at, isUnknown: false };
  }
  const isBlank = given.some(({ quantity }) => quantity.state === 'blank');
  const isOpen = another || given.some(({ quantity }) => quantity.state === 'invalid');
  return (isBlank || isFree) && !isOpen ? { ...NOTHING, isUnknown: false } : NOTHING;
}

interface FigurePlace {
  readonly row: Region;
  readonly like: Snapshot;
  readonly indicator: number;
  readonly measure: CollectedMeasure;
}

function conflictOf(
  values: readonly GivenCount[],
  { row, like, indicator, measure }: FigurePlace,
): { readonly conflict: ReturnConflict; readonly finding: Finding } {
  const own = like.indicators[indicator] ?? { device: '', gas: '' };
  const counts = values.map(({ quantity }) => quantity.value);
  const cells = values.map(({ quantity }) => quantity.at);
  const [at = row.at] = cells;
  const places = cells.map((cell) => ({ ...cell.source, cell: cellName(cell) }));
  return {
    conflict: { region: row.name, indicator: own, figure: measure, values: counts, cells },
    finding: {
      ...{ code: 'return-conflict', at, region: row.name, indicator: indicatorName(own) },
      ...{ measure, values: counts, places },
    },
  };
}

/** A finding for a count that is rounded further than any of its column in the roster's sheet. */
function lossOf(
  { quantity: { at, value, roundedTo = 1 } }: GivenCount,
  { row, like, indicator, measure }: FigurePlace,
): Finding[] {
  const own = like.regions.map(({ figures }) => precisionOf(figures[indicator]?.[measure]));
  if (roundedTo <= own.reduce((most, precision) => Math.max(most, precision), 1)) return [];
  const name = indicatorName(like.indicators[indicator] ?? { device: '', gas: '' });
  const figure = { region: row.name, indicator: name, measure };
  return [{ code: 'return-rounded', at, ...figure, value, roundedTo }];
}

const precisionOf = (quantity: Quantity | undefined): number =>
  quantity?.state === 'known' ? (quantity.roundedTo ?? 1) : 1;

/** Findings for cells of returns without a count where there should be one. */
function faultsOf(
  given: readonly Given[],
  { row, like, indicator, measure }: FigurePlace,
): Finding[] {
  const name = indicatorName(like.indicators[indicator] ?? { device: '', gas: '' });
  const figure = { region: row.name, indicator: name, measure };
  const other = measure === 'households' ? 'installed' : 'households';
  return given.flatMap(({ quantity, statement }): Finding[] => {
    if (quantity.state === 'invalid') {
      const { state: _, ...invalid } = quantity;
      return [{ code: 'figure-invalid', ...figure, ...invalid }];
    }
    const isHalf = statement.counts[indicator]?.[other].state === 'known';
    if (quantity.state !== 'blank' || !isHalf) return [];
    return [{ code: 'figure-blank', at: quantity.at, ...figure }];
  });
}
