/** English: the words of `gasrank collect`. */
import type { CollectWords } from '../words/collect.ts';
import { list } from './common.ts';

const all = (names: readonly string[]) => names.join(', ');

export const en: CollectWords = {
  counts: (date, { sent, late, missing }) =>
    `${date}: ${sent} sent, ${late} late, ${missing} missing.`,
  units: {
    sent: (units) => `Sent: ${all(units)}`,
    late: (units) => `Late: ${all(units)}`,
    missing: (units) => `Missing: ${all(units)}`,
    conflict: (units) => `In conflict: ${all(units)}`,
  },
  lateUnit: (unit, date) => `${unit} (${date})`,
  reminder: (units, date) =>
    `Not yet received: ${all(units)}. Please send your figures as of ${date}.`,
  nothingMissing: 'Every unit has sent its figures.',
  list: {
    sheet: 'Returns',
    column: {
      unit: 'Unit',
      state: 'State',
      file: 'File',
      sheet: 'Sheet',
      cells: 'Cells',
      date: 'Date',
    },
    state: {
      sent: 'sent',
      late: 'late',
      missing: 'missing',
      duplicate: 'duplicate',
      conflict: 'conflict',
    },
    separator: ', ',
    unused: (place, reason) => `${place}: ${reason}`,
  },
  corrections: 'corrections.txt',
  correction: (file, sheet, cell, message) => `${file} [${sheet}] ${cell}: ${message}`,
  formulasLost: (cells) =>
    `Formulas of last period's sheet that refer to other sheets, or have functions that gasrank does not calculate, were not kept; fill in these empty cells: ${list(cells)}`,
  figuresReplaced: (file, figures) =>
    `No unit has sent these figures of "${file}", so they are no longer in it: ${figures.map(({ cell, value }) => `${cell} = ${value}`).join(', ')}; type them again, or put them into a return.`,
  returned: (files) => `Written for the units to correct: ${all(files)}`,
  nothingReturned: 'No return needs a correction.',
  from: (place) => `Source: ${place}`,
};
