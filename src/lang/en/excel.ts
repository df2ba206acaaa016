/** English. */

import type { ExcelWords } from '../words/excel.ts';
import type { TableWords } from '../words/table.ts';
import { list } from './common.ts';

export const en = ({ measure: own, verb }: TableWords): ExcelWords => ({
  analysis: {
    sheet: 'Analysis',
    column: {
      indicator: 'Indicator',
      rankChange: 'Moved',
      bar: 'Progress',
      pointsChange: 'Change (points)',
      addedPerThousand: 'Added per 1000',
      left: 'Left to do',
      above: 'Next above',
      toPass: 'More to pass it',
    },
    names: list,
    notes: [
      'Moved and Change compare with last period; a change is this rate less the last in percentage points, computed exactly and then rounded half up.',
      `Added per 1000: additions for a thousand ${own.households} due. Left to do: ${own.households} less ${own.installed}.`,
      `More to pass it: with this many more ${verb}, ${own.households} unchanged, the region ranks above the next; "—" if the next has finished and cannot be passed.`,
      'These figures are as of the day the report was made; they do not follow changes of the table.',
    ],
  },
  findings: {
    sheet: 'Findings',
    column: {
      severity: 'Severity',
      message: 'Finding',
      shownAt: 'In this report',
      file: 'Source file',
      sheet: 'Source sheet',
      cell: 'Source cell',
      code: 'Code',
    },
    none: 'Nothing was found.',
    note: 'Click a cell name to go there; the source file must stay in its place relative to this report.',
    comment: (severity, message) => `${severity}: ${message}`,
  },
  keptRate:
    'As stated in the sheet: it was computed before the counts were rounded, and the rounded counts give no more exact one.',
  about: {
    sheet: 'About',
    item: 'Item',
    content: 'Content',
    source: {
      this: {
        file: 'This period: file',
        sheet: 'This period: sheet',
        date: 'This period: date',
        sha256: 'This period: SHA-256',
      },
      previous: {
        file: 'Last period: file',
        sheet: 'Last period: sheet',
        date: 'Last period: date',
        sha256: 'Last period: SHA-256',
      },
    },
    line: {
      added: 'Additions',
      ties: 'Ties',
      rankBy: 'Ranked by',
      rounding: 'Rounding',
      decimals: 'Decimals of rates',
      order: 'Order of rows',
      aliases: 'Renamed (aliases)',
      vocabulary: 'Further header words',
      marks: 'Marks',
      version: 'Version',
      command: 'Command',
      record: 'Record to verify',
    },
    added: {
      previous: `This period's ${own.installed} less last period's.`,
      declared: 'As this sheet states them, not checked against a previous one.',
      none: 'None: there is no previous sheet, and this one states none.',
    },
    competition: 'Equal rates share a rank, and the ranks after them are skipped (1, 1, 3).',
    rankBy: {
      exact: `The exact rate (${own.installed} ÷ ${own.households}), whatever decimals are shown.`,
      displayed: 'The rate as shown in the table.',
    },
    storedRanks:
      ' Ranks are values, since formulas for so many regions would take minutes: after a change, make the report again.',
    rounding: 'Half up; what is not finished never shows as 100 %.',
    decimals: (name, decimals) => `${name === '' ? '' : `${name}: `}${decimals}`,
    order: { sheet: "As in this period's sheet.", rank: 'By rank in the first indicator.' },
    alias: (current, previous) => `${current} (last period: ${previous})`,
    separator: '; ',
    none: 'none',
    marks:
      'A dark red, underlined figure of the report has an error or a warning: see its note and the sheet "Findings". Notes are not printed.',
    unknownMaker: 'not known',
    recordNote: 'gasrank verify checks this report by the record to verify; leave it as it is.',
  },
});
