/** English: the sentences of findings in the returns of units. */
import type { ErrorDetail } from '../../core/error.ts';
import type { FindingOf } from '../../core/finding.ts';
import type { Words } from '../report.ts';
import { shellWord } from '../shell.ts';
import type { ReturnCode } from '../words/unattended.ts';
import { figure, list, of, quoted } from './common.ts';
import { error } from './errors/index.ts';

const named = (indicators: readonly string[]) =>
  list(
    indicators.map((indicator) => (indicator === '' ? 'the nameless indicator' : `"${indicator}"`)),
  );

export const returns: Pick<Words['finding'], ReturnCode> = {
  'return-missing': ({ region }) =>
    `${region} sent nothing; its figures are unknown. Remind it, and collect again.`,
  'return-missing-allowed': ({ region }) => `${region} sent nothing; its figures are unknown.`,
  'return-conflict': ({ region, indicator, measure, values, places }) => {
    const told = values.map((value, n) => {
      const place = places[n];
      return `${value} (${place ? `${place.file} [${place.sheet}] ${place.cell}` : ''})`;
    });
    return `${of(region, indicator)} has different figures of ${figure[measure]}: ${told.join(' and ')}. None is used; ask the unit, and remove the wrong file.`;
  },
  'return-rounded': ({ region, indicator, measure, value, roundedTo }) =>
    `${of(region, indicator)} has ${figure[measure]} rounded to ${roundedTo}, written as ${value}; ask for the exact count.`,
  'return-incomplete': ({ region, indicators }) =>
    `The return of ${region} lacks ${named(indicators)}; these figures are unknown. Ask for them.`,
  'return-late': ({ region, date, period }) =>
    `The figures of ${region} are of ${date}, before the period's date ${period}; they are used. Ask for newer ones.`,
  'return-undated': ({ period }) => `It states no full date and is taken for ${period}.`,
  'return-unused': ({ reason }) => unused(reason),
};

function unused(reason: FindingOf<'return-unused'>['reason']): string {
  switch (reason.kind) {
    case 'problem': {
      const sentence = error[reason.problem.code] as (detail: ErrorDetail) => string;
      return sentence(reason.problem);
    }
    case 'roster':
      return 'Not used: it has the same bytes as the sheet of --like, so it is no return.';
    case 'own':
      return 'Not used: gasrank made it, so it is no return.';
    case 'newer':
      return `Not used: its date ${reason.date} is after the period's ${reason.most}; to collect that period, give --date ${reason.date}.`;
    case 'no-unit':
      return "Not used: no unit of the roster is in its rows, its title, its sheet's or its file's name; name the unit, or give --alias NEW=OLD.";
    case 'no-figures':
      return 'Not used: it has no figures.';
    case 'several-units':
      return `Not used: its title, sheet and file name several units (${list(reason.units)}), so its total may be that of any; name one.`;
    case 'no-total':
      return `Not used: it is of "${reason.unit}" but has neither its row nor a total; add the total.`;
    case 'unknown-row':
      return reason.likely === null
        ? `Not used: "${reason.name}" is not in the roster; if it was renamed, give --alias ${shellWord(`${reason.name}=OLD`)}.`
        : `Not used: "${reason.name}" is not in the roster; if it is the new name of "${reason.likely}", give --alias ${shellWord(`${reason.name}=${reason.likely}`)}.`;
    case 'unknown-indicator':
      return `Not used: the sheet of --like has no ${quoted(reason.indicators.map((name) => name || 'nameless indicator'))}; if it is another word for one, give --alias NEW=OLD.`;
  }
}
