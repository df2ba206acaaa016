/** Notes of a report: the sheet's own, and gasrank's on additions, ranks and settings. */
import { type Comparison, DEFAULT_DECIMALS } from '../core/compare.ts';
import { termsOf } from '../core/terms.ts';
import type { UsedWord } from '../interpret/index.ts';
import type { TableWords, Words } from '../lang/index.ts';
import { TREND_WORDS } from '../lang/trend.ts';
import type { Report } from './report.ts';
import type { Summarised } from './summary/index.ts';

/** A note that already begins with a word for “note”. */
const SAYS_NOTE = /^(?:备注|注|说明|note)/iu;

interface NoteOptions {
  readonly words: Words;
  /** Remarks for readers of the ranks. */
  readonly remarks: readonly string[];
  readonly wordsUsed: readonly UsedWord[];
}

/** The sheet's notes and gasrank's own; `scope` are those that a summary without the table needs. */
export function notesOf(
  comparison: Comparison,
  report: Summarised,
  { words, remarks, wordsUsed }: NoteOptions,
): Pick<Report, 'notes' | 'scope'> {
  const { current, previous } = comparison;
  const label = report.columns.find(({ figure }) => figure?.measure === 'added')?.label;
  const table = words.table(termsOf(current, null));
  const { addedFrom, ties, rankBy } = report;
  const hasUnknown = [...report.rows, report.total].some(({ figures }) =>
    figures.some(
      ({ households, installed, added, rate }) =>
        households === null ||
        installed === null ||
        rate === null ||
        (addedFrom !== null && added === null),
    ),
  );
  const hasKept = report.rows.some(({ figures }) => figures.some(({ kept }) => kept));
  const ofAdditions = [
    ...(label && addedFrom === 'previous' && previous
      ? [words.noteAddedFromPrevious(label, previous.date, table)]
      : []),
    ...(label && addedFrom === 'declared' ? [words.noteAddedStated(label)] : []),
  ];
  const ofTable = [
    ...(addedFrom === null && !previous ? [words.noteNoPrevious] : []),
    ...(ties === 'competition' ? [] : [words.noteTies[ties]]),
    ...(rankBy === 'displayed' ? [words.noteRankedAsShown(table)] : []),
    ...(hasKept ? [words.noteRatesKept(table)] : []),
    ...targetNotes(report),
    ...settingNotes(comparison, { words, table, wordsUsed }),
    ...(hasUnknown ? [words.noteUnknown] : []),
  ];
  // A report that is read as a sheet already has some of gasrank's own notes.
  const isNew = (note: string) => !current.notes.some((other) => other.endsWith(note));
  const marked = (notes: readonly string[]) =>
    notes.map((note, n) => (n > 0 || SAYS_NOTE.test(note) ? note : words.note(note)));
  const scope = [...current.notes, ...ofAdditions.filter(isNew), ...remarks.filter(isNew)];
  return { scope: marked(scope), notes: marked([...scope, ...ofTable.filter(isNew)]) };
}

/** Notes on the targets in force and the basis of the planned rates; one if all indicators share it. */
export function targetNotes({
  language,
  indicators,
}: Pick<Summarised, 'language'> & {
  readonly indicators: readonly Pick<Summarised['indicators'][number], 'name' | 'target'>[];
}): string[] {
  const { target: note } = TREND_WORDS[language];
  const [first] = indicators;
  const texts = new Set(indicators.map(({ target }) => JSON.stringify(target)));
  if (texts.size === 1) return first?.target ? [note('', first.target)] : [];
  return indicators.flatMap(({ name, target }) => (target ? [note(name, target)] : []));
}

/** Notes on settings that changed the figures: decimals, names and words. */
function settingNotes(
  { current, indicators, aliases }: Comparison,
  {
    words,
    table,
    wordsUsed,
  }: {
    readonly words: Words;
    readonly table: TableWords;
    readonly wordsUsed: readonly UsedWord[];
  },
): string[] {
  const changed = indicators.find(
    ({ decimals }, i) => decimals !== (current.decimals[i] ?? DEFAULT_DECIMALS),
  );
  const used = aliases.filter(({ outcome }) => outcome === 'used').map(({ alias }) => alias);
  const meanings = new Map(wordsUsed.map(({ text, kind }) => [text, words.wordKind[kind]]));
  return [
    ...(changed ? [words.noteDecimals(changed.decimals, table)] : []),
    ...(used.length > 0 ? [words.noteAliases(used)] : []),
    ...(meanings.size > 0 ? [words.noteWords([...meanings])] : []),
  ];
}
