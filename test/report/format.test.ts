import { expect, it } from 'vitest';
import { cellText, movementText, numberText, signedText } from '../../src/report/format.ts';
import type { ReportFigures, ReportRow } from '../../src/report/report.ts';

it.each([
  [87326, '87326', '+87326'],
  [0, '0', '0'],
  [-5, '-5', '-5'],
  [1.5, '1.5', '+1.5'],
  [null, '—', '—'],
])('%j prints %s, signed %s', (value, plain, signed) => {
  expect(numberText(value)).toBe(plain);
  expect(signedText(value)).toBe(signed);
});

const FIGURES: ReportFigures = {
  households: 10,
  installed: 5,
  added: null,
  hasTask: true,
  ratio: { installed: 5, households: 10 },
  ...{ kept: null, key: null },
  rate: '50.0%',
  printedRate: 0.5,
  rank: 1,
  tied: false,
  previousRank: null,
  rankChange: null,
  position: 'first',
  progress: null,
  ahead: null,
  required: null,
};

it.each([
  [null, ''],
  [0, '–'],
  [5, '▲5'],
  [-1, '▼1'],
  [-0.5, '▼0.5'],
])('a change of rank by %j is %j', (rankChange, text) => {
  expect(movementText({ ...FIGURES, rankChange })).toBe(text);
});

it('cellText: the label, the rate as it prints, counts, dashes for the unknown', () => {
  const row: ReportRow = {
    ...{ kind: 'region', label: '温县', lineNumber: '', figures: [FIGURES] },
    ...{ place: 0, previousRow: null },
  };
  const said = (figure: Parameters<typeof cellText>[1]['figure']) =>
    cellText(row, { figure, label: '' });
  expect(said(null)).toBe('温县');
  expect(said({ indicator: 0, measure: 'rate' })).toBe('50.0%');
  expect(said({ indicator: 0, measure: 'installed' })).toBe('5');
  expect(said({ indicator: 0, measure: 'added' })).toBe('—');
  expect(said({ indicator: 7, measure: 'rank' })).toBe('—');
  const rateless = { ...row, figures: [{ ...FIGURES, rate: null }] };
  expect(cellText(rateless, { figure: { indicator: 0, measure: 'rate' }, label: '' })).toBe('—');
});
