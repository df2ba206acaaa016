/** Lines of an inspection: a label in a column of its own, texts beside it, continued below them. */
import type { ChalkInstance } from 'chalk';
import { type Language, WORDS, type Words } from '../../lang/index.ts';
import { INSPECT_WORDS, type InspectWords } from '../../lang/inspect.ts';
import { indented, padEnd, stringWidth } from '../text/width.ts';

/** Tools for writing lines. */
export interface InspectPen {
  readonly words: InspectWords;
  readonly common: Words;
  readonly chalk: ChalkInstance;
  /** Columns of the window; infinite without one. */
  readonly width: number;
}

/** A pen for one language. */
export function penFor(language: Language, paper: Pick<InspectPen, 'chalk' | 'width'>): InspectPen {
  return { ...paper, words: INSPECT_WORDS[language], common: WORDS[language] };
}

/** A label and the texts beside it, each from a line of its own; nothing when there are none. */
export function entry(
  label: keyof InspectWords['label'],
  texts: readonly string[],
  pen: InspectPen,
): string[] {
  const { words, chalk } = pen;
  const indent = Math.max(...Object.values(words.label).map(stringWidth)) + 2;
  const lines = texts.flatMap((text) => indented(text, indent, pen));
  return lines.map((line, i) =>
    i === 0 ? chalk.bold(padEnd(words.label[label], indent)) + line.slice(indent) : line,
  );
}
