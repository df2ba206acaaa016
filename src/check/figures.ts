/** Counts that are missing, unusable, or contradict each other within a sheet. */
import { hasTask } from '../core/compare.ts';
import { entries, type Rule, statedInBoth } from './rule.ts';

/** A count, or a declared addition that the report would use, which is no count. */
export const unusableFigures: Rule = (comparison) =>
  statedInBoth(comparison).flatMap(({ region, indicator, figures }) =>
    (['households', 'installed', 'added'] as const).flatMap((measure) => {
      const quantity = figures[measure];
      if (quantity.state !== 'invalid') return [];
      // With a previous sheet the additions are computed, whatever the sheets' own columns hold.
      if (measure === 'added' && comparison.addedFrom === 'previous') return [];
      const { at, text, reason } = quantity;
      return [
        { code: 'figure-invalid', at, region: region.name, indicator, measure, text, reason },
      ];
    }),
  );

/** One count given and the other left blank: the figure is missing. */
export const blankFigures: Rule = (comparison) =>
  statedInBoth(comparison).flatMap(({ region, indicator, figures }) =>
    (['households', 'installed'] as const).flatMap((measure) => {
      const quantity = figures[measure];
      return quantity.state === 'blank' && hasTask(figures)
        ? [{ code: 'figure-blank', at: quantity.at, region: region.name, indicator, measure }]
        : [];
    }),
  );

/**
 * Both counts blank: the region has no task in this indicator, and no rank. Last period's blank counts are
 * told where this period has a task: they are why its addition is unknown.
 */
export const noTask: Rule = (comparison) => {
  const told = new Set<string>();
  return statedInBoth(comparison).flatMap(({ region, indicator, figures }) => {
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
