/** Unclear multiplied units in texts, by which figures may be too small: 单位：每万户, 甲县（万户）. */

import { normalise, tidy } from '../words/text.ts';
import { MULTIPLIED, multipliedUnits, parted, type Unit, unitAtEnd } from '../words/units.ts';
import { isOfOtherFigures, unitsStatedIn } from './stated-units.ts';

/** Place of a text: in a header, in a row of figures as its name or beside it, or elsewhere. */
export type TextPlace = 'header' | 'name' | 'figures' | 'text';

export interface UnreadUnit extends Unit {
  /** True if the text is only the unit, calls it a unit, or names the figures beside it. */
  readonly isLabelled: boolean;
}

/** Quick test: nearly all cells have no such characters. Digits multiply only as 1000, 10^4, 10K and the like. */
const MAY_MULTIPLY = /[十百千万萬亿億]|0[^\p{L}\p{N}]*[0^⁴k]|thousand|million|lakh|crore|wan/iu;

const LABEL = /[单單]\s*位|\bunits?\b/giu;

/** All multiplied units of a text, in any wording. */
export function unreadUnits(text: string, place: TextPlace): UnreadUnit[] {
  if (!MAY_MULTIPLY.test(text)) return [];
  const labelled = behindLabels(text.normalize('NFKC'));
  if (place === 'header') return labelled;
  const whole = multipliedUnits(text).map((unit) => ({ ...unit, isLabelled: true }));
  if (place === 'figures') return [...labelled, ...whole];
  const others = [...unitsStatedIn(text), ...parted(text).units, ...[unitAtEnd(text) ?? []].flat()];
  return [
    ...labelled,
    ...whole,
    ...others
      .filter(({ factor }) => factor > 1)
      .map((unit) => ({ ...unit, isLabelled: place === 'name' })),
  ];
}

/** The multiplied units after each 单位 of these figures, up to the next clause. */
function behindLabels(text: string): UnreadUnit[] {
  return [...text.matchAll(LABEL)].flatMap((label) => {
    const end = label.index + label[0].length;
    if (isOfOtherFigures(text.slice(0, label.index))) return [];
    const clause = text.slice(end).split(/[。；;]|[单單]\s*位|\bunits?\b/iu)[0] ?? '';
    return [...clause.matchAll(MULTIPLIED)].flatMap(([unit, name = ''], i, all) => {
      const at = all[i]?.index ?? 0;
      const isWhole = !/^\p{Script=Han}/u.test(normalise(clause.slice(at + unit.length)));
      return isWhole ? [{ name, factor: 0, text: tidy(unit), isLabelled: true }] : [];
    });
  });
}
