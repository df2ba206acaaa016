/** English. */
import { figure } from '../en/common.ts';
import type { DifferentFigure, VerifyWords } from './words.ts';

const MEASURE: Readonly<Record<DifferentFigure['measure'], string>> = {
  ...figure,
  tied: 'tie',
  previousRank: 'previous rank',
  rankChange: 'change of rank',
};

const YES_NO: Readonly<Record<string, string>> = { true: 'yes', false: 'no' };

const value = (text: string | null) => (text === null ? 'nothing' : (YES_NO[text] ?? text));

const indicatorOf = (indicator: string) =>
  indicator === '' ? 'the nameless indicator' : `indicator "${indicator}"`;

const places = (count: number) => `${count} ${count === 1 ? 'place' : 'places'}`;

/** A sentence more when the version is another. */
const byOther = (madeBy: string | null) =>
  madeBy === null ? '' : ` The report was made by gasrank ${madeBy}, another version than this.`;

export const en: VerifyWords = {
  role: { this: 'this period', previous: 'last period' },
  state: {
    same: 'same',
    changed: 'changed',
    missing: 'missing',
    piped: 'unknown',
    unreadable: 'unreadable',
  },
  source: (name, told) => `${name}: ${told}`,
  foundAs: (file) => ` (now ${file})`,
  changed: (before, now) =>
    `changed since the report was made (SHA-256 was ${before}…, is ${now}…).`,
  missing: 'not found; put it back, or into the folder of the report, and verify again.',
  piped: 'was read from standard input and cannot be read again; make reports from files.',

  figure: ({ cell, row, indicator, measure, stated, computed }) =>
    `${cell === null ? '' : `${cell}: `}${[row, indicator].filter(Boolean).join(' ')}: ${MEASURE[measure]} is ${value(stated)} in the report, computed again it is ${value(computed)}.`,
  rowMissing: (row) => `The report has no row "${row}", its sources have.`,
  rowAdded: (row, cell) =>
    `${cell === null ? '' : `${cell}: `}The report has a row "${row}", its sources have none.`,
  indicatorMissing: (indicator) =>
    `The report does not have ${indicatorOf(indicator)}, its sources have.`,
  indicatorAdded: (indicator) => `The report has ${indicatorOf(indicator)}, its sources have not.`,
  date: (stated, computed) => `The report is dated ${stated}; it was made for ${computed}.`,
  moreDifferences: (count) => `${count} more; -f json lists them all.`,

  verdict: {
    same: ({ compared, madeBy }) =>
      `Verified: the sources are unchanged, and all ${compared} figures come out the same.${byOther(madeBy)}`,
    'sources-changed': ({ compared, madeBy }) =>
      `A source has changed: all ${compared} figures come out the same, but not of the files that the report was made from; find out what was changed.${byOther(madeBy)}`,
    'figures-differ': ({ differences, madeBy }) =>
      `Not the same: the sources are unchanged, yet the report differs in ${places(differences)}${madeBy === null ? ', so it was changed after it was made' : ''}; make it again from its sources.${byOther(madeBy)}`,
    'both-differ': ({ differences, madeBy }) =>
      `Not the same: a source has changed, and the report differs in ${places(differences)} from what comes out now; find out what was changed, and decide which holds.${byOther(madeBy)}`,
    'not-verified': ({ madeBy }) =>
      `Not verified: a source is missing or cannot be read, so nothing was computed again.${byOther(madeBy)}`,
  },
};
