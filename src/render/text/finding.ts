/** A finding as one line of a terminal. */
import type { ChalkInstance } from 'chalk';
import { placeText, type Words } from '../../lang/index.ts';
import type { ReportFinding } from '../../report/report.ts';
import { printable } from './printable.ts';

const TONE = { error: 'red', warning: 'yellow', info: 'dim' } as const;

/** The line: severity, place and sentence, without characters that control a terminal. */
export function findingText(finding: ReportFinding, words: Words, chalk: ChalkInstance): string {
  const { severity, message } = finding;
  const mark = chalk[TONE[severity]](words.severity[severity]);
  return words.findingLine(mark, printable(placeText(words, finding)), printable(message));
}
