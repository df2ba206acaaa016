/** Word files and web pages against the same documents made again: whatever changes in a text is found. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { MakeAgain } from '../../../src/cli/verify/again.ts';
import { compareDocument } from '../../../src/cli/verify/document.ts';
import { reportIn } from '../../../src/cli/verify/report.ts';
import type { Snapshot } from '../../../src/core/snapshot.ts';
import { renderHtml } from '../../../src/render/html/html.ts';
import { SECTIONS, type View } from '../../../src/render/renderer.ts';
import { renderWord } from '../../../src/render/word/word.ts';
import type { Made, Report } from '../../../src/report/report.ts';
import type { Compared } from '../../../src/report/verify/differences.ts';
import { interpretFixture, refusalOf } from '../../helpers.ts';
import { reportOf, textOf } from '../../reports.ts';
import { shaped } from '../../shapes.ts';
import { unzip, zip } from '../../zip.ts';

const VERSION = '9.9.9';
const MADE: Made = {
  version: VERSION,
  command: 'gasrank report this.xlsx last.xlsx',
  rules: {
    ...{ decimals: null, aliases: [], vocabulary: {}, ties: 'competition', rankBy: 'exact' },
    ...{ sort: 'sheet', dates: { this: null, previous: null }, title: null },
    ...{ regionOrder: [], smallBase: 100 },
  },
};

const { snapshot: thisWeek } = await interpretFixture('2022-11-07');
const { snapshot: lastWeek } = await interpretFixture('2022-10-31');

const maker =
  (current: Snapshot, previous: Snapshot | null): MakeAgain =>
  (language) => ({ ...reportOf(current, previous, { smallBase: 100, language }), made: MADE });
const weekly = maker(thisWeek, lastWeek);
const genuine = weekly('zh', { choice: [], leaps: null, revisions: [] });

type Document = 'docx' | 'html';
const render = async (format: Document, report: Report, view: Partial<View> = {}) =>
  Buffer.from(format === 'docx' ? await renderWord(report, view) : textOf(renderHtml(report)));

async function compare(bytes: Buffer, again: MakeAgain, version = VERSION): Promise<Compared> {
  const { content, ...report } = await reportIn(bytes, 'report');
  if (!('texts' in content)) throw new Error('not a document');
  return compareDocument({ ...report, content }, again, version);
}

/** The document with the text of its main part changed. */
async function changed(
  bytes: Buffer,
  format: Document,
  change: (markup: string) => string,
): Promise<Buffer> {
  if (format === 'html') return Buffer.from(change(bytes.toString()));
  const parts = unzip(bytes);
  const name = 'word/document.xml';
  parts.set(name, Buffer.from(change(parts.get(name)?.toString() ?? '')));
  return zip(parts);
}

/** Places of the digits in each text of a document that a reader sees. */
function digitsIn(markup: string, format: Document): number[][] {
  const seen = format === 'docx' ? /(?<=<w:t[^>]*>)[^<]+/gu : /(?<=>)[^<]*[^<\s][^<]*/gu;
  const hidden = format === 'docx' ? [] : [...markup.matchAll(/<(style|template)\b.*?<\/\1>/gsu)];
  const isHidden = (at: number) =>
    hidden.some(({ index, 0: part }) => index <= at && at < index + part.length);
  return [...markup.matchAll(seen)]
    .filter(({ index }) => !isHidden(index))
    .map(({ index, 0: text }) => [...text.matchAll(/\d/gu)].map((digit) => index + digit.index))
    .filter((digits) => digits.length > 0);
}

const FORMATS: readonly Document[] = ['docx', 'html'];
const nothing = { differences: [], notChecked: [] };

describe.each(FORMATS)('%s', (format) => {
  test.each<[what: string, again: MakeAgain, view: Partial<View>]>([
    ['the published week', weekly, {}],
    ['one week', maker(thisWeek, null), {}],
    ['every section', weekly, { sections: [...SECTIONS].reverse() }],
    ['a table for each indicator', weekly, { layout: 'indicators' }],
    ['the summary', weekly, { summaryOnly: true }],
    [
      'a table in parts',
      (language) => ({ ...shaped({ indicators: 8, regions: 9, language }), made: MADE }),
      {},
    ],
    [
      'gaps',
      (language) => ({
        ...shaped({ indicators: 2, regions: 9, hasGaps: true, language }),
        made: MADE,
      }),
      {},
    ],
  ])('an unchanged one is verified: %s', async (_, again, view) => {
    for (const language of ['zh', 'en'] as const) {
      const bytes = await render(
        format,
        again(language, { choice: [], leaps: null, revisions: [] }),
        view,
      );
      expect(await compare(bytes, again)).toMatchObject(nothing);
    }
  });

  it('counts the figures', async () => {
    const { count } = await compare(await render(format, genuine), weekly);
    // Eleven regions and a total in three indicators of five measures; the total's ranks are empty cells.
    expect(count).toBe(12 * 15);
  });

  it('each of 500 digits changed at random is found', async () => {
    const bytes = await render(format, genuine, { sections: SECTIONS });
    let markup = '';
    await changed(bytes, format, (text) => {
      markup = text;
      return text;
    });
    const texts = digitsIn(markup, format);
    expect(texts.length).toBeGreaterThan(150);
    // One digit each of 25 texts, 20 times.
    const edit = fc.tuple(
      fc.constantFrom(...texts.keys()),
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
    );
    const edits = fc.uniqueArray(edit, {
      minLength: 25,
      maxLength: 25,
      selector: ([text]) => text,
    });
    await fc.assert(
      fc.asyncProperty(edits, async (chosen) => {
        const digits = markup.split('');
        for (const [text, n, more] of chosen) {
          const places = texts[text] ?? [];
          const at = places[n % places.length] ?? 0;
          digits[at] = String((Number(digits[at]) + more) % 10);
        }
        const forged = await changed(bytes, format, () => digits.join(''));
        expect((await compare(forged, weekly)).differences).toHaveLength(25);
      }),
      { numRuns: 20 },
    );
  });

  it('names the figure', async () => {
    const bytes = await changed(await render(format, genuine), format, (text) =>
      text.replace(/>63625</u, '>63652<'),
    );
    expect((await compare(bytes, weekly)).differences).toEqual([
      {
        ...{
          kind: 'figure',
          row: '温县',
          indicator: '金属软管·管道气',
          measure: 'installed',
          cell: null,
        },
        ...{ stated: '63652', computed: '63625' },
      },
    ]);
  });

  const row =
    format === 'docx'
      ? /<w:tr>(?:(?!<w:tr>).)*?孟州市.*?<\/w:tr>/su
      : /<tr>(?:(?!<tr>).)*?孟州市.*?<\/tr>/su;

  it('finds what is removed, added, or in another order', async () => {
    const bytes = await render(format, genuine);
    const [first = ''] = genuine.summary;
    const edits: ((text: string) => string)[] = [
      (text) => text.replace(first, ''),
      (text) => text.replace(first, `${first}另报。`),
      (text) => text.replace(row, ''),
      (text) => text.replace(row, (own) => own + own),
      (text) => text.replaceAll('温县', '武县'),
    ];
    for (const edit of edits) {
      expect(
        (await compare(await changed(bytes, format, edit), weekly)).differences.length,
      ).toBeGreaterThan(0);
    }
  });

  it('does not check words of another version, but figures', async () => {
    const bytes = await render(format, genuine);
    const words = await changed(bytes, format, (text) => text.replace('居前三位', '领先'));
    expect(await compare(words, weekly, '9.9.8')).toMatchObject({
      differences: [],
      notChecked: ['text'],
    });
    const figure = await changed(bytes, format, (text) => text.replace(/>63625</u, '>63652<'));
    expect((await compare(figure, weekly, '9.9.8')).differences).toHaveLength(1);
    const removed = await changed(bytes, format, (text) => text.replace(row, ''));
    expect((await compare(removed, weekly, '9.9.8')).differences).toHaveLength(1);
  });

  it('without a record is none of ours', async () => {
    const bytes = await render(format, { ...genuine, made: null });
    expect(await refusalOf(reportIn(bytes, 'a'))).toEqual({
      code: 'not-a-report',
      file: 'a',
      reason: 'incomplete',
    });
    const foreign =
      format === 'html'
        ? Buffer.from('<!doctype html><p>63625</p>')
        : await zip(new Map([...unzip(bytes)].filter(([name]) => !name.startsWith('customXml'))));
    expect(await refusalOf(reportIn(foreign, 'a'))).toEqual({
      code: 'not-a-report',
      file: 'a',
      reason: 'foreign',
    });
  });
});

it('finds a text that was put into a comment or a header of a Word file', async () => {
  const parts = unzip(await render('docx', genuine));
  parts.set(
    'word/header1.xml',
    Buffer.from('<w:hdr><w:p><w:r><w:t>第 1 名</w:t></w:r></w:p></w:hdr>'),
  );
  expect((await compare(await zip(parts), weekly)).differences).toMatchObject([
    { kind: 'text', stated: '第 1 名', computed: null },
  ]);
});

it('accepts a Word file with split runs, references of characters and numbers of pages', async () => {
  const bytes = await changed(await render('docx', genuine), 'docx', (text) =>
    text
      .replace(/>63625</u, '>63</w:t></w:r><w:r><w:t xml:space="preserve">6&#50;&#x35;<')
      .replace(/<w:p>/u, '<w:p w:rsidR="00AB12CD">'),
  );
  const parts = unzip(bytes);
  const footer = [...parts.keys()].find((name) => /footer\d*\.xml$/u.test(name)) ?? '';
  parts.set(
    footer,
    Buffer.from(
      '<w:ftr><w:p><w:r><w:t>— </w:t></w:r><w:r><w:t>3</w:t></w:r><w:r><w:t> —</w:t></w:r></w:p></w:ftr>',
    ),
  );
  expect(await compare(await zip(parts), weekly)).toMatchObject(nothing);
});
