/** The lines that explain a region in one indicator. */
import { exactRateText, type Ratio, roundedRate, shownRate } from '../../core/numbers/ratio.ts';
import type { RateRange } from '../../core/rounding.ts';
import type { ExplainWords, NoAddition, NoMovement } from '../../lang/explain.ts';
import { UNKNOWN } from '../format.ts';
import type { CellReading, ExplainedIndicator, ExplainedLine, TotalPart } from './explanation.ts';

/** The figures of an indicator, before they become sentences. */
export type Figured = Omit<ExplainedIndicator, 'headline' | 'lines'>;

/** Further facts for the sentences. */
export interface Background {
  readonly region: string;
  readonly ratio: Ratio | null;
  /** The rates that rounded counts allow, if the stated rate is kept. */
  readonly keptWithin: RateRange | null;
  readonly addedFrom: 'previous' | 'declared' | null;
  /** Reason why there is no addition; used only if there is none. */
  readonly noAddition: NoAddition;
  /** Reason why there is no movement; used only if there is none. `null` without a previous sheet. */
  readonly noMovement: NoMovement | null;
}

/** Maximum number of parts of a sum that are written out. */
const MAX_PARTS = 12;

/** Digits of a quotient that are shown beyond the printed ones. */
const MORE_DIGITS = 2;

/** The lines about a region; a vanished one has only a few. */
export function regionLines(
  figures: Figured,
  background: Background,
  words: ExplainWords,
): ExplainedLine[] {
  const { rate, rank, above, tied, below, movement } = figures;
  const { region, noMovement } = background;
  const line = lineMaker(words);
  const division = divisionText(figures, background, words);
  const place =
    rank.value === null
      ? words.unranked[rank.unranked ?? 'installed-unknown']
      : words.rank(rank.value, rank.of);
  return [
    line('added', addedText(figures, background, words), figures.added.declared),
    ...(division !== null || rate.declared
      ? [line('rate', division ?? UNKNOWN, rate.declared)]
      : []),
    line('rank', place, rank.declared),
    ...(tied.length > 0 ? [line('tied', words.tied(tied))] : []),
    ...(above.length > 0 ? [line('above', words.above(above))] : []),
    ...(below.length > 0 ? [line('below', words.below(below, region))] : []),
    ...(movement ? [line('movement', words.movement(movement))] : []),
    ...(!movement && noMovement
      ? [line('movement', words.noMovement[noMovement](rank.previous))]
      : []),
  ];
}

/** The lines about a total: each figure as the sum of its parts, and the rate of the sums. */
export function totalLines(
  figures: Figured,
  background: Background,
  words: ExplainWords,
): ExplainedLine[] {
  const { parts, households, installed, added, rate } = figures;
  const line = lineMaker(words);
  const sum = (measure: 'households' | 'installed' | 'added') =>
    sumText(parts, measure, figures[measure].value, words);
  const division = divisionText(figures, background, words);
  return [
    line('households', sum('households'), households.read),
    line('installed', sum('installed'), installed.read),
    line(
      'added',
      background.addedFrom === null ? words.noAddition['not-stated'] : sum('added'),
      added.declared,
    ),
    line('rate', division === null ? UNKNOWN : words.totalRate(division), rate.declared),
  ];
}

function lineMaker(words: ExplainWords) {
  return (
    label: ExplainedLine['label'],
    text: string,
    stated: CellReading | null = null,
  ): ExplainedLine => ({
    label,
    name: words.label[label],
    text,
    stated: stated && stated.text !== '' ? words.stated(stated.cell, stated.text) : null,
  });
}

function addedText(
  { added, installed }: Figured,
  { addedFrom, noAddition }: Background,
  words: ExplainWords,
): string {
  if (added.value === null) return words.noAddition[noAddition];
  if (addedFrom === 'declared') return words.addedStated(added.value);
  return words.added(installed.value ?? 0, installed.previous?.value ?? 0, added.value);
}

function divisionText(
  { decimals, rate }: Figured,
  { ratio, keptWithin }: Background,
  words: ExplainWords,
): string | null {
  if (!ratio || rate.value === null || rate.exact === null) return null;
  const { installed, households } = ratio;
  if (keptWithin) {
    const [low, high] = [keptWithin.low, keptWithin.high].map((it) => quotientText(it, decimals));
    return words.keptRate({
      ...{ installed, households, printed: rate.value },
      ...{ low: low ?? UNKNOWN, high: high ?? UNKNOWN },
    });
  }
  return words.rate({
    ...{ installed, households, exact: rate.exact, printed: rate.value },
    isKeptBelowFull: roundedRate(ratio, decimals) > shownRate(ratio, decimals),
  });
}

/** The quotient in percent with a few more digits than are printed. */
export function quotientText(ratio: Ratio, decimals: number): string {
  return exactRateText(ratio, decimals + MORE_DIGITS);
}

function sumText(
  parts: readonly TotalPart[],
  measure: 'households' | 'installed' | 'added',
  total: number | null,
  words: ExplainWords,
): string {
  const values = parts.map((part) => part[measure]);
  if (total === null) {
    const unknown = parts.filter((part) => part[measure] === null);
    return unknown.length === 0 ? UNKNOWN : words.sumUnknown(unknown.map(({ region }) => region));
  }
  const texts = values.map((value) => (value !== null && value < 0 ? `(${value})` : String(value)));
  const [first = '', ...rest] = texts;
  if (texts.length <= MAX_PARTS) return words.sum(texts, total);
  return words.longSum(first, rest.at(-1) ?? '', texts.length, total);
}
