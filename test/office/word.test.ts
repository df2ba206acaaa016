/** The documents as LibreOffice prints them: every figure on one line, the header on each page, all of the text. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderWord } from '../../src/render/word/word.ts';
import { isOf, tableText } from '../../src/report/format.ts';
import { withSums } from '../../src/report/order.ts';
import { interpretFixture } from '../helpers.ts';
import { reportOf } from '../reports.ts';
import { shapes } from '../shapes.ts';
import { convert, pagesOf, workshop } from './libreoffice.ts';

const { snapshot: thisWeek } = await interpretFixture('2022-11-07');
const { snapshot: lastWeek } = await interpretFixture('2022-10-31');

const reports = new Map([
  ['the published week', reportOf(thisWeek, lastWeek)],
  ['the published week in English', reportOf(thisWeek, lastWeek, { language: 'en' })],
  ...shapes(),
]);

const { folder, close } = await workshop();
afterAll(close);

const printed = new Map<string, string[]>();
beforeAll(async () => {
  const files = new Map<string, Uint8Array>();
  for (const [name, report] of reports) files.set(name, await renderWord(report));
  for (const [name, pdf] of await convert(folder, files, 'pdf', 'docx')) {
    printed.set(name, await pagesOf(pdf));
  }
}, 300_000);

const pagesNamed = (name: string) => printed.get(name) ?? [];

/** Signs of a text without white space, which breaks and justified lines add. */
const bare = (text: string) => text.replace(/\s+/gu, '');

/** A page number of a page, which may stand between two lines of a text. */
const NUMBER = /—\s*\d+\s*—/gu;

describe.each([...reports])('%s', (name, report) => {
  test('has the figures of every row on one line', () => {
    const lines = pagesNamed(name).flatMap((page) => page.split('\n'));
    const words = lines.map((line) => ` ${line.trim().split(/\s+/u).join(' ')} `);
    const broken = withSums(report, report.rows).flatMap((row) =>
      report.indicators.flatMap((_, i) => {
        const figures = report.official.columns
          .filter((column) => isOf(column, i))
          .map((column) => tableText(row, column))
          .filter((text) => text !== '');
        return words.some((line) => line.includes(` ${figures.join(' ')} `)) ? [] : [row.label];
      }),
    );
    expect(broken).toEqual([]);
  });

  test('has the whole summary and all notes, in this order', () => {
    const text = bare(pagesNamed(name).join('').replace(NUMBER, ''));
    const parts = [report.title, report.dateLabel, ...report.summary, ...report.notes].map(bare);
    let at = 0;
    for (const part of parts) {
      const found = text.indexOf(part, at);
      expect([part, found >= 0]).toEqual([part, true]);
      at = found + part.length;
    }
  });

  test('numbers its pages, and repeats the header above each part of the table', () => {
    const pages = pagesNamed(name);
    expect(pages.map((page) => bare(page.match(NUMBER)?.at(-1) ?? ''))).toEqual(
      pages.map((_, n) => `—${n + 1}—`),
    );
    const label = report.official.columns.find(({ figure }) => figure === null)?.label ?? '';
    const labels = report.rows.map((row) => row.label).filter((own) => own.length < 6);
    const withRows = pages.filter((page) =>
      labels.some((own) => new RegExp(`^ *${own} +\\d`, 'mu').test(page)),
    );
    for (const page of withRows) expect(bare(page)).toContain(bare(label));
  });
});
