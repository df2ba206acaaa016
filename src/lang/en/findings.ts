/** English: the sentences of findings. */
import type { Cause, FindingOf, Named } from '../../core/finding.ts';
import type { InvalidReason, NumberDisplay } from '../../core/quantity.ts';
import type { DateOrigin } from '../../core/snapshot.ts';
import type { Words } from '../report.ts';
import { shellWord } from '../shell.ts';
import type { TableWords } from '../words/table.ts';
import { list, NAME_FAULT, of, quoted, rankChanges } from './common.ts';
import { returns } from './returns.ts';

const INVALID: Readonly<Record<Exclude<InvalidReason, 'scale-unclear'>, string>> = {
  'not-a-number': 'is not a number; enter a whole number, or leave it blank if there is no task',
  fraction: 'is not a whole number; only whole numbers are counted',
  'column-not-whole': 'is in a column that is not used, as its values are not whole',
  negative: 'is negative; a count cannot be',
  'too-large': 'is too large to be exact; check it',
  'maybe-thousands':
    'may have its thousands separated, or be a decimal; write the whole number without a point',
  error: 'is an error value; mend the formula in Excel or WPS first',
  'formula-without-value':
    'is a formula without a stored value; open the file and save it once in Excel or WPS',
  'scale-uneven':
    'is not scaled by its number format as others of the column are, so it is unclear which number is meant; give the whole column one number format',
  'unclear-group': 'stands in a row that may be a region or a subtotal',
  'formula-contradicted':
    'is a formula that was not recalculated, and the stored result is not what it gives; open the file in Excel or WPS, press F9 and save it',
};

function scaleUnclear({ format, factor }: NumberDisplay): string {
  const shown = `is shown as another number by its format "${format}"`;
  return factor === 1
    ? `${shown}, and the header has no unit for it (such as 10,000 households), so it is unclear which of them counts; state the unit, or set the number format to General`
    : `${shown}, which gives no certain number together with the unit (1 stands for ${factor}); check unit and number format`;
}

/** More members of a group are only counted. */
const MAX_MEMBERS = 5;

const ORIGIN: Readonly<Record<DateOrigin, string>> = {
  option: 'an option',
  sheet: 'the sheet',
  'sheet-name': "the sheet's name",
  'file-name': "the file's name",
};

const named = (indicator: string) =>
  indicator === '' ? 'The indicator without a name' : `Indicator "${indicator}"`;

const NAMED: Readonly<Record<Named, string>> = {
  region: 'name of a region',
  device: 'name of a device',
  gas: 'name of a gas',
  header: 'header',
  section: 'name of a section',
};

const OTHER_RULE: Readonly<Record<FindingOf<'ranks-by-other-rule'>['rule'], string>> = {
  dense: 'when no number is left out after a tie (1,1,2)',
  modified: 'when ties take the last number (2,2,3)',
  ordinal: 'when ties are numbered in the order of the sheet (1,2,3)',
  fractional: 'when ties take the mean (1.5,1.5,3)',
  displayed: 'by the rates as they print',
};

/** Likely cause, by arithmetic. */
function causeOf(cause: Cause, { count }: TableWords): string {
  switch (cause.kind) {
    case 'left-out':
      return `${list(cause.regions)} seems to be left out of the sum`;
    case 'counted-twice':
      return `${list(cause.regions)} seems to be added twice`;
    case 'carried-over':
      return "it is last period's figure, perhaps not updated";
    case 'sign-reversed':
      return 'its sign seems to be reversed';
    case 'digits-swapped':
      return 'two neighbouring digits seem to be swapped';
    case 'digit-changed':
      return 'one digit seems to be mistyped';
    case 'digit-lost':
      return 'one digit seems to be missing';
    case 'digit-added':
      return 'one digit seems to be too many';
    case 'sum-of-stated':
      return 'it is the sum of the additions that the sheet states, check those';
    case 'mean-of-rates':
      return "it is the mean of the regions' rates, where the totals should be divided";
    case 'other-households':
      return `it seems to be divided by ${count(cause.households)} instead`;
    case 'presupposes':
      return `it presupposes ${cause.presupposed} last period, whose sheet has ${cause.previous} (${cause.cell})`;
  }
}

function moved(rate: FindingOf<'households-changed'>['rate']): string {
  if (rate === null) return '';
  return `, which alone moved the rate from ${rate.was} to ${rate.is} (${rate.points} percentage points)`;
}

/** Ranks of the earlier date that would change. */
function altered(ranks: FindingOf<'figure-revised'>['ranks']): string {
  if (ranks.length === 0) return '';
  return `, which would change ranks of that date (${rankChanges(ranks)})`;
}

export const finding: Words['finding'] = {
  'figure-invalid': ({ region, indicator, measure: m, text, reason, display }, { measure }) => {
    const problem =
      reason === 'scale-unclear'
        ? scaleUnclear(display ?? { format: '', factor: 1 })
        : INVALID[reason];
    return `${of(region, indicator)}: ${measure[m]} ${text === '' ? '' : `"${text}" `}${problem}.`;
  },
  'figure-blank': ({ region, indicator, measure: m, marked }, { measure }) =>
    marked
      ? `Where only ${quoted(marked.marks)} stands for a count (${list(marked.cells)}), it may be 0 or missing, and is treated as unknown; enter 0 if none, or write — in both if there is no task.`
      : `${of(region, indicator)}: ${measure[m]} is missing and treated as unknown; fill it in, or write — in both if there is no task.`,
  'figures-gone': ({ region, indicator }) =>
    `${of(region, indicator)} had figures last period, but both counts are blank now, so the total lacks it. Fill them in, or write — in both if there is no task any more.`,
  'no-task': ({ region, indicator }) =>
    `${of(region, indicator)} has no task (both counts are blank) and is not ranked.`,
  'no-households': ({ region, indicator }, { count }) =>
    `${of(region, indicator)} has ${count(0)}: no rate, no rank.`,
  'installed-above-households': ({ region, indicator, installed, households }, { count, verb }) =>
    `${of(region, indicator)}: ${installed} ${verb} is more than the ${count(households)} due; the rate is kept as it is, check both.`,
  'added-above-installed': ({ region, indicator, added, installed }, { verb }) =>
    `${of(region, indicator)}: the sheet states ${added} added, which is more than the ${installed} ${verb}; check both, and their units.`,
  'installed-fell': ({ region, indicator, installed, previous }, { measure }) =>
    `${of(region, indicator)}: ${measure.installed} fell from ${previous} to ${installed}; the addition is shown below zero, check it.`,
  'figure-revised': ({ region, indicator, date, figure, was, now, ranks }, { measure }) =>
    `${of(region, indicator)}: ${measure[figure]} on ${date} was ${was}, and is ${now} by this sheet${altered(ranks)}; find out which is right.`,
  'added-leapt': (
    { region, indicator, added, days, share, largest, isPast, isAcross },
    { measure },
  ) =>
    `${of(region, indicator)}: ${added} added in ${days} days are ${share} of the ${measure.households}${days === 7 ? '' : ' a week'}; ${isPast ? "earlier additions and this period's others" : "this period's other additions"}${isAcross ? ', of other indicators too,' : ''} are ${largest} at most. Check for a typing error.`,
  'count-doubtful': ({ region, indicator, measure: m, value, presupposed, cells }, { measure }) =>
    `${of(region, indicator)}: ${measure[m]} ${value} is doubtful, because ${list(cells)} all presuppose ${presupposed}; check it, the report uses ${value} as it stands.`,
  'counts-swapped': ({ indicator, measure: m, regions, cells }, { measure }) =>
    `${of(regions.join(' and '), indicator)}: ${measure[m]} seems to stand in each other's row (${list(cells)}), because what the sheet states is right when they are exchanged; check them, the report uses them as they stand.`,
  'declared-differs': ({ region, indicator, measure: m, stated, computed, from, cause }, table) =>
    `${of(region, indicator)}: the sheet states ${table.measure[m]} ${stated}, recomputed it is ${computed}${from === null ? '' : ` (=${from})`}, which the report uses${cause === null ? '' : `; ${causeOf(cause, table)}`}.`,
  'declared-missing': ({ region, indicator, measure: m, formula }, { measure }) =>
    formula
      ? `${of(region, indicator)}: ${measure[m]} ${INVALID['formula-without-value']}; the report computes it.`
      : `${of(region, indicator)}: ${measure[m]} is blank or no number, though every other row of the column has it; the report computes it, fill it in.`,
  'ranks-by-other-rule': ({ indicator, rule, cells }) =>
    `${indicator === '' ? 'The ranks' : `The ranks of ${indicator}`} differ from the recomputed ones (${list(cells)}) but are all right ${OTHER_RULE[rule]}; to rank so, give ${rule === 'displayed' ? '--rank-by displayed' : `--ties ${rule}`}.`,
  'households-differ-between': (
    { region, indicator, households, other, otherHouseholds },
    { count },
  ) =>
    `${region}: ${count(households)} for ${indicator || 'the indicator without a name'}, but ${otherHouseholds} for ${other || 'the indicator without a name'}, where other regions have the same number for both; check them.`,
  'households-changed': ({ region, indicator, households, previous, rate }, { measure }) =>
    `${of(region, indicator)}: ${measure.households} changed from ${previous} to ${households}${moved(rate)}; make sure that there is a reason.`,
  'households-leapt': ({ region, indicator, households, previous, rate }, { measure }) =>
    `${of(region, indicator)}: ${measure.households} changed from ${previous} to ${households}, by more than a tenth${moved(rate)}; check for a typing error.`,
  'regions-swapped': ({ regions, cells }, { measure }) =>
    `${regions.join(' and ')} seem to stand in each other's row (${list(cells)}): each row has the ${measure.households} that the other had last period; check the names.`,
  'nothing-changed': ({ previous }) =>
    `No count of any region differs from last period's (${previous}); check whether the same sheet was taken twice.`,
  'period-not-a-week': ({ previous, days }) =>
    `The previous sheet (${previous}) is ${days} days older, not a week, and additions are those of ${days} days; make sure that it is the right one.`,
  'rates-kept': ({ indicator, cells }) =>
    `${indicator === '' ? 'The counts' : `The counts of ${indicator}`} are given rounded. ${cells.length === 1 ? 'A rate that they allow is kept as the sheet states it' : `${cells.length} rates that they allow are kept as the sheet states them`} (${list(cells)}).`,
  'header-says-week': ({ text, previous, days }) =>
    `The sheet says "${text}", but the previous one (${previous}) is ${days} days older, and additions are those of ${days} days; check whether a sheet is missing, or the previous one is the wrong one.`,
  'period-too-old': ({ date, today, days, most }) =>
    `The newest sheet is of ${date}, ${days} days before today (${today}), and --max-age allows ${most}; add the new sheet, or check the date.`,
  'rates-print-alike': ({ regions, indicator, rate }) =>
    `${list(regions)}${indicator === '' ? '' : ` (${indicator})`} all print ${rate} but differ, and are ranked by the exact rate.`,
  'rate-not-finished': ({ region, indicator, rate, missing }) =>
    `${of(region, indicator)} lacks ${missing} more to be finished; its rate would round to 100% and so prints ${rate}.`,
  'small-base': ({ region, indicator, households, points }, { count }) =>
    `${of(region, indicator)} is ranked on ${count(households)} only, where one moves the rate by ${points} percentage points; read the rank with that in mind.`,
  'region-twice': ({ region, cells }) =>
    `${region} stands ${cells.length} times (${list(cells)}) and is counted as often in the total; sum the rows into one, or keep one.`,
  'region-appeared': ({ region }) =>
    `${region} is not in the previous sheet, so its addition is unknown; if it was renamed, give --alias ${shellWord(`${region}=OLD-NAME`)}.`,
  'region-vanished': ({ region }) =>
    `${region} of the previous sheet is not in this one; if it was renamed, give --alias ${shellWord(`NEW-NAME=${region}`)}.`,
  'probable-rename': ({ region, previous }, { measure }) =>
    `${region} is not in the previous sheet and ${previous} not in this one, with about the same ${measure.households}; if it was renamed, give --alias ${shellWord(`${region}=${previous}`)}, else its addition is unknown.`,
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
  'unit-changed': ({ indicator, unit, previous }) =>
    `${indicator === '' ? 'The table' : named(indicator)} is in "${unit}", and in the previous sheet in "${previous}", so the two do not compare and its additions are unknown; check both headers and use one unit.`,
  'row-without-region': () =>
    'This row has figures but no region and is not counted; name the region or delete the row.',
  'name-invalid': ({ what, fault, counts }) =>
    `The ${NAMED[what]} ${NAME_FAULT[fault][0]} and no name${counts ? '; its row is not counted' : ''}; ${NAME_FAULT[fault][1]}.`,
  'text-invalid': ({ what, fault }) =>
    `The ${what} here ${NAME_FAULT[fault][0]} and is left out; ${NAME_FAULT[fault][1]}.`,
  'row-below-total': ({ region }) =>
    `"${region}" stands below the total and is not counted; move it above if it is a region, else delete it or make it a note.`,
  'row-hidden': ({ region }) =>
    `The row of ${region} is hidden and counted all the same; delete it if it should not be.`,
  'column-not-whole': ({ header, cell, text }) =>
    `Column "${header}" has values that are not whole (${text} at ${cell}); only whole numbers are counted and ranked, so none of the column is used: round them, or state them in a smaller unit.`,
  'column-hidden': ({ header }) => `Column "${header}" is hidden and used all the same; check it.`,
  'subtotal-left-out': ({ region }) =>
    `"${region}" is a subtotal, a mean or a comparison: not counted as a region, and not shown in the report.`,
  'subtotal-by-sum': ({ region }) =>
    `"${region}" is exactly the sum of the rows next to it and taken for their subtotal, not for a region; if it is a region, check those rows.`,
  'sum-not-confirmed': ({ region, configuration }) =>
    `${configuration === null ? `"${region}" is named as a subtotal or a total` : `The configuration "${configuration}" makes "${region}" a subtotal or a total`}, but it is no sum of the rows next to it; it is not counted as a region and not shown. Check its figures; if it is a region, ${configuration === null ? 'rename it' : 'remove it from the configuration'}.`,
  'group-unclear': ({ region, members, total, match }) =>
    `"${region}" is ${{ exact: 'exactly', rounded: 'up to rounding', partly: 'partly' }[match]} the sum of ${quoted(members.slice(0, MAX_MEMBERS))}${members.length > MAX_MEMBERS ? ` and others (${members.length} rows)` : ''} and looks like their subtotal, but does not say so; ${total === null ? 'there is no total to confirm it' : `the total "${total}" agrees neither with it nor without it`}. No figure of this table is used, so that nothing counts twice. Check these rows${total === null ? ' and add a row with the total' : ' and the total'}; if it is a subtotal, say 小计 or Subtotal in its name.`,
  'of-which-left-out': ({ region }) =>
    `"${region}" is a part of the row above and not counted; if the rows after it are, too, mark or delete them.`,
  'row-apart': ({ region }) =>
    `"${region}" stands apart below the total and is not counted; move it above if it is a region.`,
  'total-by-sum': ({ region }) =>
    `"${region}" is exactly the sum of all other rows and taken for the total, not for a region.`,
  'probable-total': ({ region, indicator, households, others }, { count }) =>
    `${of(region, indicator)}: ${count(households)} are about the ${others} of all other rows; it looks like a total but is counted as a region. If it is one, name it Total and check it; if not, do not keep it in the first or last row.`,
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
  'latest-passed-over': ({ reports, sheets, copies }) =>
    `Passed over: ${[
      ...(reports.length > 0 ? [`reports made by gasrank (${list(reports)})`] : []),
      ...(sheets.length > 0 ? [`sheets that are no progress table (${list(sheets)})`] : []),
      ...(copies.length > 0 ? [`copies of other files (${list(copies)})`] : []),
    ].join('; ')}.`,
  'basis-reverses': ({ region, indicator, basis, state }) =>
    `${of(region, indicator)} is ${state === 'ahead' ? 'ahead of' : 'behind'} schedule counted in ${basis}, and would be ${state === 'ahead' ? 'behind' : 'ahead'} counted in ${basis === 'days' ? 'months begun' : 'days'}; state the basis with the verdict.`,
  'deadline-reached': ({ indicator, by, hasPassed, regions }) =>
    `${indicator === '' ? 'The' : `${indicator}: the`} last day of the target (${by}) ${hasPassed ? 'has passed' : 'is reached'}, and ${regions} ${regions === 1 ? 'region is' : 'regions are'} not done.`,
  'forecast-poor': ({ indicator, hits, trials }) =>
    `${indicator === '' ? 'Forecasts' : `Forecasts of ${indicator}`} are of little use here: in these sheets, the next count was in the predicted range only ${hits} of ${trials} times.`,
  'latest-gap': ({ days, usual }) =>
    `There are ${days} days between the two sheets, and ${usual} between most of those before; if one is missing, put it into the folder.`,
  'date-differs': ({ date, other, where }) =>
    `The sheet says ${date}, its ${DATE_PLACE[where]} ${other}; ${where === 'column' ? 'the former' : 'the date in the sheet'} is used. If that is wrong, give --date or --prev-date.`,
  ...returns,
};

const DATE_PLACE = {
  column: 'column of dates',
  'sheet-name': 'name',
  'file-name': "file's name",
} as const;
