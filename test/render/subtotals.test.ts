/** Subtotals in every output: random tables of several levels, compared with sums that the test makes itself. */
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderExcel } from '../../src/render/excel/excel.ts';
import { renderHtml } from '../../src/render/html/html.ts';
import { renderJson } from '../../src/render/json.ts';
import { renderMarkdown } from '../../src/render/markdown/markdown.ts';
import { renderTerminal } from '../../src/render/terminal.ts';
import { renderCsv } from '../../src/render/tidy-csv.ts';
import type { Report } from '../../src/report/report.ts';
import type { Input } from '../helpers.ts';
import { reportOf, snapshotOf, tableOf, textOf } from '../reports.ts';

interface Leaf {
  readonly due: number;
  readonly done: number;
  readonly before: number;
}

interface Group {
  readonly isHead: boolean;
  readonly members: readonly (Leaf | Group)[];
}

const leaf: fc.Arbitrary<Leaf> = fc
  .tuple(fc.integer({ min: 1000, max: 99_999 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .chain(([due, share]) => {
    const done = Math.round(due * share);
    return fc.record({ due: fc.constant(due), done: fc.constant(done), before: fc.nat(done) });
  });

const { group } = fc.letrec<{ group: Group; member: Leaf | Group }>((tie) => ({
  member: fc.oneof({ maxDepth: 2, withCrossShrink: true }, leaf, tie('group')),
  group: fc.record({
    isHead: fc.boolean(),
    members: fc.array(tie('member'), { minLength: 2, maxLength: 3 }),
  }),
}));

/** A row of a table as the test expects it; of a sum, `parts` are the regions that it sums up. */
interface Row {
  readonly name: string;
  readonly parts: readonly Row[];
  readonly leaf: Leaf;
}

const table = fc
  .record({ groups: fc.array(group, { minLength: 1, maxLength: 3 }), isFirst: fc.boolean() })
  .map(({ groups, isFirst }) => {
    let count = 0;
    const next = () => `${++count}`;
    const add = (parts: readonly Row[], measure: keyof Leaf) =>
      parts.reduce((sum, part) => sum + part.leaf[measure], 0);
    const sumOf = (name: string, parts: readonly Row[]): Row => ({
      ...{ name, parts },
      leaf: { due: add(parts, 'due'), done: add(parts, 'done'), before: add(parts, 'before') },
    });
    const lay = (node: Leaf | Group): Row[] => {
      if (!('members' in node)) return [{ name: `区${next()}`, parts: [], leaf: node }];
      const name = `第${next()}片小计`;
      const own = node.members.flatMap(lay);
      const sum = sumOf(
        name,
        own.filter(({ parts }) => parts.length === 0),
      );
      return node.isHead ? [sum, ...own] : [...own, sum];
    };
    const rows = groups.flatMap(lay);
    const regions = rows.filter(({ parts }) => parts.length === 0);
    const total = sumOf('合计', regions);
    return { rows, regions, total, all: isFirst ? [total, ...rows] : [...rows, total] };
  })
  // Two regions side by side may happen to be the sum of others.
  .filter(({ rows }) => new Set(rows.map(({ leaf: { due } }) => due)).size === rows.length);

type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;

function reportOn({ all }: Table, sort: 'sheet' | 'rank' = 'sheet'): Report {
  const header = ['县区', '户数', '已安装数', '安装率', '名次'];
  const now = all.map(({ name, leaf: { due, done } }): Input[] => [name, due, done]);
  const last = all.map(({ name, leaf: { due, before } }): Input[] => [name, due, before]);
  return reportOf(
    tableOf('2022.11.7', [header, ...now]),
    tableOf('2022.10.31', [header, ...last]),
    { sort },
  );
}

/** A rate with two decimals, half up, in whole numbers; below 100 % unless all is done. */
function rateOf({ due, done }: Leaf): string {
  const hundredths = Math.floor((done * 20_000 + due) / (2 * due));
  const shown = done < due ? Math.min(hundredths, 9999) : hundredths;
  return `${Math.floor(shown / 100)}.${String(shown % 100).padStart(2, '0')}%`;
}

/** Name, households, installed, added, rate and rank as a table prints them. */
function printed({ name, parts, leaf: own }: Row, regions: readonly Row[]): string[] {
  const better = (other: Row) => other.leaf.done * own.due > own.done * other.leaf.due;
  const rank = parts.length > 0 ? '' : String(regions.filter(better).length + 1);
  const added = own.done - own.before;
  return [name, String(own.due), String(own.done), String(added), rateOf(own), rank];
}

/** The text of a cell without the sign of an addition and the movement of a rank. */
const plainText = (cell: string) => cell.trim().replace(/^\+|\s*[▲▼–].*$/gu, '');

const cellsOf = (line: string, mark: string) => line.split(mark).slice(1, -1).map(plainText);

/** The rows of a table below its header, in every format of text. */
const FORMATS: readonly ((report: Report) => string[][])[] = [
  (report) =>
    renderTerminal(report, { width: 300, colorLevel: 0 })
      .split('\n')
      .filter((line) => line.startsWith('│'))
      .map((line) => cellsOf(line, '│'))
      .slice(1),
  (report) =>
    textOf(renderMarkdown(report, { sections: ['tables'] }))
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => cellsOf(line, '|'))
      .slice(2),
  (report) => rowsOfHtml(textOf(renderMarkdown(report, { layout: 'official' }))),
  (report) => rowsOfHtml(textOf(renderHtml(report))),
];

function rowsOfHtml(text: string): string[][] {
  const [, body = ''] = /<tbody>(.*?)<\/tbody>/su.exec(text) ?? [];
  return [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gsu)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gsu)].map(([, cell = '']) => plainText(cell)),
  );
}

/** Few runs, since each goes through every format. */
const runs = { numRuns: 25 };
const isSum = ({ parts }: Row) => parts.length > 0;

it('every table of text shows every sum in its place', () => {
  fc.assert(
    fc.property(table, (own) => {
      const report = reportOn(own);
      const expected = own.all.map((row) => printed(row, own.regions));
      for (const rowsIn of FORMATS) expect(rowsIn(report)).toEqual(expected);
    }),
    runs,
  );
});

it('by rank, it stands with its regions or beside the total', () => {
  fc.assert(
    fc.property(table, (own) => {
      const report = reportOn(own, 'rank');
      const expected = own.all.map((row) => printed(row, own.regions)).sort();
      for (const rowsIn of FORMATS) {
        const rows = rowsIn(report);
        expect([...rows].sort()).toEqual(expected);
        const names = rows.map(([name]) => name);
        expect(names.indexOf('合计')).toBe(own.all[0] === own.total ? 0 : rows.length - 1);
        for (const sum of own.rows.filter(isSum)) expectWithRegions(names, sum, own);
      }
    }),
    runs,
  );
});

it('JSON and CSV name regions and subtotals', () => {
  fc.assert(
    fc.property(table, (own) => {
      const report = reportOn(own);
      const [indicator] = JSON.parse(renderJson(report)).indicators;
      expect(indicator.subtotals).toEqual(
        own.rows.filter(isSum).map(({ name, parts, leaf: { due, done, before } }) => ({
          label: name,
          regions: parts.map((part) => part.name),
          ...{ households: due, installed: done, added: done - before },
          rate: rateOf({ due, done, before }),
        })),
      );
      expect(indicator.regions.map(({ region }: { region: string }) => region)).toEqual(
        own.regions.map(({ name }) => name),
      );
      const lines = textOf(renderCsv(report)).trim().split('\n').slice(1);
      expect(lines.map((line) => [line.split(',')[3], line.split(',').at(-1)])).toEqual(
        own.regions.map((region) => {
          const owners = own.rows.filter(({ parts }) => parts.includes(region));
          owners.sort((a, b) => a.parts.length - b.parts.length);
          return [region.name, owners[0]?.name ?? ''];
        }),
      );
    }),
    runs,
  );
});

function expectWithRegions(
  names: readonly (string | undefined)[],
  { name, parts }: Row,
  { regions }: Table,
) {
  const order = names.filter((other) => regions.some((region) => region.name === other));
  const places = parts.map((part) => order.indexOf(part.name)).sort((a, b) => a - b);
  const [first = 0] = places;
  const last = places.at(-1) ?? 0;
  const above = names.slice(0, names.indexOf(name)).filter((other) => order.includes(other)).length;
  if (last - first === parts.length - 1) expect([first, last + 1]).toContain(above);
  else expect(above).toBe(names[0] === '合计' ? 0 : order.length);
}

it.each(['sheet', 'rank'] as const)(
  'the workbook by %s computes with regions alone, and is read again',
  async (sort) => {
    await fc.assert(
      fc.asyncProperty(table, async (own) => {
        const report = reportOn(own, sort);
        const bytes = await renderExcel(report);
        const workbook = new ExcelJS.Workbook();
        await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
        const sheet = workbook.getWorksheet('进度表');
        const top = 4;
        const names = own.all.map((_, r) => String(sheet?.getCell(top + r, 1).value));
        const rowsOf = (rows: readonly Row[]) =>
          rows.map(({ name }) => top + names.indexOf(name)).sort((a, b) => a - b);
        for (const row of own.all) {
          const at = top + names.indexOf(row.name);
          if (row.parts.length === 0) {
            expect(rowsIn(sheet?.getCell(at, 6).formula ?? '', 'E')).toEqual(rowsOf(own.regions));
            continue;
          }
          for (const [col, letter] of [...'BCD'].entries()) {
            const cell = sheet?.getCell(at, col + 2);
            expect(cell?.formula).toMatch(/^SUM\(/u);
            expect(rowsIn(cell?.formula ?? '', letter)).toEqual(rowsOf(row.parts));
          }
          expect(sheet?.getCell(at, 5).formula).toBe(`C${at}/B${at}`);
          expect(sheet?.getCell(at, 6).value).toBeNull();
        }
        const again = reportOf(await snapshotOf(bytes));
        expect(again.rows.map(({ label, figures }) => [label, figures[0]?.installed])).toEqual(
          report.rows.map(({ label, figures }) => [label, figures[0]?.installed]),
        );
        if (sort === 'sheet') {
          expect(again.subtotals.map(({ label, parts }) => [label, parts])).toEqual(
            report.subtotals.map(({ label, parts }) => [label, parts]),
          );
        }
        expect(again.total.figures).toMatchObject([{ installed: own.total.leaf.done }]);
      }),
      { numRuns: 8 },
    );
  },
);

/** The rows of all stretches of a column in a formula, but for single cells. */
function rowsIn(formula: string, letter: string): number[] {
  const found = formula.matchAll(new RegExp(`${letter}\\$?(\\d+):${letter}\\$?(\\d+)`, 'gu'));
  return [...found].flatMap(([, first, last]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, r) => Number(first) + r),
  );
}
