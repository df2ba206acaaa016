/** English. */

import { MAX_LISTED } from '../report.ts';
import type { DifferentFigure, VerifyWords } from '../words/verify.ts';
import { figure } from './common.ts';

const MEASURE: Readonly<Record<DifferentFigure['measure'], string>> = {
  ...figure,
  ahead: 'distance from the schedule',
  tied: 'tie',
  previousRank: 'previous rank',
  rankChange: 'change of rank',
};

const YES_NO: Readonly<Record<string, string>> = { true: 'yes', false: 'no' };

const value = (text: string | null) => (text === null ? 'nothing' : (YES_NO[text] ?? text));

const at = (cell: string | null) => (cell === null ? '' : ` (${cell})`);

const listed = (parts: readonly string[]) =>
  parts.slice(0, MAX_LISTED).join(', ') +
  (parts.length > MAX_LISTED ? ` and ${parts.length - MAX_LISTED} more` : '');

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
  missing:
    'not found; put it back, or into the folder of the report, or name its folder with --sources, and verify again.',
  piped: 'was read from standard input and cannot be read again; make reports from files.',

  figure: ({ cell, row, indicator, measure, stated, computed }) =>
    `${cell === null ? '' : `${cell}: `}${[row, indicator].filter(Boolean).join(' ')}: ${MEASURE[measure]} is ${value(stated)} in the report, but ${value(computed)} when computed again.`,
  rowMissing: (row) => `The report lacks the row "${row}", which its sources have.`,
  rowAdded: (row, cell) =>
    `${cell === null ? '' : `${cell}: `}The report has a row "${row}", which its sources lack.`,
  indicatorMissing: (indicator) =>
    `The report lacks ${indicatorOf(indicator)}, which its sources have.`,
  indicatorAdded: (indicator) =>
    `The report has ${indicatorOf(indicator)}, which its sources lack.`,
  date: (stated, computed) =>
    `A date is ${value(stated)} in the report; from its sources it is ${value(computed)}.`,
  order: (stated, computed) =>
    `The report has another order: "${stated}" stands where "${computed}" belongs.`,
  findingMissing: (code, cell) =>
    `The report lacks the finding ${code}${at(cell)}, which its sources give.`,
  findingAdded: (code, cell) =>
    `The report has the finding ${code}${at(cell)}, which its sources do not give.`,
  property: (path, { stated, computed }) =>
    `${path} is ${value(stated)} in the report, but ${value(computed)} when computed again.`,
  cell: (place, { stated, computed }) =>
    `${place}: the report has ${value(stated)}, but ${value(computed)} when made again.`,
  formula: (place, { stated, computed }) =>
    `${place}: the report has the formula ${stated}, but ${value(computed)} when made again; people who open the file see the formula's own result.`,
  format: (place, { stated, computed }) =>
    `${place}: the number format is ${stated}, which shows another number than the cell holds; it was ${computed}.`,
  text: ({ stated, computed }) =>
    stated === null
      ? `The report lacks the text "${computed}".`
      : `The report has the text "${stated}"; made again, ${computed === null ? 'it has none' : `it is "${computed}"`}.`,
  sheetMissing: (sheet) => `The report has no sheet "${sheet}".`,
  sheetAdded: (sheet) => `The report has a sheet "${sheet}", which gasrank did not make.`,
  notChecked: (parts) =>
    `Not checked: ${listed(parts)}; the record of the report does not say what they depend on.`,
  moreDifferences: (count) => `${count} more; -f json lists them all.`,

  verdict: {
    same: ({ compared, madeBy }) =>
      `Verified: the sources are unchanged, and all ${compared} figures come out the same.${byOther(madeBy)}`,
    'sources-changed': ({ compared, madeBy }) =>
      `A source has changed: all ${compared} figures come out the same, but no longer from the files that the report was made from; find out what was changed.${byOther(madeBy)}`,
    'figures-differ': ({ differences, madeBy }) =>
      `Not the same: the sources are unchanged, yet the report differs in ${places(differences)}${madeBy === null ? ', so it was changed after it was made' : ''}; make it again from its sources.${byOther(madeBy)}`,
    'both-differ': ({ differences, madeBy }) =>
      `Not the same: a source has changed, and the report differs in ${places(differences)} from what comes out now; find out what was changed, and decide which is right.${byOther(madeBy)}`,
    'not-verified': ({ madeBy }) =>
      `Not verified: a source is missing or cannot be read, so nothing was computed again.${byOther(madeBy)}`,
  },
};
