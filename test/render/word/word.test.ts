/** The document: what a reader sees in it, and the measures of GB/T 9704. */
import { describe, expect, it, test } from 'vitest';
import { renderWord } from '../../../src/render/word/word.ts';
import { movedText, tableText } from '../../../src/report/format.ts';
import { withSums } from '../../../src/report/order.ts';
import type { Report } from '../../../src/report/report.ts';
import { type Block, openWord } from '../../blocks.ts';
import { interpretFixture, plain, plainBefore } from '../../helpers.ts';
import { type ReportChoices, reportOf, tableOf } from '../../reports.ts';
import { unzip } from '../../zip.ts';

const { snapshot: thisWeek } = await interpretFixture('2022-11-07');
const { snapshot: lastWeek } = await interpretFixture('2022-10-31');
const weekly = reportOf(thisWeek, lastWeek);
const small = reportOf(plain([['甲县', 100, 60]]), plainBefore([['甲县', 100, 40]]));

const partOf = async (report: Report, name: string, view = {}) =>
  unzip(await renderWord(report, view))
    .get(name)
    ?.toString() ?? '';
const documentOf = (report: Report, view = {}) => partOf(report, 'word/document.xml', view);

const tablesOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    'rows' in block ? [block.rows.map((row) => row.map(({ text }) => text))] : [],
  );
const textsOf = (blocks: readonly Block[], style: string) =>
  blocks.flatMap((block) => ('text' in block && block.kind === style ? [block.text] : []));

/** A sheet of regions with one household count each and some indicators. */
function wide(indicators: number, regions: number, choices: ReportChoices = {}): Report {
  const devices = Array.from({ length: indicators }, (_, i) => `装置${i + 1}`);
  const row = (name: string, r: number, more: number) => [
    name,
    ...devices.flatMap((_, i) => [100_000 + r, 50_000 + 31 * r + i + more]),
  ];
  const sheet = (date: string, more: number) =>
    tableOf(date, [
      ['县区', ...devices.flatMap((device) => [device, null])],
      [null, ...devices.flatMap(() => ['户数', '已安装数'])],
      ...Array.from({ length: regions }, (_, r) => row(`第${r + 1}县`, r, more)),
    ]);
  return reportOf(sheet('2022-11-07', 9), sheet('2022-10-31', 0), choices);
}

describe('the published week', () => {
  it('has title, date, summary, the official table and notes', async () => {
    const { title, blocks } = openWord(await renderWord(weekly));
    expect(title).toBe(weekly.title);
    expect(blocks[0]).toEqual({ kind: 'Title', text: weekly.title });
    expect(textsOf(blocks, 'Date')).toEqual([weekly.dateLabel]);
    expect(textsOf(blocks, 'BodyText')).toEqual(weekly.summary);
    expect(textsOf(blocks, 'Note')).toEqual(weekly.notes);
    const [table = []] = tablesOf(blocks);
    expect(table.slice(3)).toEqual(
      withSums(weekly, weekly.rows).map((row) =>
        weekly.official.columns.map((column) => tableText(row, column)),
      ),
    );
  });

  it('keeps the header with the first rows, and the last rows with the total', async () => {
    const rows = (await documentOf(wide(1, 20))).match(/<w:tr>.*?<\/w:tr>/gsu) ?? [];
    const kept = rows.map((row) => row.includes('<w:keepNext/>'));
    // Two rows of the header, twenty regions, and the total.
    expect(kept).toEqual(rows.map((_, r) => r < 2 + 4 || (r > 22 - 4 && r < 22)));
    expect(rows).toHaveLength(23);
  });

  it('has the merged header of the sheet, repeated on each page, and no row that breaks', async () => {
    const xml = await documentOf(weekly);
    const rows = xml.match(/<w:tr>.*?<\/w:tr>/gsu) ?? [];
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_, r) => r < 3));
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    const spans = rows
      .slice(0, 3)
      .map((row) => [...row.matchAll(/gridSpan w:val="(\d+)"/gu)].map(([, n]) => Number(n)));
    expect(spans[0]).toEqual([5, 10]);
    expect(spans[1]).toEqual([3, 3, 5]);
  });

  it('has one table for each indicator with --layout indicators, and the movements', async () => {
    const { blocks } = openWord(await renderWord(weekly, { layout: 'indicators' }));
    expect(textsOf(blocks, 'Caption')).toEqual(weekly.indicators.map(({ name }) => name));
    expect(tablesOf(blocks).map(([, ...rows]) => rows)).toEqual(
      weekly.indicators.map((_, i) => {
        const columns = weekly.columns.filter(
          ({ figure }) => figure === null || figure.indicator === i,
        );
        return withSums(weekly, weekly.rows).map((row) =>
          columns.map((column) => movedText(row, column)),
        );
      }),
    );
    expect(textsOf(blocks, 'Note')).toEqual([...weekly.notes, weekly.movementNote]);
  });

  it('is in English, too', async () => {
    const english = reportOf(thisWeek, lastWeek, { language: 'en' });
    const { blocks } = openWord(await renderWord(english));
    expect(textsOf(blocks, 'BodyText')).toEqual(english.summary);
    expect(await partOf(english, 'word/styles.xml')).not.toContain('w:firstLineChars');
  });
});

describe('sections', () => {
  it('stand in the order of --sections', async () => {
    const { blocks } = openWord(await renderWord(small, { sections: ['sources', 'tables'] }));
    const kinds = blocks.map(({ kind }) => kind);
    expect(kinds.indexOf('Heading1')).toBeLessThan(kinds.indexOf('table'));
    expect(kinds).not.toContain('BodyText');
    expect(textsOf(blocks, 'Note')[1]).toMatch(/^SHA-256 0{64}$/u);
  });

  it('are only the summary and its scope with --summary-only', async () => {
    const { blocks } = openWord(await renderWord(small, { summaryOnly: true }));
    expect(blocks.map((block) => ('text' in block ? block.text : ''))).toEqual([
      ...small.summary,
      ...small.scope,
    ]);
  });
});

describe('measures of GB/T 9704', () => {
  /** Twips of millimetres, rounded. */
  const mm = (length: number) => Math.round((length * 1440) / 25.4);

  it('has A4 with margins of 37, 35, 28 and 26 mm, and lines of 28.95 points', async () => {
    const xml = await documentOf(small);
    expect(xml).toMatch(
      new RegExp(`<w:pgSz w:w="${mm(210)}" w:h="${mm(297)}" w:orient="portrait"/>`, 'u'),
    );
    for (const [side, length] of [
      ['top', 37],
      ['bottom', 35],
      ['left', 28],
      ['right', 26],
    ] as const) {
      expect(xml).toContain(`w:${side}="${mm(length)}"`);
    }
    const styles = await partOf(small, 'word/styles.xml');
    const body = /<w:style [^>]*w:styleId="BodyText".*?<\/w:style>/su.exec(styles)?.[0];
    expect(body).toContain('w:line="579" w:lineRule="exact"');
    expect(body).toContain('w:firstLineChars="200"');
    expect(/w:styleId="Title".*?<\/w:style>/su.exec(styles)?.[0]).toContain('<w:sz w:val="44"/>');
    expect(styles).toContain('w:eastAsia="仿宋"');
  });

  it('numbers the pages — 1 — at the outer edge', async () => {
    const parts = unzip(await renderWord(small));
    const footers = [...parts]
      .filter(([name]) => /footer\d+\.xml$/u.test(name))
      .map(([, data]) => data.toString());
    expect(footers.map((xml) => xml.replace(/<[^>]*>/gu, '').replace('PAGE', '#'))).toEqual([
      '— # —',
      '— # —',
    ]);
    expect(footers.map((xml) => /<w:jc w:val="(\w+)"/u.exec(xml)?.[1]).sort()).toEqual([
      'left',
      'right',
    ]);
    expect(parts.get('word/settings.xml')?.toString()).toContain('<w:evenAndOddHeaders/>');
  });

  it('names replacements of fonts, and those of the configuration', async () => {
    expect(await partOf(small, 'word/fontTable.xml')).toContain(
      '<w:font w:name="方正小标宋简体"><w:altName w:val="',
    );
    const fonts = { title: '华文中宋', body: 'A&B "C"' };
    expect(await partOf(small, 'word/fontTable.xml', { fonts })).toContain(
      'w:name="A&amp;B &quot;C&quot;"',
    );
    expect(await partOf(small, 'word/styles.xml', { fonts })).toContain('w:eastAsia="华文中宋"');
  });
});

describe('the page of the table', () => {
  /** Sizes of the pages in turn. */
  const pages = async (report: Report) =>
    [...(await documentOf(report)).matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/gu)].map(
      ([, w, h]) => [Math.round((Number(w) * 25.4) / 1440), Math.round((Number(h) * 25.4) / 1440)],
    );

  test.each([
    ['upright for one indicator', 1, [[210, 297]]],
    [
      'landscape for three',
      3,
      [
        [210, 297],
        [297, 210],
      ],
    ],
    [
      'A3 for five',
      5,
      [
        [210, 297],
        [420, 297],
      ],
    ],
  ])('is %s', async (_, indicators, expected) => {
    expect(await pages(wide(indicators, 11))).toEqual(expected);
  });

  it('is divided between indicators where no page is wide enough, each part with the names', async () => {
    const report = wide(12, 5);
    expect(await pages(report)).toEqual([
      [210, 297],
      [297, 210],
    ]);
    const { blocks } = openWord(await renderWord(report));
    const tables = tablesOf(blocks);
    expect(tables.length).toBeGreaterThan(2);
    for (const table of tables)
      expect(table.slice(2).map(([name]) => name)).toEqual(
        [...report.rows, report.total].map(({ label }) => label),
      );
    const figures = tables.flatMap((table) => table.slice(2, 3).flatMap((row) => row.slice(1)));
    expect(figures).toEqual(
      report.official.columns
        .slice(1)
        .map((column) => tableText(report.rows[0] ?? report.total, column)),
    );
    expect((await documentOf(report)).match(/<w:pageBreakBefore\/>/gu)).toHaveLength(
      tables.length - 1,
    );
  });

  it('never starts with a table, and has columns whose widths are those of the cells', async () => {
    for (const report of [wide(1, 3), wide(3, 3), wide(12, 3)]) {
      const xml = await documentOf(report);
      expect(xml).not.toMatch(/<\/w:sectPr><\/w:pPr><\/w:p><w:tbl>/u);
      for (const table of xml.match(/<w:tbl>.*?<\/w:tbl>/gsu) ?? []) {
        const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/gu)].map(([, w]) => Number(w));
        const last = table.slice(table.lastIndexOf('<w:tr>'));
        expect(
          [...last.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"\/>/gu)].map(([, w]) => Number(w)),
        ).toEqual(grid);
        expect(table).toContain('<w:tblLayout w:type="fixed"/>');
      }
    }
  });
});

describe('the file', () => {
  it('has the same bytes each time, and the date of the report', async () => {
    const [first, second] = [await renderWord(weekly), await renderWord(weekly)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const core = await partOf(weekly, 'docProps/core.xml');
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/gu)).toEqual([
      '2022-11-07T00:00:00Z',
      '2022-11-07T00:00:00Z',
    ]);
  });

  it('carries the record of the report without folders', async () => {
    const [source] = small.sources;
    if (!source) throw new Error('no source');
    const report = { ...small, sources: [{ ...source, file: '/home/a/b<c>.xlsx' }] };
    const record = await partOf(report, 'customXml/item1.xml');
    expect(record).toContain('"schema":"gasrank.record/1"');
    expect(record).toContain('"file":"b&lt;c&gt;.xlsx"');
    expect(record).not.toContain('home');
  });
});
