/** English: the sentences of findings. */
import type { InvalidReason } from '../../core/quantity.ts';
import type { DateOrigin } from '../../core/snapshot.ts';
import { shellWord } from '../shell.ts';
import type { Words } from '../words.ts';
import { figure, list, of, quoted } from './common.ts';

const INVALID: Readonly<Record<InvalidReason, string>> = {
  'not-a-number':
    'is not a number; enter a whole number of households, or leave it blank if there is no task',
  fraction: 'is not a whole number; households are counted whole',
  negative: 'is negative; a count of households cannot be',
  'too-large': 'is too large to be exact; check it',
  error: 'is an error value; mend the formula in Excel or WPS first',
  'formula-without-value':
    'is a formula without a stored value; open the file and save it once in Excel or WPS',
};

const ORIGIN: Readonly<Record<DateOrigin, string>> = {
  option: 'an option',
  sheet: 'the sheet',
  'sheet-name': "the sheet's name",
  'file-name': "the file's name",
};

const named = (indicator: string) =>
  indicator === '' ? 'The indicator without a name' : `Indicator "${indicator}"`;

export const finding: Words['finding'] = {
  'figure-invalid': ({ region, indicator, measure: m, text, reason }) =>
    `${of(region, indicator)}: ${figure[m]} "${text}" ${INVALID[reason]}.`,
  'figure-blank': ({ region, indicator, measure: m }) =>
    `${of(region, indicator)}: ${figure[m]} is missing and treated as unknown; fill it in, or leave both counts blank if there is no task.`,
  'no-task': ({ region, indicator }) =>
    `${of(region, indicator)} has no task (both counts are blank) and is not ranked.`,
  'no-households': ({ region, indicator }) =>
    `${of(region, indicator)} has 0 households: no rate, no rank.`,
  'installed-above-households': ({ region, indicator, installed, households }) =>
    `${of(region, indicator)}: ${installed} installed is more than the ${households} households due; the rate is kept as it is, check both.`,
  'installed-fell': ({ region, indicator, installed, previous }) =>
    `${of(region, indicator)}: installed fell from ${previous} to ${installed}; the addition is shown below zero, check it.`,
  'declared-differs': ({ region, indicator, measure: m, declared, computed }) =>
    `${of(region, indicator)}: the sheet states ${figure[m]} ${declared}, recomputed it is ${computed}, which the report uses.`,
  'rates-print-alike': ({ regions, indicator, rate }) =>
    `${list(regions)}${indicator === '' ? '' : ` (${indicator})`} all print ${rate} but differ, and are ranked by the exact rate.`,
  'region-twice': ({ region, cells }) =>
    `${region} stands ${cells.length} times (${list(cells)}) and is counted as often in the total; sum the rows into one, or keep one.`,
  'region-appeared': ({ region }) =>
    `${region} is not in the previous sheet, so its addition is unknown; if it was renamed, give --alias ${shellWord(`${region}=OLD-NAME`)}.`,
  'region-vanished': ({ region }) =>
    `${region} of the previous sheet is not in this one; if it was renamed, give --alias ${shellWord(`NEW-NAME=${region}`)}.`,
  'probable-rename': ({ region, previous }) =>
    `${region} is not in the previous sheet and ${previous} not in this one, with about the same households; if it was renamed, give --alias ${shellWord(`${region}=${previous}`)}, else its addition is unknown.`,
  'alias-ambiguous': ({ current, previous }) =>
    `Alias "${current}=${previous}" is not used: one sheet has both names, or two old names stand for one new name; check it.`,
  'alias-unused': ({ current, previous }) =>
    `Alias "${current}=${previous}" changes nothing; the name in this sheet stands before the equals sign, the name in the previous sheet behind it.`,
  'alias-unknown': ({ current, previous }) =>
    `Alias "${current}=${previous}" of the configuration: neither name is in the two sheets; delete it if it is no longer needed.`,
  'region-order-unknown': ({ regions }) =>
    `The sheet has no region ${quoted(regions)} of the configuration's regionOrder; mend it if it was renamed or misspelt.`,
  'indicator-appeared': ({ indicator }) =>
    `${named(indicator)} is not in the previous sheet, so its additions are unknown; if a device or gas was renamed, give --alias NEW-NAME=OLD-NAME.`,
  'indicator-vanished': ({ indicator }) =>
    `${named(indicator)} of the previous sheet is not in this one; if a device or gas was renamed, give --alias NEW-NAME=OLD-NAME.`,
  'row-without-region': () =>
    'This row has figures but no region and is not counted; name the region or delete the row.',
  'row-below-total': ({ region }) =>
    `"${region}" stands below the total and is not counted; move it above if it is a region, else delete it or make it a note.`,
  'row-hidden': ({ region }) =>
    `The row of ${region} is hidden and counted all the same; delete it if it should not be.`,
  'column-hidden': ({ header }) => `Column "${header}" is hidden and used all the same; check it.`,
  'subtotal-left-out': ({ region }) =>
    `"${region}" is a subtotal or a mean and not counted as a region.`,
  'subtotal-by-sum': ({ region }) =>
    `"${region}" is exactly the sum of the rows next to it and taken for their subtotal, not for a region; if it is a region, check those rows.`,
  'of-which-left-out': ({ region }) =>
    `"${region}" is a part of the row above and not counted; if the rows after it are, too, mark or delete them.`,
  'row-apart': ({ region }) =>
    `"${region}" stands apart below the total and is not counted; move it above if it is a region.`,
  'total-by-sum': ({ region }) =>
    `"${region}" is exactly the sum of all other rows and taken for the total, not for a region.`,
  'probable-total': ({ region, indicator, households, others }) =>
    `${of(region, indicator)}: ${households} households are about the ${others} of all other rows; it looks like a total but is counted as a region. If it is one, name it 合计 and check it; if not, do not keep it in the first or last row.`,
  'possible-damage': ({ cells }) =>
    `An .xls has no checksums, and what this sheet states differs from what its counts give (${list(cells)}): it may be mistyped or damaged; check it against its origin, or ask for it as .xlsx.`,
  'additions-in-doubt': ({ indicators, cells }) =>
    `${list(indicators.map(named))} ${indicators.length === 1 ? 'has' : 'have'} no column of additions, and there are counts below ${list(cells)} that are not used. An .xls has no checksums, so the words above them may be damaged: check them, ask for the sheet as .xlsx, or give last period's with --prev.`,
  'column-unused': ({ header }) =>
    `${header === '' ? 'This column without a header' : `Column "${header}"`} is not used.`,
  'sheets-paired': ({ sheet, previousSheet }) =>
    `No file of last period was named: sheet "${sheet}" is taken for this period and "${previousSheet}" for the last; name one with --sheet to see it alone.`,
  'latest-pair': ({ date, dateFrom, previousFile, previousSheet, previous }) =>
    `The newest sheet is this period's: ${date} (from ${ORIGIN[dateFrom]}); the one before is last period's: ${previousFile} [${previousSheet}] ${previous.date} (from ${ORIGIN[previous.dateFrom]}).`,
  'latest-passed-over': ({ reports, sheets }) =>
    `Passed over: ${[
      ...(reports.length > 0 ? [`reports made by gasrank (${list(reports)})`] : []),
      ...(sheets.length > 0 ? [`sheets that are no progress table (${list(sheets)})`] : []),
    ].join('; ')}.`,
  'latest-gap': ({ days, usual }) =>
    `There are ${days} days between the two sheets, and ${usual} between most of those before; if one is missing, put it into the folder.`,
  'date-differs': ({ date, other, where }) =>
    `The sheet says ${date}, its ${where === 'sheet-name' ? 'name' : "file's name"} ${other}; the date in the sheet is used. If that is wrong, give --date or --prev-date.`,
};
