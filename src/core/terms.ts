/** The words that a sheet's header uses for one indicator, so that sentences use the same. */
import { indicatorName, MEASURES, type Measure, type Snapshot } from './snapshot.ts';

export interface Terms {
  /** Unit of the counts (户, 公里); `null` if the sheet states none. */
  readonly unit: string | null;
  /** Labels of the columns, without units; `null` if there is no such column, or indicators differ. */
  readonly labels: Readonly<Record<Measure, string | null>>;
}

/** A unit or a remark after a label. */
const BEHIND = /[（(【[/／:：,，].*$/su;

/** The words of one indicator, or those that all indicators share if `indicator` is `null`. */
export function termsOf({ columns, units }: Snapshot, indicator: number | null): Terms {
  const isMeant = (i: number) => indicator === null || i === indicator;
  const labelOf = (measure: Measure) =>
    shared(
      columns.flatMap(({ figure, label }) =>
        figure?.measure === measure && isMeant(figure.indicator)
          ? [label.text.replace(BEHIND, '')]
          : [],
      ),
    );
  const [households, installed, added, rate, rank] = MEASURES.map(labelOf);
  return {
    unit: shared(units.filter((_, i) => isMeant(i))),
    labels: {
      households: households ?? null,
      installed: installed ?? null,
      added: added ?? null,
      rate: rate ?? null,
      rank: rank ?? null,
    },
  };
}

/** The words of the indicator with this name in the first sheet that has it, else those that all its indicators share. */
export function termsOfName(sheets: readonly Snapshot[], name: string | null): Terms | null {
  const found = sheets.flatMap((sheet) => {
    const place = sheet.indicators.findIndex((indicator) => indicatorName(indicator) === name);
    return place === -1 ? [] : [termsOf(sheet, place)];
  });
  const [first] = sheets;
  return found[0] ?? (first ? termsOf(first, null) : null);
}

function shared<T>(values: readonly T[]): T | null {
  const [first, ...others] = new Set(values);
  return others.length > 0 ? null : (first ?? null);
}
