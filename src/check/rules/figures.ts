/** Counts that are missing, unusable, or contradict each other within a sheet. */

import { hasTask } from '../../core/compare.ts';
import type { Finding } from '../../core/finding.ts';
import { type Quantity, unlessContradicted } from '../../core/quantity.ts';
import { cellName } from '../../core/sheet/cell.ts';
import { entries, type Rule, type StatedFigures, sheetsOf, statedIn, totalsIn } from '../rule.ts';

/**
 * A count, or a stated addition that the report would use, which is no count; of totals, which are computed afresh, only
 * one that may have been misread.
 */
export const unusableFigures: Rule = (comparison) =>
  sheetsOf(comparison)
    .flatMap((sheet) => [...statedIn(sheet), ...totalsIn(sheet).filter(mayBeMisread)])
    .flatMap(({ region, indicator, figures }) =>
      COUNTED.flatMap((measure) => {
        const quantity = unlessContradicted(figures[measure]);
        // Unclear groups have a finding of their own.
        if (quantity.state !== 'invalid' || quantity.reason === 'unclear-group') return [];
        // With a previous sheet the additions are computed, whatever the sheets' own columns hold.
        if (measure === 'added' && comparison.addedFrom === 'previous') return [];
        const { state: _, ...invalid } = quantity;
        // One finding speaks of the whole column.
        if (invalid.reason === 'column-not-whole') return [];
        return [{ code: 'figure-invalid', region: region.name, indicator, measure, ...invalid }];
      }),
    );

const COUNTED = ['households', 'installed', 'added'] as const;

/** True for a text that may mean thousands. */
export function isMaybeThousands(quantity: Quantity): boolean {
  return quantity.state === 'invalid' && quantity.reason === 'maybe-thousands';
}

const mayBeMisread = ({ figures }: StatedFigures) =>
  COUNTED.some((measure) => isMaybeThousands(figures[measure]));

/** One count given and the other left blank: the figure is missing. Marks for nothing are one finding for each sheet. */
export const blankFigures: Rule = (comparison) =>
  sheetsOf(comparison).flatMap((sheet): Finding[] => {
    const blank = statedIn(sheet).flatMap(({ region, indicator, figures }) =>
      (['households', 'installed'] as const).flatMap((measure) => {
        const quantity = figures[measure];
        if (quantity.state !== 'blank' || !hasTask(figures)) return [];
        return [{ at: quantity.at, mark: quantity.mark, region: region.name, indicator, measure }];
      }),
    );
    const withMark = blank.filter(({ mark }) => mark !== undefined);
    const marked = {
      marks: [...new Set(withMark.flatMap(({ mark }) => mark ?? []))],
      cells: withMark.map(({ at }) => cellName(at)),
    };
    return blank.flatMap(({ mark, ...figure }): Finding[] => {
      if (mark === undefined) return [{ code: 'figure-blank', ...figure }];
      return figure.at === withMark[0]?.at ? [{ code: 'figure-blank', ...figure, marked }] : [];
    });
  });

/**
 * Both counts blank: the region has no task in this indicator, and no rank. Last period's blank counts are
 * told where this period has a task: they are why its addition is unknown.
 */
export const noTask: Rule = (comparison) => {
  const told = new Set<string>();
  return sheetsOf(comparison)
    .flatMap(statedIn)
    .flatMap(({ region, indicator, figures }) => {
      const figure = `${region.key} ${indicator}`;
      if (hasTask(figures) || told.has(figure)) return [];
      told.add(figure);
      return [{ code: 'no-task', at: region.at, region: region.name, indicator }];
    });
};

/** Zero households have no rate and no rank. */
export const zeroHouseholds: Rule = (comparison) =>
  entries(comparison).flatMap(({ region, indicator, figures: { households } }) =>
    households.state === 'known' && households.value === 0
      ? [{ code: 'no-households', at: households.at, region: region.name, indicator }]
      : [],
  );

/** More installed than due: kept and ranked, over 100 %. */
export const installedAboveHouseholds: Rule = (comparison) =>
  entries(comparison).flatMap(({ region, indicator, figures: { households, installed } }) => {
    if (households.state !== 'known' || installed.state !== 'known') return [];
    if (installed.value <= households.value) return [];
    return [
      {
        code: 'installed-above-households',
        at: installed.at,
        region: region.name,
        indicator,
        installed: installed.value,
        households: households.value,
      },
    ];
  });
