/** English. */
import type { InspectWords } from '../words/inspect.ts';

const list = (names: readonly string[]) => names.join(', ');
const DELIMITER = { ',': 'commas', '\t': 'tabs', ';': 'semicolons', '|': 'bars' } as const;
const KIND = {
  xlsx: 'Excel workbook (.xlsx)',
  ods: 'OpenDocument spreadsheet (.ods)',
  xls: 'old Excel or WPS workbook (.xls, .et)',
} as const;
const FROM = {
  option: 'given by --date',
  'sheet-name': "in the sheet's name",
  'file-name': "in the file's name",
};
const regionsOf = (count: number) => `${count} ${count === 1 ? 'region' : 'regions'}`;

export const en: InspectWords = {
  label: {
    folder: 'Folder',
    format: 'Format',
    sheets: 'Sheets',
    table: 'Table',
    title: 'Title',
    date: 'Date',
    header: 'Header',
    columns: 'Others',
    regions: 'Regions',
    total: 'Total',
    subtotal: 'Subtotal',
    section: 'Section',
    note: 'Note',
    signOff: 'Sign-off',
    ignored: 'Ignored',
    findings: 'Findings',
  },
  folderUse: {
    this: 'this period',
    previous: 'last period',
    'not-chosen': 'not used',
    'own-report': 'skipped: made by gasrank',
    copy: 'skipped: a copy of another file',
    'no-table': 'skipped: no progress table',
    unclear: 'unclear',
  },
  format: (format) =>
    format.kind === 'csv'
      ? `delimited text (${format.encoding}, separated by ${DELIMITER[format.delimiter]})`
      : KIND[format.kind],
  sheetUsed: 'used',
  sheetHidden: 'hidden',
  sheetWithoutTable: 'no progress table',
  sheetNotChosen: (tables) => `not used (to use it, give --sheet ${tables.join(' or ')})`,
  wordsFound: (words) =>
    words.length === 0 ? 'no header word recognised' : `recognised: ${list(words)}`,
  wordsMissing: (words) => `missing: ${list(words)}`,
  wordsUnknown: (words) => `not recognised: ${list(words)}`,

  noTitle: 'none',
  noDate: 'not known',
  date: (day, from, cell) => `${day} (${from === 'sheet' ? `in ${cell}` : FROM[from]})`,
  headerRows: (top, bottom) => (top === bottom ? `row ${top}` : `rows ${top} to ${bottom}`),
  nameless: '(the header names no indicator)',
  column: 'Column',
  sample: 'First region',
  unit: (unit) => `unit: ${unit}`,
  decimals: (decimals) => `rate with ${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}`,
  factor: (factor) => `×${factor}`,
  role: {
    households: 'Households',
    installed: 'Installed',
    added: 'Added',
    rate: 'Rate',
    rank: 'Rank',
    region: 'Region',
    'line-number': 'Line number',
    device: 'Device',
    gas: 'Gas',
    date: 'Date',
  },
  unknown: 'not recognised, not used',
  unused: 'not used',
  blankHeader: '(blank)',

  regions: (count, first, last, names) =>
    `${count}, ${first === last ? first : `${first} to ${last}`}: ${list(names)}`,
  row: (row, name) => (name === '' ? `row ${row}` : `row ${row} "${name}"`),
  sumOf: (regions) =>
    regions === 0
      ? 'does not add up (not the sum of the regions)'
      : `the sum of ${regionsOf(regions)}`,
  subtotalOf: (regions) =>
    regions === 0
      ? 'does not add up (not the sum of the regions next to it)'
      : `the sum of the ${regionsOf(regions)} next to it`,
  signOff: (cells) => `${cells.join(', ')} (names and telephone numbers, only in the Excel report)`,
  ignored: {
    'column-numbers': 'numbers the columns',
    unnamed: 'figures without a region',
    'left-out': 'figures of no region, or below the total',
  },
  noFindings: 'none',
  wholeSheet: 'the sheet',
  severalTables: (count) => `${count} tables can be used; --sheet chooses one of them.`,
  suggestion: (word, meaning, key) =>
    `According to its figures, "${word}" is ${meaning}; --save-config adds it to the configuration (vocabulary.${key}).`,
  nothingToSave: 'There are no words to save; no configuration was written.',
  placeWords: (words) =>
    `The figures do not show which column is the missing one, so no configuration was written; add the right words among ${words.map((word) => `"${word}"`).join(', ')} to the vocabulary of gasrank.config.json.`,
};
