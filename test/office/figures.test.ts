/**
 * The same figures everywhere: what a reader finds in each output, taken apart by other means than ours, is what the
 * JSON says, over random reports.
 */
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { DOMParser, parseHTML } from 'linkedom';
import { Marked } from 'marked';
import { expect, it } from 'vitest';
import { renderExcel } from '../../src/render/excel/excel.ts';
import { renderHtml } from '../../src/render/html/html.ts';
import { renderJson } from '../../src/render/json.ts';
import { renderMarkdown } from '../../src/render/markdown/markdown.ts';
import { renderSvg } from '../../src/render/picture/picture.ts';
import { renderTerminal } from '../../src/render/terminal.ts';
import { renderCsv } from '../../src/render/tidy-csv.ts';
import { renderWord } from '../../src/render/word/word.ts';
import type { Report } from '../../src/report/report.ts';
import { openWord } from '../blocks.ts';
import type { Input } from '../helpers.ts';
import { reportOf, tableOf, textOf } from '../reports.ts';

/** Figures of a row in an indicator as they are printed: `null` is unknown, and a sum has no rank. */
interface Printed {
  readonly row: string;
  readonly households: string | null;
  readonly installed: string | null;
  readonly added: string | null;
  readonly rate: string | null;
  readonly rank: string | null;
}

/** Printed figures by indicator, in any order of rows. */
type Figures = readonly (readonly Printed[])[];

const MEASURES = ['households', 'installed', 'added', 'rate', 'rank'] as const;

/** The figures of the JSON, the only output that is read as data. */
function fromJson(text: string): Figures {
  type Row = Readonly<Record<string, string | number | null>>;
  const { indicators }: { indicators: readonly { regions: Row[]; total: Row }[] } =
    JSON.parse(text);
  return indicators.map(({ regions, total }) =>
    [...regions, total].map((row) => ({
      row: String(row['region'] ?? row['label']),
      ...(Object.fromEntries(
        MEASURES.map((measure) => [measure, row[measure] == null ? null : String(row[measure])]),
      ) as Omit<Printed, 'row'>),
    })),
  );
}

/** Rows of texts of a table with the columns name, then five for each indicator → figures. */
function fromRows(rows: readonly (readonly string[])[], indicators: number): Figures {
  return Array.from({ length: indicators }, (_, i) =>
    rows.map(([row = '', ...cells]): Printed => {
      const [households, installed, added, rate, rank] = cells.slice(5 * i, 5 * i + 5).map(bare);
      return {
        row,
        ...{ households: households ?? null, installed: installed ?? null, added: added ?? null },
        ...{ rate: rate ?? null, rank: rank ?? null },
      };
    }),
  );
}

/** A printed figure without its sign for an increase and without the movement of a rank. */
function bare(text: string): string | null {
  const [figure = ''] = text.trim().replace(/^\+/u, '').split(/\s/u);
  return figure === '' || figure === '—' ? null : figure;
}

const fromTerminal = (text: string, indicators: number) =>
  fromRows(
    text
      .split('\n')
      .filter((line) => /^│ *(?:区\d|合计|Total)/u.test(line))
      .map((line) =>
        line
          .split('│')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
    indicators,
  );

type Node = ReturnType<typeof parseHTML>['document']['documentElement'];
const cellsOf = (row: Node) =>
  [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').trim());

function fromHtml(html: string, indicators: number): Figures {
  const { document } = parseHTML(html);
  const [table] = document.querySelectorAll('table');
  return fromRows([...(table?.querySelectorAll('tbody tr') ?? [])].map(cellsOf), indicators);
}

/** One table for each indicator. */
function fromMarkdown(text: string): Figures {
  const { document } = parseHTML(
    `<html><body>${new Marked({ gfm: true }).parse(text, { async: false })}</body></html>`,
  );
  return [...document.querySelectorAll('table')].flatMap((table) =>
    fromRows([...table.querySelectorAll('tbody tr')].map(cellsOf), 1),
  );
}

async function fromWord(report: Report, indicators: number): Promise<Figures> {
  const { blocks } = openWord(await renderWord(report));
  const rows = blocks.flatMap((block) => ('rows' in block ? block.rows : []));
  return fromRows(
    rows
      .filter(([name]) => /^(?:区\d|合计|Total)/u.test(name?.text ?? ''))
      .map((cells) => cells.map(({ text }) => text)),
    indicators,
  );
}

async function fromExcel(report: Report, indicators: number): Promise<Figures> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(await renderExcel(report)).buffer as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  const rows: string[][] = [];
  sheet?.eachRow((row) => {
    const texts = Array.from({ length: 1 + 5 * indicators }, (_, c) => {
      const cell = row.getCell(c + 1);
      const value = cell.formula === undefined ? cell.value : cell.result;
      return typeof value === 'number' ? shownAs(value, cell.numFmt) : String(value ?? '');
    });
    if (/^(?:区\d|合计|Total)/u.test(texts[0] ?? '')) rows.push(texts);
  });
  return fromRows(rows, indicators);
}

/** A number as a program shows it in a format of `[>=1]0.00%;[>=0.99995]"99.99%";0.00%`. */
function shownAs(value: number, format = ''): string {
  const section = format.split(';').find((own) => {
    const [, least] = /^\[>=([\d.]+)\]/u.exec(own) ?? [];
    return least === undefined || value >= Number(least);
  });
  const [, literal] = /"(.*)"/u.exec(section ?? '') ?? [];
  if (literal !== undefined) return literal;
  const [isRate, decimals = ''] = /0(?:\.(0+))?%$/u.exec(section ?? '') ?? [];
  return isRate === undefined ? String(value) : percent(value, decimals.length);
}

/** A fraction in percent, rounded half up by its decimal digits; never 100 % unless it is 1. */
function percent(value: number, decimals: number): string {
  const digits = value.toFixed(17).replace('.', '');
  const scaled =
    BigInt(digits.slice(0, digits.length - 17 + 2 + decimals)) +
    (Number(digits[digits.length - 17 + 2 + decimals]) >= 5 ? 1n : 0n);
  const text = String(scaled).padStart(decimals + 1, '0');
  return `${decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`}%`;
}

function fromCsv(text: string, indicators: Figures): Figures {
  const [, ...rows]: string[][] = parse(text);
  let at = 0;
  return indicators.map((expected) =>
    // CSV has no total.
    expected.slice(0, -1).map(() => {
      const cells = rows[at++] ?? [];
      return fromRows([[cells[3] ?? '', ...cells.slice(4)]], 1)[0]?.[0] as Printed;
    }),
  );
}

/** The bars of each indicator: names, rates, additions and ranks, which the picture has column by column. */
function fromSvg(svg: string): string[][] {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const columns = (name: string) =>
    [...document.querySelectorAll(`g.${name}`)].map((group) =>
      [...group.querySelectorAll('text')].map((text) => (text.textContent ?? '').trim()),
    );
  return columns('rate').map((rates, i) => [...(columns('name')[i] ?? []), ...rates]);
}

/** Counts with ties, gaps, nothing due, and more than all. */
const count = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 200_000 }) },
  { weight: 2, arbitrary: fc.constantFrom(0, 1, 3, 7, 800) },
);
const region = fc.record({
  households: count,
  part: fc.oneof(
    fc.constantFrom(0, 1, 0.5, 0.999_99),
    fc.double({ min: 0, max: 1.05, noNaN: true }),
  ),
  before: fc.double({ min: 0, max: 1, noNaN: true }),
  isBlank: fc.nat(12).map((n) => n === 0),
});

const random = fc
  .record({
    indicators: fc.integer({ min: 1, max: 3 }),
    regions: fc.integer({ min: 1, max: 8 }),
    hasPrevious: fc.boolean(),
    language: fc.constantFrom('zh' as const, 'en' as const),
  })
  .chain(({ indicators, regions, ...choices }) =>
    fc
      .array(fc.array(region, { minLength: indicators, maxLength: indicators }), {
        minLength: regions,
        maxLength: regions,
      })
      .map((rows) => ({ indicators, rows, ...choices })),
  );

type RandomReport = typeof random extends fc.Arbitrary<infer T> ? T : never;

function made({ indicators, rows, hasPrevious, language }: RandomReport): Report {
  const all = Array.from({ length: indicators }, (_, i) => i);
  const header = [
    ['县区', ...all.flatMap((i): Input[] => [`装置${i + 1}`, null, null, null, null])],
    [null, ...all.flatMap(() => ['户数', '已安装数', '环比新增', '安装率', '名次'])],
  ];
  const sheet = (date: string, share: (own: RandomReport['rows'][number][number]) => number) =>
    tableOf(date, [
      ...header,
      ...rows.map((cells, r) => [
        `区${r + 1}`,
        ...cells.flatMap((own): Input[] => [
          own.households,
          own.isBlank ? null : Math.floor(own.households * share(own)),
          ...[null, null, null],
        ]),
      ]),
    ]);
  return reportOf(
    sheet('2022-11-07', ({ part }) => part),
    hasPrevious ? sheet('2022-10-31', ({ part, before }) => part * before) : null,
    { language },
  );
}

/** By name, since a picture and Markdown may have another order. */
const sorted = (figures: Figures) =>
  figures.map((rows) => [...rows].sort((a, b) => (a.row < b.row ? -1 : 1)));

it('in 200 random reports', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(random, async (choice) => {
      const report = made(choice);
      const { indicators } = choice;
      const json = fromJson(renderJson(report));
      const total = choice.language === 'zh' ? '合计' : 'Total';
      const named = json.map((rows) =>
        rows.map((own) => (own.row === total ? { ...own, row: '合计' } : own)),
      );
      const same = (figures: Figures) => {
        const renamed = figures.map((rows) =>
          rows.map((own) => (own.row === total ? { ...own, row: '合计' } : own)),
        );
        expect(sorted(renamed)).toEqual(sorted(named));
        compared += 1;
      };
      const width = { width: 400, colorLevel: 0 } as const;
      same(fromTerminal(renderTerminal(report, width), indicators));
      same(fromMarkdown(textOf(renderMarkdown(report, { sections: ['tables'] }))));
      same(fromHtml(textOf(renderHtml(report)), indicators));
      expect(sorted(fromCsv(textOf(renderCsv(report)), json))).toEqual(
        sorted(json.map((rows) => rows.slice(0, -1))),
      );
      same(await fromWord(report, indicators));
      same(await fromExcel(report, indicators));
      fromSvg(renderSvg(report)).forEach((texts, i) => {
        const rows = json[i] ?? [];
        const rates = new Map(
          texts.slice(0, rows.length).map((name, n) => [name, texts[rows.length + n]]),
        );
        expect(rows.map(({ row, rate }) => [row, rate ?? '—'])).toEqual(
          rows.map(({ row }) => [row, rates.get(row)]),
        );
      });
    }),
    { numRuns: 200 },
  );
  expect(compared).toBe(200 * 5);
}, 600_000);
