/** The words of a sheet's own header for one indicator, which sentences about it use. */
import { indicatorName, MEASURES, type Measure, type Snapshot } from './snapshot.ts';

export interface Terms {
  /** Unit that is counted (户, 公里); `null` where the sheet does not say. */
  readonly unit: string | null;
  /** The labels of the columns without units; `null` where there is no such column, or several indicators differ. */
  readonly labels: Readonly<Record<Measure, string | null>>;
}

/** A unit or a remark behind a label. */
const BEHIND = /[（(【[/／:：,，].*$/su;

/** The words of one indicator, or, without its place, those that all indicators share. */
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

/** The words of the indicator of that name in the first of the sheets that has it, or those that all of them share. */
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
