/** Other outputs than JSON agree with it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import XLSX from '@e965/xlsx';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trendExcel } from '../../src/render/trend/excel.ts';
import { trendHtml } from '../../src/render/trend/html.ts';
import { trendMarkdown } from '../../src/render/trend/markdown.ts';
import { trendText } from '../../src/render/trend/terminal.ts';
import { trendCsv } from '../../src/render/trend/tidy-csv.ts';
import type { TrendDocument } from '../../src/schema/trend.ts';
import { textOf } from '../reports.ts';
import { folderOf, writeFolder } from './folders.ts';
import { documentBy, trendBy } from './run.ts';

const WEEKS = path.join(import.meta.dirname, '../../fixtures/eight-weeks');
const TARGET = ['--target', '100%', '--from', '2022-01-01', '--by', '2022-12-31'];

let root = '';
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'gasrank-trend-'));
});
afterAll(() => rm(root, { recursive: true }));

/** Every number that a sentence about a trend may have: figures of the JSON, without signs, and parts of its dates. */
function numbersIn({ dates, indicators }: TrendDocument): Set<string> {
  const found = new Set([String(dates.length)]);
  const add = (value: string | number | null | undefined) => {
    if (value != null) found.add(String(value).replace(/[-+%]/gu, ''));
  };
  for (const date of dates) for (const part of date.split('-')) add(String(Number(part)));
  for (const date of dates) for (const part of date.split('-')) add(part);
  for (const { regions, total } of indicators) {
    const behind = regions.filter(({ progress }) => progress?.state === 'behind').length;
    add(behind);
    add(behind - 5);
    for (const idle of new Set(regions.map((own) => own.idle))) {
      const alike = regions.filter((own) => own.idle === idle).length;
      add(alike);
      add(alike - 5);
    }
    for (const { points, pointsChange, progress, required, idle } of [...regions, total]) {
      for (const { rate, rank } of points) {
        add(rate);
        add(rank);
      }
      add(pointsChange?.toFixed(2));
      add(progress?.ahead.toFixed(2));
      add(progress?.planned);
      add(idle);
      add(required?.households);
      add(required?.perWeek);
    }
  }
  return found;
}

it.each(['zh', 'en'])('every number of the paragraphs is in the JSON, %s', async (language) => {
  for (let seed = 1; seed <= 15; seed++) {
    const place = path.join(root, `${language}-${seed}`);
    await writeFolder(place, folderOf(seed));
    const words = [place, '--lang', language];
    const known = numbersIn(await documentBy(...words));
    const { summary } = await trendBy(...words);
    expect(summary).toHaveLength(2);
    const numbers = summary.flatMap((text) => text.match(/\d+(?:\.\d+)?/gu) ?? []);
    expect({ seed, unknown: numbers.filter((number) => !known.has(number)) }).toEqual({
      seed,
      unknown: [],
    });
  }
});

describe('the workbook', () => {
  const read = async () => {
    const trend = await trendBy(WEEKS, ...TARGET);
    const bytes = await trendExcel(trend, {});
    return { trend, bytes, book: XLSX.read(bytes, { cellNF: true, bookFiles: true }) };
  };

  it('has the figures of the JSON, rates and totals as formulas', async () => {
    const { trend, book } = await read();
    expect(book.SheetNames).toEqual([
      '趋势',
      '安装率',
      '已安装数',
      '户数',
      '名次',
      '前后不一致',
      '说明',
    ]);
    const [rates, installed, ranks] = ['安装率', '已安装数', '名次'].map(
      (n) => book.Sheets[n] ?? {},
    );
    let row = 4;
    for (const { regions, total } of trend.indicators) {
      for (const line of [...regions, total]) {
        for (const [d, point] of line.points.entries()) {
          const at = `${XLSX.utils.encode_col(2 + d)}${row}`;
          expect(installed?.[at].v).toBe(point.installed);
          expect(ranks?.[at]?.v ?? null).toBe(point.rank);
          expect(rates?.[at].f).toBe(`'已安装数'!${at}/'户数'!${at}`);
          expect(rates?.[at].v).toBeCloseTo((point.installed ?? 0) / (point.households ?? 1), 12);
          expect(XLSX.SSF.format(rates?.[at].z, rates?.[at].v)).toBe(point.rate);
          if (line === total) expect(installed?.[at].f).toMatch(/^SUM\(/u);
        }
        row++;
      }
      row++;
    }
  });

  it('has a chart of each indicator in the sheets of rates, counts and ranks', async () => {
    const { trend, book } = await read();
    const parts = Object.keys(Object(book).files);
    expect(parts.filter((name) => name.startsWith('xl/charts/'))).toHaveLength(9);
    expect(parts.filter((name) => /^xl\/drawings\/drawing\d\.xml$/u.test(name))).toHaveLength(3);
    const chart = String(Object(book).files['xl/charts/chart1.xml'].content);
    expect(chart.match(/<c:ser>/gu)).toHaveLength((trend.indicators[0]?.regions.length ?? 0) + 2);
    expect(chart.includes('安装率&apos;!$C$4:$J$4')).toBe(true);
  });

  it('has the same bytes for the same sheets', async () => {
    expect((await read()).bytes).toEqual((await read()).bytes);
  });
});

it('CSV has a row for each date, indicator and region', async () => {
  const document = await documentBy(WEEKS);
  const [head, ...lines] = textOf(trendCsv(await trendBy(WEEKS), {}))
    .trimEnd()
    .split('\n');
  expect(head).toBe('date,device,gas,region,households,installed,added,rate,rank');
  expect(lines).toEqual(
    document.indicators.flatMap(({ device, gas, regions }) =>
      document.dates.flatMap((date, d) =>
        regions.map(({ region, points }) => {
          const { households, installed, added, rate, rank } = points[d] ?? {};
          return [date, device, gas, region, households, installed, added, rate, rank].join(',');
        }),
      ),
    ),
  );
});

it('the web page has every figure of the tables, a drawing of ranks and one of rates', async () => {
  const trend = await trendBy(WEEKS, ...TARGET);
  const page = trendHtml(trend, {});
  const { document } = parseHTML(page);
  const tables = [...document.querySelectorAll('table')];
  expect(tables).toHaveLength(trend.indicators.length + 1);
  for (const [i, { regions, total }] of trend.indicators.entries()) {
    const rows = [...tables[i].querySelectorAll('tbody tr')].map((row) => row.textContent);
    expect(rows).toHaveLength(regions.length + 1);
    for (const [r, { label, points, required, pace }] of [...regions, total].entries()) {
      for (const text of [label, points.at(-1)?.rate, required?.perWeek, pace?.perWeek]) {
        expect(rows[r]).toContain(text ?? '—');
      }
    }
    const [ranks, rates] = ['ranks', 'rates'].map((kind) =>
      document.querySelector(`[aria-labelledby="${kind}-${i + 1}"]`),
    );
    expect(ranks.querySelectorAll('.line path')).toHaveLength(regions.length);
    expect(rates.querySelectorAll('.line path')).toHaveLength(regions.length + 1);
    expect(rates.querySelectorAll('.planned path')).toHaveLength(regions.length + 1);
  }
  expect(page.match(/<script|src=|href=(?!["']#)|url\((?!#)/u)).toBeNull();
});

it('Markdown and the terminal have every region, its newest rate and what it needs', async () => {
  const trend = await trendBy(WEEKS, ...TARGET);
  const texts = [
    trendMarkdown(trend),
    trendText(trend, { width: 120, colorLevel: 0 }),
    trendText(trend, { width: 80, colorLevel: 0 }),
  ];
  for (const text of texts) {
    for (const { regions } of trend.indicators) {
      for (const { label, points, required } of regions) {
        const line = text.split('\n').find((own) => {
          return own.includes(label) && own.includes(points.at(-1)?.rate ?? '');
        });
        expect(line).toContain(required?.perWeek ?? '—');
      }
    }
  }
});

it.each([80, 100, 120])('the table fits into %i columns', async (width) => {
  const trend = await trendBy(WEEKS, ...TARGET);
  const text = trendText(trend, { width, colorLevel: 0 });
  const { stringWidth } = await import('../../src/render/text/width.ts');
  expect(Math.max(...text.split('\n').map(stringWidth))).toBeLessThanOrEqual(width);
  expect(text).toMatch(/[▁▂▃▄▅▆▇█]{3}/u);
});
