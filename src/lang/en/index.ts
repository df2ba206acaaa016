/** English. */

import { MAX_LISTED, type Words } from '../report.ts';
import { figure, list, measure } from './common.ts';
import { error } from './errors/index.ts';
import { finding } from './findings.ts';
import { help } from './help.ts';
import { opening, smallBases, summary } from './summary.ts';
import { tableWords } from './table.ts';

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

/** The configuration that was used; nothing without one. */
const usedConfig = (file: string | null) => (file === null ? [] : [`configuration ${file}`]);

export const en: Words = {
  table: tableWords,
  measure,
  region: 'Region',
  total: 'Total',
  subtotal: (name) => `${name} subtotal`,
  untitled: ({ verb }) => (verb === 'installed' ? 'Installation progress' : 'Progress'),
  note: (text) => `Note: ${text}`,

  dateLine: (date, previous) =>
    previous
      ? `${date}, compared with ${previous.date} (${plural(previous.days, 'day')} before)`
      : date,
  dateLabel: (date) => `(${date})`,
  noteAddedFromPrevious: (label, previous, { measure: { installed } }) =>
    `${label}: ${installed} this period less ${installed} last period (${previous}).`,
  noteAddedStated: (label) =>
    `${label} is as this sheet states it, not checked against a previous one.`,
  noteTies: {
    dense: 'No rank is skipped after a tie (1, 1, 2).',
    modified: 'Tied regions take the last of their ranks (2, 2, 3).',
    ordinal: 'Regions with equal rates are ranked in the order of the sheet (1, 2, 3).',
    fractional: 'Tied regions take the mean of their ranks (1.5, 1.5, 3).',
  },
  noteRankedAsShown: () => 'Ranked by the rate as printed.',
  noteRatesKept: () => 'Counts are rounded; rates that they allow are as the sheet states them.',
  noteDecimals: (decimals) => `All rates are printed with ${plural(decimals, 'decimal')}.`,
  noteAliases: (aliases) =>
    `${list(aliases.map(({ current, previous }) => `"${current}" was called "${previous}" last period`))}.`,
  noteWords: (words) =>
    `${list(words.map(([text, meaning]) => `"${text}" is read as ${meaning}`))} (set by the configuration).`,
  wordKind: {
    ...figure,
    region: 'region',
    'line-number': 'line number',
    device: 'device',
    gas: 'gas',
    total: 'total',
    subtotal: 'subtotal',
    note: 'note',
    'gas-name': 'name of a gas',
  },
  noteUnknown: '"—" stands for a figure that is not known or does not apply.',
  movements: 'Beside a rank: ▲ up, ▼ down, – unchanged since last period.',
  sources: 'Sources',
  opening,
  smallBases,
  summary,
  previousSheet: 'Previous',
  reportSheet: 'Report',
  previousLabel: (label) => `Previous: ${label}`,

  severity: { error: 'error', warning: 'warning', info: 'info' },
  finding,
  error,
  orMoveOut: (folder) =>
    ` Every table in "${folder}" is read; if this file is not one of them, move it out.`,
  errorLine: (message) => `error: ${message}`,
  findingLine: (severity, place, message) => `${severity} ${place}: ${message}`,
  standardInput: 'standard input',
  progress: {
    reading: (file, n, of) => `Reading ${n} of ${of}: ${file}`,
    comparing: 'Comparing and checking …',
    writing: 'Making the report …',
  },
  place: (file, sheet, cell) => [file, sheet && `[${sheet}]`, cell].filter(Boolean).join(' '),
  sameKind: (count, cells, option) =>
    `${count} more of the same kind: ${cells.slice(0, MAX_LISTED).join(', ')}${cells.length > MAX_LISTED ? ', …' : ''}${option ? ` (${option} lists each)` : ''}.`,
  sentences: (sentences) => sentences.join(' '),
  moreFindings: (count) => `${count} more; -v lists them all.`,
  check: {
    title: 'Findings',
    source: (role, place, date) =>
      `${role === 'this' ? 'This period' : 'Last period'}: ${place}, ${date}`,
    columns: ['Severity', 'Place', 'Finding'],
    counts: ({ error: errors, warning, info }) => {
      const counts = [
        errors > 0 ? plural(errors, 'error') : '',
        warning > 0 ? plural(warning, 'warning') : '',
        info > 0 ? `${info} for information` : '',
      ].filter((count) => count !== '');
      return counts.length > 0 ? `${counts.join(', ')}.` : 'Nothing found.';
    },
  },
  configUsed: (file) => `configuration: ${file}`,
  configNone: (places) =>
    places.length === 0
      ? 'no configuration is used.'
      : `no configuration (looked for ${places.join(', ')}).`,
  written: (file, config) => [`Wrote ${file}`, ...usedConfig(config)].join('; '),
  closeWindow: 'Press Enter to close this window.',
  takenOver: (file) =>
    `"${file}" belonged to another user and now belongs to the user who runs gasrank, since only an administrator may change owners.`,
  done: ({
    date,
    regions,
    indicators,
    read,
    config,
    written,
    findings: { error, warning, info },
  }) =>
    [
      `${date}: ${plural(regions, 'region')}, ${plural(indicators, 'indicator')}`,
      `read ${list(read)}`,
      ...usedConfig(config),
      `wrote ${list(written)}`,
      `${plural(error, 'error')}, ${plural(warning, 'warning')}, ${info} info`,
    ].join('; '),
  noPrevious: (command, isStated) =>
    `info: no previous sheet was given, so additions are ${isStated ? 'those that the sheet states' : 'not known'}; if there is one, give it after this period's, as in gasrank ${command}${command === 'explain' ? ' REGION' : ''} this.xlsx last.xlsx.`,
  noteNoPrevious: 'No previous sheet was given, so additions are not known.',
  otherExtension: (file, format) =>
    `warning: "${file}" is written as ${format} because of -f, although its extension says otherwise; change the extension, or leave -f out.`,
  unchanged: (files, config, { error, warning }) =>
    [
      `Nothing has changed: ${list(files)} was made from the same input by the same rules and is not written again`,
      ...usedConfig(config),
      ...(error + warning > 0
        ? [`it has ${plural(error, 'error')} and ${plural(warning, 'warning')}`]
        : []),
    ].join('; '),
  bug: (version) =>
    `gasrank ${version} failed, and the report may not have been written. This is a bug: please report it with the command you ran and the lines above.`,

  help,
};
