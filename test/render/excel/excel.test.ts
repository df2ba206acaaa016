import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { check } from '../../../src/check/index.ts';
import { compare } from '../../../src/core/compare.ts';
import type { TieMethod } from '../../../src/core/ranks/rank.ts';
import type { Snapshot } from '../../../src/core/snapshot.ts';
import { readSource } from '../../../src/read/index.ts';
import { renderExcel } from '../../../src/render/excel/excel.ts';
import { rateFormat } from '../../../src/render/excel/sheets/formulas.ts';
import type { Fonts } from '../../../src/render/renderer.ts';
import { recordOf } from '../../../src/report/record.ts';
import type { Report } from '../../../src/report/report.ts';
import { recordAmong } from '../../../src/report/verify/record.ts';
import { fixtureBytes, interpretFixture, plain, plainBefore } from '../../helpers.ts';
import { PUBLISHED, PUBLISHED_TITLE } from '../../published.ts';
import { reportOf, snapshotOf, tableOf } from '../../reports.ts';
import { unzip } from '../../zip.ts';

const thisWeek = (await interpretFixture('2022-11-07')).snapshot;
const lastWeek = (await interpretFixture('2022-10-31')).snapshot;
const weekly = reportOf(thisWeek, lastWeek);

async function open(report: Report): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await renderExcel(report);
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

async function openSheet(report: Report, name = '进度表'): Promise<ExcelJS.Worksheet> {
  const sheet = (await open(report)).getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The shown content of a cell: its text, its number, or its formula's stored result. */
function shown(sheet: ExcelJS.Worksheet, at: string | [row: number, col: number]) {
  const cell = typeof at === 'string' ? sheet.getCell(at) : sheet.getCell(...at);
  // `value` loses a result of 0.
  return cell.formula === undefined ? cell.value : cell.result;
}

const formula = (sheet: ExcelJS.Worksheet, cell: string) => sheet.getCell(cell).formula;

describe('the published table', () => {
  test('stands in the workbook cell by cell', async () => {
    const sheet = await openSheet(weekly);
    expect(shown(sheet, 'A1')).toBe(PUBLISHED_TITLE);
    expect(shown(sheet, 'A2')).toBe('(2022.11.7)');
    const table = PUBLISHED.map(({ region, figures }) => [
      region,
      ...figures.flatMap(({ households, installed, added, rank }) => [
        households,
        installed,
        added,
        installed / households,
        rank,
      ]),
    ]);
    expect(table.map((row, r) => row.map((_, c) => shown(sheet, [6 + r, 1 + c])))).toEqual(table);
    expect(shown(sheet, 'A18')).toBe(
      '备注:本表以安装率进行排名,安装率=已安装户数/应安装户数×100%。',
    );
    expect(shown(sheet, 'A19')).toMatch(/^环比新增安装数/u);
  });

  test('keeps the merges and the labels of its header', async () => {
    const [official] = (await readSource(Buffer.from(await renderExcel(weekly)), 'r.xlsx')).grids;
    const [source] = (await readSource(fixtureBytes('2022-11-07'), 's.xlsx')).grids;
    const merges = (grid: typeof source) =>
      grid?.merges
        .filter(({ bottom }) => bottom < 17)
        .map(({ top, left, bottom, right }) => [top, left, bottom, right].join())
        .sort();
    const labels = (grid: typeof source) =>
      grid?.rows
        .slice(2, 5)
        .map((row) => Array.from(row, (cell) => cell && String(cell.value).replace('\n', '')));
    expect(merges(official)).toEqual(merges(source));
    expect(labels(official)).toEqual(labels(source));
  });

  test('is live: the idioms that every office user knows', async () => {
    const sheet = await openSheet(weekly);
    expect(formula(sheet, 'D6')).toBe("C6-'上期'!C5");
    expect(formula(sheet, 'E6')).toBe('C6/B6');
    expect(formula(sheet, 'F6')).toBe('RANK(E6,E$6:E$16)');
    expect(formula(sheet, 'N16')).toBe("M16-'上期'!G15");
    expect(formula(sheet, 'O16')).toBe('M16/L16');
    expect(['B17', 'C17', 'D17', 'E17'].map((cell) => formula(sheet, cell))).toEqual([
      'SUM(B6:B16)',
      'SUM(C6:C16)',
      'SUM(D6:D16)',
      'C17/B17',
    ]);
    expect(sheet.getCell('F17').value).toBeNull();
    expect(['B6', 'C6'].map((cell) => typeof sheet.getCell(cell).value)).toEqual([
      'number',
      'number',
    ]);
  });

  test('takes stated additions as plain numbers without a previous period', async () => {
    const workbook = await open(reportOf(thisWeek));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      ...['进度表', '分析', '提示', '说明'],
    ]);
    const sheet = workbook.getWorksheet('进度表');
    expect(sheet?.getCell('I6').value).toBe(895);
    expect(sheet?.getCell('I17').formula).toBe('SUM(I6:I16)');
  });

  test('leaves additions empty where there are none', async () => {
    const sheet = await openSheet(reportOf(lastWeek));
    expect([sheet.getCell('D6').value, sheet.getCell('D17').value]).toEqual([null, null]);
  });

  test('prints on A4 across, one page wide, the header on each page', async () => {
    const sheet = await openSheet(weekly);
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      horizontalCentered: true,
      printArea: 'A1:P19',
      printTitlesRow: '1:5',
    });
    expect(sheet.headerFooter.oddFooter).toBe('&C&P / &N');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 5 });
    const xml = unzip(await renderExcel(weekly))
      .get('xl/worksheets/sheet1.xml')
      ?.toString();
    expect(xml).toContain('fitToHeight="0"');
    const names = unzip(await renderExcel(weekly))
      .get('xl/workbook.xml')
      ?.toString();
    expect(names).toContain('&apos;进度表&apos;!$A$1:$P$19');
  });

  test('aligns figures at the right and ranks in the middle, and sets the total in bold', async () => {
    const sheet = await openSheet(weekly);
    const look = (cell: string) => {
      const { alignment, font } = sheet.getCell(cell);
      return [alignment?.horizontal, font?.bold ?? false];
    };
    expect(['A6', 'B6', 'D6', 'E6', 'F6'].map(look)).toEqual([
      ['center', false],
      ...Array(3).fill(['right', false]),
      ['center', false],
    ]);
    expect(['A17', 'B17', 'E17'].map(look)).toEqual([
      ['center', true],
      ...Array(2).fill(['right', true]),
    ]);
  });

  test('breaks no label so that a single character is left on a line', async () => {
    const sheet = await openSheet(weekly);
    expect(['D5', 'I5', 'N5'].map((cell) => sheet.getCell(cell).value)).toEqual(
      Array(3).fill('环比新增\n安装数'),
    );
  });

  test('has a border on every side of every cell, merged ones too', async () => {
    const sheet = await openSheet(weekly);
    for (let row = 3; row <= 17; row++) {
      for (let col = 1; col <= 16; col++) {
        const { border } = sheet.getCell(row, col);
        expect(
          [border?.top, border?.left, border?.bottom, border?.right].map((side) => side?.style),
        ).toEqual(Array(4).fill('thin'));
      }
    }
  });

  test('says who wrote it, and when by its own date', async () => {
    const workbook = await open(weekly);
    expect(workbook.title).toBe(PUBLISHED_TITLE);
    expect(workbook.creator).toBe('gasrank');
    expect(workbook.created).toEqual(new Date('2022-11-07T00:00:00Z'));
    const xml = unzip(await renderExcel(weekly))
      .get('xl/workbook.xml')
      ?.toString();
    expect(xml).toContain('fullCalcOnLoad="1"');
  });
});

describe('the second sheet', () => {
  test("holds last period's counts", async () => {
    const sheet = await openSheet(weekly, '上期');
    expect(shown(sheet, 'A1')).toBe(PUBLISHED_TITLE);
    expect(shown(sheet, 'A2')).toBe('(2022.10.31)');
    expect(sheet.getRow(4).values).toEqual([
      undefined,
      '县(市、区)',
      ...Array(2).fill(['上期户数', '上期已安装数']).flat(),
      ...['上期户数', '上期已\n安装数'],
    ]);
    expect(sheet.getRow(5).values).toEqual([
      undefined,
      '沁阳市',
      87326,
      29499,
      87326,
      86342,
      700,
      450,
    ]);
    expect(sheet.rowCount).toBe(15);
  });

  test('quotes its name in formulas, in English too', async () => {
    const sheet = await openSheet(reportOf(thisWeek, lastWeek, { language: 'en' }), 'Report');
    expect(formula(sheet, 'D6')).toBe("C6-'Previous'!C5");
  });
});

const troubled = reportOf(
  plain([
    ['甲县', 10, 12, 0, '120%', 1],
    ['乙县', 20, 16, 0, '80%', 3],
    ['丙县', 50, null, 0, null, null],
  ]),
  plainBefore([
    ['甲县', 10, 13],
    ['乙县', 20, '未报'],
  ]),
);

describe('the sheets behind the table', () => {
  test('hold the analysis, the findings and what the report was made of', async () => {
    const workbook = await open(troubled);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      ...['进度表', '上期', '分析', '提示', '说明'],
    ]);
    const [, , analysis, findings, about] = workbook.worksheets;
    expect([analysis, findings, about].map((sheet) => sheet?.autoFilter)).toEqual([
      ...['A3:M7', `A3:G${3 + troubled.findings.length}`, undefined],
    ]);
    expect([analysis, findings, about].map((sheet) => sheet?.views[0])).toMatchObject([
      ...[{ ySplit: 3 }, { ySplit: 3 }, { ySplit: 3 }],
    ]);
    const blank = 4 + troubled.findings.findIndex(({ code }) => code === 'figure-blank');
    expect(findings?.getCell(`C${blank}`).formula).toBe(`HYPERLINK("#'进度表'!C6","进度表!C6")`);
    const texts = about?.getSheetValues().flatMap((row) => (Array.isArray(row) ? row : []));
    expect(recordAmong(texts?.filter((text) => typeof text === 'string') ?? [])).toEqual(
      recordOf(troubled),
    );
  });

  test('are comments on the cells of the table', async () => {
    const sheet = await openSheet(troubled);
    expect(JSON.stringify(sheet.getCell('C4').note)).toContain('超过应安装的 10 户');
    expect(sheet.getCell('C4').font).toMatchObject({ underline: true });
    expect(sheet.getCell('C6').fill).toMatchObject({ pattern: 'solid' });
    expect([sheet.getCell('B4').note, sheet.getCell('B4').font.underline]).toEqual([
      ...[undefined, undefined],
    ]);
  });

  test('link to the files where there is a way to them', async () => {
    const workbook = new ExcelJS.Workbook();
    const bytes = await renderExcel(troubled, { linkTo: (file) => `来源/${file}` });
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    const blank = 4 + troubled.findings.findIndex(({ code }) => code === 'figure-blank');
    expect(workbook.getWorksheet('提示')?.getCell(`F${blank}`).formula).toBe(
      `HYPERLINK("来源/this.xlsx#'Sheet1'!C6","C6")`,
    );
  });
});

/** Elements of a sheet, in the only order in which Excel takes them (ECMA-376, 18.3.1.99). */
const ELEMENTS =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData autoFilter mergeCells conditionalFormatting printOptions pageMargins pageSetup headerFooter legacyDrawing'.split(
    ' ',
  );

describe('Excel opens it without repair, as far as can be tested without Excel', () => {
  const parts = async () =>
    new Map([...unzip(await renderExcel(troubled))].map(([name, data]) => [name, data.toString()]));

  test('every part that is named is there and has a type, and none besides', async () => {
    const files = await parts();
    const types = files.get('[Content_Types].xml') ?? '';
    const related = [...files].flatMap(([name, xml]) => {
      if (!name.endsWith('.rels')) return [];
      const folder = path.posix.join(path.posix.dirname(name), '..');
      return [...xml.matchAll(/ Target="([^"]*)"/gu)].map(([, target = '']) =>
        path.posix.join(folder, target),
      );
    });
    const isPart = (name: string) => !/\.rels$|^\[Content_Types\]/u.test(name);
    expect([...related].sort()).toEqual([...files.keys()].filter(isPart).sort());
    const untyped = related.filter(
      (name) => !types.includes(`PartName="/${name}"`) && !name.endsWith('.vml'),
    );
    expect(untyped).toEqual([]);
    expect(types).toContain('Extension="vml"');
    // Comments on two sheets would share numbers of shapes, which Excel repairs.
    expect([...files.keys()].filter((name) => name.includes('comments'))).toHaveLength(1);
  });

  test('the elements of each sheet stand in their order', async () => {
    for (const [name, xml] of await parts()) {
      if (!name.startsWith('xl/worksheets/sheet')) continue;
      const [, inner = ''] = /<worksheet[^>]*>(.*)<\/worksheet>/su.exec(xml) ?? [];
      const places = [...inner.matchAll(/<(\w+)/gu)]
        .map(([, element = '']) => ELEMENTS.indexOf(element))
        .filter((place) => place >= 0);
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      expect(inner).not.toContain('<hyperlink');
    }
  });

  test('data bars are a rule and an extension of the same range, joined by an identifier', async () => {
    const sheets = [...(await parts())].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    const barred = sheets.map(([, xml]) => xml).filter((xml) => xml.includes('dataBar'));
    expect(barred).toHaveLength(1);
    const [xml = ''] = barred;
    const found = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([, text]) => text);
    const [range] = found(/<conditionalFormatting sqref="([^"]*)"/gu);
    expect(found(/<xm:sqref>([^<]*)</gu)).toEqual([range]);
    const [id] = found(/<x14:id>([^<]*)</gu);
    expect(found(/<x14:cfRule type="dataBar" id="([^"]*)"/gu)).toEqual([id]);
    // Lengths are shares of 100 %, so that neither 0 nor the highest rate decides them.
    expect(found(/<cfvo type="num" val="([^"]*)"/gu)).toEqual(['0', '1']);
    expect(found(/<xm:f>([^<]*)</gu)).toEqual(['0', '1']);
  });

  test('no row is higher, and no name longer, than Excel takes', async () => {
    const long = { ...troubled, title: '长'.repeat(3000), sources: [] };
    const workbook = await open({ ...long, made: null });
    for (const sheet of workbook.worksheets) {
      expect(sheet.name.length).toBeLessThanOrEqual(31);
      for (let r = 1; r <= sheet.rowCount; r++) {
        expect(sheet.getRow(r).height).toBeLessThanOrEqual(409);
      }
    }
  });
});

describe('gasrank reads its own report back', () => {
  test.each<[string, Report]>([
    ['with a previous period', weekly],
    ['without', reportOf(thisWeek)],
    ['in English', reportOf(thisWeek, lastWeek, { language: 'en' })],
    ['by rank', reportOf(thisWeek, lastWeek, { sort: 'rank' })],
  ])('%s: the same figures, and nothing stated that is not so', async (_, report) => {
    const again = await snapshotOf(await renderExcel(report));
    expect(countsOf(again)).toEqual(countsOf(thisWeek));
    expect([again.title, again.date, again.decimals]).toEqual([
      thisWeek.title,
      '2022-11-07',
      [1, 2, 2],
    ]);
    expect(again.total?.name).toBe('合计');
    const comparison = compare(again, lastWeek);
    expect(comparison.current.regions[0]?.figures[0]?.rank?.value).toBeTypeOf('number');
    expect(check(comparison).filter(({ code }) => code === 'declared-differs')).toEqual([]);
  });

  test('with comments, marks and findings', async () => {
    const again = await snapshotOf(await renderExcel(troubled));
    expect(again.regions.map(({ figures: [of] }) => of?.installed)).toMatchObject([
      { state: 'known', value: 12 },
      { state: 'known', value: 16 },
      { state: 'blank' },
    ]);
  });
});

/** Counts by region, regardless of the order of rows. */
function countsOf({ regions, indicators }: Snapshot) {
  const counts = regions.map(({ key, figures }) => [
    key,
    figures.map(({ households, installed, added }) =>
      [households, installed, added].map((it) => (it.state === 'known' ? it.value : it.state)),
    ),
  ]);
  return { indicators, regions: Object.fromEntries(counts) };
}

/** The texts, numbers and results of one row. */
function rowOf(sheet: ExcelJS.Worksheet, r: number) {
  return Array.from({ length: sheet.columnCount }, (_, c) => shown(sheet, [r, c + 1]));
}

describe('ties', () => {
  const tied = tableOf('2022-11-07', [
    ['县区', '户数', '已安装数'],
    ['甲', 10, 9],
    ['乙', 10, 8],
    ['丙', 20, 16],
    ['丁', 10, 8],
    ['戊', 10, 7],
  ]);
  test.each<[TieMethod, number[], string]>([
    ['competition', [1, 2, 2, 2, 5], 'RANK(D5,D$4:D$8)'],
    ['modified', [1, 4, 4, 4, 5], 'RANK(D5,D$4:D$8)+COUNTIF(D$4:D$8,D5)-1'],
    ['ordinal', [1, 2, 3, 4, 5], 'RANK(D5,D$4:D$8)+COUNTIF(D$4:D$5,D5)-1'],
    ['fractional', [1, 3, 3, 3, 5], 'RANK(D5,D$4:D$8)+(COUNTIF(D$4:D$8,D5)-1)/2'],
    [
      'dense',
      [1, 2, 2, 2, 3],
      'ROUND(SUMPRODUCT(ISNUMBER(D$4:D$8)*(D$4:D$8>D5)/COUNTIF(D$4:D$8,D$4:D$8)),0)+1',
    ],
  ])('%s', async (ties, ranks, idiom) => {
    const sheet = await openSheet(reportOf(tied, null, { ties }));
    expect(ranks.map((_, r) => shown(sheet, `E${4 + r}`))).toEqual(ranks);
    expect(formula(sheet, 'E5')).toBe(idiom);
  });

  test('ordinal ranks keep the order of the sheet where the rows stand by rank of another indicator', async () => {
    const two = tableOf('2022-11-07', [
      ['县区', '自闭阀', null, '金属软管', null],
      [null, '户数', '已安装数', '户数', '已安装数'],
      ['甲', 10, 1, 10, 5],
      ['乙', 10, 2, 10, 5],
      ['丙', 10, 3, 10, 5],
    ]);
    const sheet = await openSheet(reportOf(two, null, { ties: 'ordinal', sort: 'rank' }));
    expect([5, 6, 7].map((r) => shown(sheet, `A${r}`))).toEqual(['丙', '乙', '甲']);
    expect([5, 6, 7].map((r) => shown(sheet, `I${r}`))).toEqual([3, 2, 1]);
    expect(formula(sheet, 'I5')).toBe('RANK(H5,H$5:H$7)+COUNTIF(H$5:H$5,H5)-1+(H6=H5)+(H7=H5)');
    expect(formula(sheet, 'I6')).toBe('RANK(H6,H$5:H$7)+COUNTIF(H$5:H$6,H6)-1-(H5=H6)+(H7=H6)');
  });

  test('a formula longer than Excel takes gives way to its number', async () => {
    const many = tableOf('2022-11-07', [
      ['县区', '自闭阀', null, '金属软管', null],
      [null, '户数', '已安装数', '户数', '已安装数'],
      ...Array.from({ length: 1000 }, (_, i) => [`第${i}区`, 2000, i, 10, 5]),
    ]);
    const sheet = await openSheet(reportOf(many, null, { ties: 'ordinal', sort: 'rank' }));
    expect(sheet.getCell('I5').value).toBe(1000);
    expect(formula(sheet, 'H5')).toBe('G5/F5');
  });
});

describe('rates', () => {
  test('an unfinished region never shows 100 %', () => {
    expect(rateFormat(0)).toBe('[>=1]0%;[>=0.995]"99%";0%');
    expect(rateFormat(1)).toBe('[>=1]0.0%;[>=0.9995]"99.9%";0.0%');
    expect(rateFormat(2)).toBe('[>=1]0.00%;[>=0.99995]"99.99%";0.00%');
    expect(rateFormat(6)).toBe('[>=1]0.000000%;[>=0.999999995]"99.999999%";0.000000%');
  });

  test('ranked as displayed, the cells hold what they print, so that RANK sees the same ties', async () => {
    const close = tableOf('2022-11-07', [
      ['县区', '户数', '已安装数'],
      ['甲', 37743, 37742],
      ['乙', 40000, 39996],
      ['丙', 80, 23],
      ['丁', 10, 10],
    ]);
    const sheet = await openSheet(reportOf(close, null, { rankBy: 'displayed' }));
    expect([4, 5, 6, 7].map((r) => rowOf(sheet, r).slice(3))).toEqual([
      [0.9999, 2],
      [0.9999, 2],
      [0.2875, 4],
      [1, 1],
    ]);
    expect(formula(sheet, 'D4')).toBe('IF(C4<B4,MIN(ROUND(C4/B4,4),0.9999),ROUND(C4/B4,4))');
  });
});

describe('unknown figures', () => {
  const header = ['县区', '户数', '已安装数', '环比新增', '安装率', '名次'];
  const before = tableOf('2022-10-31', [
    header,
    ['甲', 100, 40],
    ['乙', 100, 50],
    ['丙', 100, '未报'],
    ['无任务区'],
  ]);
  const now = tableOf('2022-11-07', [
    header,
    ['甲', 100, 60],
    ['乙', 100, null],
    ['丙', 0, 0],
    ['丁', 50, 10],
    ['无任务区', '/', '/'],
  ]);

  test('are empty cells to be filled in, and dashes where they are computed', async () => {
    const sheet = await openSheet(reportOf(now, before));
    expect([4, 5, 6, 7, 8, 9].map((r) => rowOf(sheet, r))).toEqual([
      ['甲', 100, 60, 20, 0.6, 1],
      ['乙', 100, null, '—', '—', '—'],
      ['丙', 0, 0, '—', '—', '—'],
      ['丁', 50, 10, '—', 0.2, 2],
      ['无任务区', null, null, '—', '—', '—'],
      ['合计', 250, '—', '—', '—', null],
    ]);
    expect(sheet.getCell('C5').border.top?.style).toBe('thin');
  });

  test('keep formulas that come alive', async () => {
    const sheet = await openSheet(reportOf(now, before));
    expect(formula(sheet, 'D4')).toBe("C4-'上期'!C4");
    expect(formula(sheet, 'D5')).toBe(`IF(AND(ISNUMBER(C5),ISNUMBER('上期'!C5)),C5-'上期'!C5,"—")`);
    expect(sheet.getCell('D7').value).toBe('—');
    expect(formula(sheet, 'E5')).toBe('IF(AND(ISNUMBER(C5),N(B5)>0),C5/B5,"—")');
    expect(formula(sheet, 'F4')).toBe('IF(ISNUMBER(E4),RANK(E4,E$4:E$8),"—")');
    expect(formula(sheet, 'B9')).toBe('SUM(B4:B8)');
    expect(formula(sheet, 'C9')).toBe('IF(COUNT(C4:C8)<4,"—",SUM(C4:C8))');
    expect(formula(sheet, 'D9')).toBe('IF(COUNT(D4:D8)<4,"—",SUM(D4:D8))');
    expect(formula(sheet, 'E9')).toBe('IF(AND(ISNUMBER(C9),N(B9)>0),C9/B9,"—")');
  });

  test('read back as unknown', async () => {
    const again = await snapshotOf(await renderExcel(reportOf(now, before)));
    expect(
      again.regions.map(({ figures: [of] }) => [of?.households.state, of?.installed.state]),
    ).toEqual([
      ['known', 'known'],
      ['known', 'blank'],
      ['known', 'known'],
      ['known', 'known'],
      ['blank', 'blank'],
    ]);
  });
});

describe('a sheet of another shape', () => {
  test('region names not first, measures in another order, no indicator named', async () => {
    const odd = tableOf('2022-11-07', [
      ['已安装数', '单位', '户数'],
      [5, '甲', 10],
      [8, '乙', 10],
    ]);
    const earlier = tableOf('2022-10-31', [
      ['单位', '户数', '已安装数'],
      ['乙', 10, 8],
      ['甲', 10, 1],
    ]);
    const sheet = await openSheet(reportOf(odd, earlier));
    expect(rowOf(sheet, 3)).toEqual(['已安装数', '单位', '户数', '环比新增', '安装率', '名次']);
    expect(rowOf(sheet, 4)).toEqual([5, '甲', 10, 4, 0.5, 2]);
    expect([formula(sheet, 'D4'), formula(sheet, 'E4')]).toEqual(["A4-'上期'!C5", 'A4/C4']);
    expect(sheet.views[0]).toMatchObject({ ySplit: 3 });
    const last = await openSheet(reportOf(odd, earlier), '上期');
    expect(rowOf(last, 3)).toEqual(['单位', '上期户数', '上期已\n安装数']);
  });

  test('more indicators than letters', async () => {
    const names = Array.from({ length: 8 }, (_, i) => `装置${i + 1}`);
    const wide = tableOf('2022-11-07', [
      ['县区', ...names.flatMap((name) => [name, null])],
      [null, ...names.flatMap(() => ['户数', '已安装数'])],
      ['甲', ...names.flatMap((_, i) => [10, i])],
      ['乙', ...names.flatMap((_, i) => [10, i + 1])],
    ]);
    const sheet = await openSheet(reportOf(wide));
    expect(sheet.columnCount).toBe(33);
    expect(formula(sheet, 'AG5')).toBe('RANK(AF5,AF$5:AF$6)');
    expect(formula(sheet, 'AF5')).toBe('AE5/AD5');
    expect(sheet.pageSetup.printArea).toBe('A1:AG8');
  });

  test('many indicators: larger paper, then several sheets of it with the names on each', async () => {
    const setups = [3, 6, 14].map(async (count) => {
      const names = Array.from({ length: count }, (_, i) => `装置${i + 1}`);
      const wide = tableOf('2022-11-07', [
        ['县区', ...names.flatMap((name) => [name, null, null])],
        [null, ...names.flatMap(() => ['应安装户数', '已安装户数', '环比新增安装数'])],
        ['甲县', ...names.flatMap(() => [100_000, 50_000, 1000])],
      ]);
      const { paperSize, fitToWidth, printTitlesColumn } = (await openSheet(reportOf(wide)))
        .pageSetup;
      return [paperSize, fitToWidth, printTitlesColumn];
    });
    expect(await Promise.all(setups)).toEqual([
      [9, 1, undefined],
      [8, 1, undefined],
      [8, 3, 'A:A'],
    ]);
  });

  test('one region', async () => {
    const one = tableOf('2022-11-07', [
      ['县区', '户数', '已安装数'],
      ['甲', 10, 5],
    ]);
    const sheet = await openSheet(reportOf(one));
    expect(rowOf(sheet, 4)).toEqual(['甲', 10, 5, 0.5, 1]);
  });
});

describe('text stays text', () => {
  const names = ['=1+1', '@x', '+1', "-2'", '<b>&"', 'a\u0001b', '_x0041_', '换\n行'];

  test('for any name of a region', async () => {
    const report: Report = {
      ...weekly,
      title: '=HYPERLINK("http://x")',
      rows: weekly.rows.map((row, r) => ({ ...row, label: names[r] ?? row.label })),
      notes: ['=2+2', '\ud800半个字'],
    };
    const sheet = await openSheet(report);
    expect(sheet.getCell('A1').value).toBe('=HYPERLINK("http://x")');
    expect(names.map((_, r) => sheet.getCell(6 + r, 1).value)).toEqual(
      names.map((name) => name.replace('\u0001', '')),
    );
    expect([shown(sheet, 'A18'), shown(sheet, 'A19')]).toEqual(['=2+2', '半个字']);
    const analysis = await openSheet(report, '分析');
    expect(names.map((_, r) => analysis.getCell(4 + r, 2).value)).toEqual(
      names.map((name) => name.replace('\u0001', '')),
    );
    const xml =
      unzip(await renderExcel(report))
        .get('xl/worksheets/sheet1.xml')
        ?.toString() ?? '';
    expect(xml).not.toContain('HYPERLINK');
    const grid = (await readSource(Buffer.from(await renderExcel(report)), 'r.xlsx')).grids[0];
    expect(names.map((_, r) => grid?.rows[5 + r]?.[0])).toMatchObject(
      names.map((name) => ({ kind: 'text', value: name.replace('\u0001', '') })),
    );
  });
});

describe('fonts', () => {
  const fontsOf = async (fonts: Fonts) => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await renderExcel(weekly, { fonts })).buffer as ArrayBuffer);
    const sheet = workbook.getWorksheet('进度表');
    // Title, date, header, body, label of the total, note.
    return ['A1', 'A2', 'A3', 'B6', 'A17', 'A18'].map((cell) => sheet?.getCell(cell).font.name);
  };

  test('are those that Chinese offices print in', async () => {
    expect(await fontsOf({})).toEqual(['方正小标宋简体', '仿宋', '黑体', '仿宋', '仿宋', '仿宋']);
  });

  test.each<[fonts: Fonts, names: string[]]>([
    [{ title: '小标宋' }, ['小标宋', '仿宋', '黑体', '仿宋', '仿宋', '仿宋']],
    [{ header: 'A&B "C"' }, ['方正小标宋简体', '仿宋', 'A&B "C"', '仿宋', '仿宋', '仿宋']],
    [{ body: '宋体' }, ['方正小标宋简体', '宋体', '黑体', '宋体', '宋体', '宋体']],
  ])('or others: %j', async (fonts, names) => {
    expect(await fontsOf(fonts)).toEqual(names);
  });
});

describe('equal reports', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('give equal parts at any time', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2022-11-08T09:00:00') });
    const first = await renderExcel(weekly);
    expect(Buffer.from(await renderExcel(weekly)).equals(first)).toBe(true);
    vi.setSystemTime(new Date('2030-01-01'));
    expect(unzip(await renderExcel(weekly))).toEqual(unzip(first));
  });
});

describe('rates that the sheet states and rounded counts allow', () => {
  const rounded = tableOf('2022.11.7', [
    ['省份', '任务数(万户)', '完成数(万户)', '完成率', '名次'],
    ['白桦', '5.10', '3.23', '63.4%', 3],
    ['青檀', '25.44', '16.37', '64.4%', 2],
    ['红枫', '43.31', '38.87', null, 1],
    ['合计', '73.85', '58.47', '79.2%', null],
  ]);

  test('are values with a note, and ranks are values', async () => {
    const sheet = await openSheet(reportOf(rounded));
    expect(['D4', 'D5'].map((cell) => sheet.getCell(cell).value)).toEqual([0.634, 0.644]);
    expect(sheet.getCell('D4').note).toMatchObject({ texts: [{ text: /^照原表所列/u }] });
    expect(formula(sheet, 'D6')).toBe('C6/B6');
    expect(['E4', 'E5', 'E6'].map((cell) => sheet.getCell(cell).value)).toEqual([3, 2, 1]);
    expect(formula(sheet, 'D7')).toBe('C7/B7');
  });

  test('leave the formulas of other indicators as they are', async () => {
    const sheet = await openSheet(weekly);
    expect(formula(sheet, 'F6')).toMatch(/^RANK\(/u);
  });
});
