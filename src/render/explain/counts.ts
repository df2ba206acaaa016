/** Table of the counts that figures are computed from, of this and last period, with their cells. */
import { EXPLAIN_WORDS, type ExplainWords, explainWords } from '../../lang/explain.ts';
import type {
  CellReading,
  ExplainedCount,
  ExplainedIndicator,
  Explanation,
} from '../../report/explain/explanation.ts';
import { numberText } from '../../report/format.ts';

/** One count: its name, this period's figure and cell, last period's, and the header above it. */
export interface CountRow {
  readonly label: string;
  readonly now: CountCell;
  /** `null` without a previous sheet. */
  readonly before: CountCell | null;
  readonly header: string;
}

export interface CountCell {
  readonly value: string;
  /** The cell, with its content if that is not the figure itself; empty if the sheet has none. */
  readonly cell: string;
}

/** Households and installed of a region; none for a total, which is computed. */
export function countRows(
  { kind, previousDate, language }: Explanation,
  indicator: ExplainedIndicator,
): CountRow[] {
  if (kind === 'total' || kind === 'subtotal') return [];
  const words = EXPLAIN_WORDS[language];
  return (['households', 'installed'] as const).map((measure) => {
    const { value, read, previous }: ExplainedCount = indicator[measure];
    return {
      label: explainWords(language, indicator.terms).label[measure],
      now: { value: numberText(value), cell: cellText(read, words) },
      before:
        previousDate === null
          ? null
          : { value: numberText(previous?.value ?? null), cell: cellText(previous, words) },
      header: ((read ?? previous)?.header ?? []).join(' › '),
    };
  });
}

function cellText(read: CellReading | null, words: ExplainWords): string {
  if (!read) return '';
  const { cell, raw, value } = read;
  if (raw === null) return `${cell} ${words.blank}`;
  return raw === value ? cell : `${cell} ${words.content(shortened(String(raw)))}`;
}

/** Maximum length of a content; longer ones would push last period's figures out of the window. */
const MAX_CHARACTERS = 16;

/** A cell's content in one short line, without characters that drive a terminal. */
function shortened(text: string): string {
  const characters = [...text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()];
  return characters.length <= MAX_CHARACTERS
    ? characters.join('')
    : `${characters.slice(0, MAX_CHARACTERS).join('')}…`;
}
