/** A verification in a terminal: a line for each source, the differences, the verdict. */
import { Chalk, type ChalkInstance } from 'chalk';
import { type Language, placeText, WORDS } from '../../lang/index.ts';
import { VERIFY_WORDS } from '../../lang/verify.ts';
import type { Verification, VerifiedSource } from '../../report/verify/verification.ts';
import type { View } from '../renderer.ts';
import { framed } from '../text/frame.ts';
import { printable } from '../text/printable.ts';
import { hanging, padEnd, stringWidth } from '../text/width.ts';
import { differenceText } from './difference.ts';

/** Maximum number of differences shown; the JSON has all. */
const MAX_LINES = 30;

/** Characters of a version that are shown. */
const MAX_VERSION = 40;

/** Number of digits of a SHA-256 that are shown. */
const HASH_SHOWN = 12;

/** The verification as lines that fit into the window. */
export function verificationText(
  verification: Verification,
  language: Language,
  { width, colorLevel, frame }: View,
): string {
  const { sources, differences, notChecked, verdict, compared, made, version } = verification;
  const words = VERIFY_WORDS[language];
  const chalk = new Chalk({ level: colorLevel });
  const texts = differences
    .slice(0, MAX_LINES)
    .map((difference) => printable(differenceText(difference, words)));
  const rest = differences.length - texts.length;
  const blocks = [
    sources.flatMap((source) => sourceLines(source, language, { width, chalk })),
    [...texts, ...(rest > 0 ? [words.moreDifferences(rest)] : [])].flatMap((text) =>
      hanging(text, 2, width),
    ),
    notChecked.length === 0 ? [] : hanging(printable(words.notChecked(notChecked)), 2, width),
    hanging(
      words.verdict[verdict]({
        ...{ compared, differences: differences.length },
        madeBy: made.version === version ? null : printable(made.version).slice(0, MAX_VERSION),
      }),
      0,
      width,
    ).map((line) => chalk[verdict === 'same' ? 'green' : 'red'](line)),
  ];
  const paragraphs = blocks.flatMap((lines) => (lines.length > 0 ? [lines.join('\n')] : []));
  return framed(`${paragraphs.join('\n\n')}\n`, frame);
}

const TONE = {
  same: 'green',
  changed: 'red',
  missing: 'red',
  piped: 'yellow',
  unreadable: 'red',
} as const;

function sourceLines(
  { role, file, sheet, state, found, sha256, sha256Now, problem }: VerifiedSource,
  language: Language,
  { width, chalk }: { width: number; chalk: ChalkInstance },
): string[] {
  const words = VERIFY_WORDS[language];
  const marks = Math.max(...Object.values(words.state).map(stringWidth));
  const place = placeText(WORDS[language], { file, sheet, cell: null });
  const elsewhere = found !== null && found !== file ? words.foundAs(found) : '';
  const remark = {
    same: null,
    changed: words.changed(sha256.slice(0, HASH_SHOWN), (sha256Now ?? '').slice(0, HASH_SHOWN)),
    missing: words.missing,
    piped: words.piped,
    unreadable: problem?.message ?? null,
  }[state];
  const name = printable(`${words.role[role]} ${place}${elsewhere}`);
  const text = remark === null ? name : words.source(name, printable(remark));
  const mark = padEnd(words.state[state], marks);
  return hanging(`${chalk[TONE[state]](mark)}  ${text}`, marks + 2, width);
}
