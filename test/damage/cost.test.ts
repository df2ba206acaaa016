/**
 * Files of at most 2 MB that are as full as the limits let them be: what a report of one costs. Memory is held against
 * the promise of docs/limits.md; time is printed, because it depends on the machine.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import XLSX from '@e965/xlsx';
import { afterAll, expect, test } from 'vitest';
import { LIMITS } from '../../src/core/limits.ts';
import { workbook, worksheet } from '../read/parts.ts';
import { zip } from '../zip.ts';

const MIB = 1024 * 1024;
/** Rows of four cells that a table may have. */
const MAX_ROWS = LIMITS['table-cells'] / 4;
const folder = mkdtempSync(path.join(tmpdir(), 'gasrank-cost-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TOP = [['进度表'], ['2022.11.7']];
const HEADER = ['县区', '户数', '已安装数', '环比新增'];

const text = (value: string) => `<c t="str"><v>${value}</v></c>`;
const row = (cells: readonly string[]) => `<row>${cells.join('')}</row>`;
const names = (count: number) => Array.from({ length: count }, (_, i) => `县${i}`);
const rowsOf = (count: number) => names(count).map((name, i) => [name, 9000 + i, i, 7]);

/** A sheet of `regions` regions and `indicators` indicators. */
function xlsx(regions: number, indicators: number, suffix = ''): Promise<Buffer> {
  const each = (cells: (i: number) => readonly string[]) =>
    Array.from({ length: indicators }, (_, i) => cells(i)).flat();
  const header = [
    ['县区', ...each((i) => [`装置${i}`, '', ''])],
    ['', ...each(() => HEADER.slice(1))],
  ];
  const top = [...TOP, ...header].map((cells) => row(cells.map(text)));
  const figures = each(() => ['<c><v>9</v></c>', '<c><v>8</v></c>', '<c><v>7</v></c>']);
  const body = names(regions).map((name) => row([text(name + suffix), ...figures]));
  return sheet([...top, ...body].join(''));
}

function sheet(rows: string): Promise<Buffer> {
  const parts = workbook([{ name: '表', xml: worksheet(rows) }]);
  return zip(new Map(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)])));
}

/** Written by SheetJS. */
function other(bookType: 'ods' | 'biff8' | 'csv', regions: number): Buffer {
  const book = XLSX.utils.book_new();
  const rows = [...TOP, HEADER, ...rowsOf(regions)];
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), '表');
  return XLSX.write(book, { bookType, type: 'buffer', compression: true });
}

/** More cells than a table may have, in few bytes. */
function tooLongCsv(): Buffer {
  const top = [...TOP, HEADER].map((cells) => `${cells.join(',')}\n`).join('');
  return Buffer.from(top + '甲,9,8,7\n'.repeat(MAX_ROWS + 1));
}

test.each<[name: string, status: 0 | 2, make: () => Buffer | Promise<Buffer>, output?: string]>([
  ['long.xlsx', 0, () => xlsx(MAX_ROWS, 1)],
  ['wide.xlsx', 0, () => xlsx(Math.floor(LIMITS['table-cells'] / 61), 20)],
  ['too-long.xlsx', 2, () => xlsx(249_000, 1)],
  ['no-table.xlsx', 2, () => sheet(row(['<c><v>7</v></c>'.repeat(999)]).repeat(999))],
  ['texts.xlsx', 2, () => sheet(row([text('县'.repeat(31_000))]).repeat(600))],
  ['long.ods', 0, () => other('ods', 40_000)],
  ['long.csv', 0, () => other('csv', 80_000)],
  ['too-long.csv', 2, tooLongCsv],
  ['largest-report.csv', 0, () => other('csv', 13_000), 'out.xlsx'],
  ['large-for-excel.csv', 0, () => other('csv', 40_000), 'out.xlsx'],
  ['largest-document.csv', 0, () => other('csv', 8_300), 'out.docx'],
  ['large-for-word.csv', 2, () => other('csv', 8_400), 'out.docx'],
  ['longest-names.xlsx', 0, () => xlsx(400, 1, '县'.repeat(29_000)), 'out.xlsx'],
  ['long.xls', 0, () => other('biff8', 22_000)],
])('%s', async (name, expected, make, output = 'out.json') => {
  const bytes = await make();
  expect(bytes.length).toBeLessThanOrEqual(2 * MIB);
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const { status, rss, seconds } = report(file, output);
  const cost = [bytes.length / MIB, rss / MIB, seconds].map((it) => it.toFixed(1));
  process.stdout.write(`${name}: ${cost[0]} MiB on disk, ${cost[1]} MiB, ${cost[2]} s\n`);
  expect(status).toBe(expected);
  expect(rss).toBeLessThan(1024 * MIB);
});

/** The program writes to descriptor 3 the most that it had, by Linux: what Node tells is never less than its parent's. */
const COUNT =
  "import { readFileSync, writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, readFileSync('/proc/self/status')));";

/** Bytes of memory and seconds that a report takes. */
function report(
  file: string,
  out: string,
): { status: number | null; rss: number; seconds: number } {
  const gasrank = path.resolve(import.meta.dirname, '../../bin/gasrank.js');
  const args = ['report', file, '--date', '2022-11-07', '-o', path.join(folder, out)];
  const start = performance.now();
  const { status, output } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(COUNT)}`, gasrank, ...args],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], encoding: 'utf8' },
  );
  const [, kib] = /VmHWM:\s*(\d+) kB/u.exec(output[3] ?? '') ?? [];
  return { status, rss: Number(kib) * 1024, seconds: (performance.now() - start) / 1000 };
}
