/**
 * Costs of reports, held against the promises of docs/limits.md: of files of at most 2 MB that are as full as the limits let
 * them be, and of full sheets. Time is printed, because it depends on the machine.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import XLSX from '@e965/xlsx';
import { afterAll, expect, test } from 'vitest';
import { LIMITS } from '../../src/core/limits.ts';
import { readSource } from '../../src/read/index.ts';
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
  ['long-report.xlsx', 0, () => xlsx(MAX_ROWS, 1), 'out.xlsx'],
  ['wide-report.xlsx', 0, () => xlsx(Math.floor(LIMITS['table-cells'] / 61), 20), 'out.xlsx'],
  ['large-report.csv', 0, () => other('csv', 40_000), 'out.xlsx'],
  ['largest-document.csv', 0, () => other('csv', 8_300), 'out.docx'],
  ['large-for-word.csv', 2, () => other('csv', 8_400), 'out.docx'],
  ['longest-names.xlsx', 0, () => xlsx(400, 1, '县'.repeat(29_000)), 'out.xlsx'],
  ['long.xls', 0, () => other('biff8', 22_000)],
])('%s', async (name, expected, make, output = 'out.json') => {
  const bytes = await make();
  expect(bytes.length).toBeLessThanOrEqual(2 * MIB);
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const { status, rss } = report(name, bytes.length, [file, '-o', output]);
  expect(status).toBe(expected);
  expect(rss).toBeLessThan(1024 * MIB);
  if (!name.includes('-report')) return;
  // As many cells as are written can be read again, as `verify` does.
  const { grids } = await readSource(readFileSync(path.join(folder, output)), output);
  expect(grids.length).toBeGreaterThan(3);
});

test('a report with more cells than a workbook may have', async () => {
  const bytes = await xlsx(Math.floor(LIMITS['table-cells'] / 61), 20);
  const files = ['wide-this.xlsx', 'wide-last.xlsx'].map((name) => path.join(folder, name));
  for (const file of files) writeFileSync(file, bytes);
  const [file = '', last = ''] = files;
  const prev = ['--prev', last, '--prev-date', '2022-10-31'];
  const { status, rss } = report('wide.xlsx', bytes.length, [file, ...prev, '-o', 'wide-out.xlsx']);
  expect(status).toBe(2);
  expect(rss).toBeLessThan(1024 * MIB);
});

/** The counts of a region of the full sheet that has the number `place`, in week 0 and in week 1. */
const countsOf = (place: number, week: number) => {
  const households = 1000 + ((place * 7919) % 90_000);
  return { households, installed: Math.floor((households * ((place * 31) % 97)) / 100) + 7 * week };
};

/** A sheet of as many rows as Excel allows, with shared texts and names of cells as programs write them. */
function fullSheet(week: number): Promise<Buffer> {
  const date = week === 0 ? '2022.10.31' : '2022.11.7';
  const texts = ['进度表', date, ...HEADER.slice(0, 3)];
  const shared = (ref: string, text: number) => `<c r="${ref}" t="s"><v>${text}</v></c>`;
  const head = ['A3', 'B3', 'C3'].map((ref, i) => shared(ref, 2 + i)).join('');
  const rows = [
    `<row r="1">${shared('A1', 0)}</row><row r="2">${shared('A2', 1)}</row><row r="3">${head}</row>`,
  ];
  for (let row = 4; row <= LIMITS.rows; row++) {
    const { households, installed } = countsOf(row - 4, week);
    const counts = `<c r="B${row}"><v>${households}</v></c><c r="C${row}"><v>${installed}</v></c>`;
    rows.push(`<row r="${row}">${shared(`A${row}`, texts.length)}${counts}</row>`);
    texts.push(`第${row - 3}县`);
  }
  const parts = workbook([{ name: '表', xml: worksheet(rows.join('')) }], [], texts);
  return zip(new Map(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)])));
}

test('two full sheets, as JSON, CSV and Markdown', { timeout: 600_000 }, async () => {
  const files = ['full-this.xlsx', 'full-last.xlsx'].map((name) => path.join(folder, name));
  for (const [age, file] of files.entries()) writeFileSync(file, await fullSheet(1 - age));
  const [file = '', last = ''] = files;
  const outputs = ['json', 'csv', 'md'].flatMap((format) => ['-o', `full.${format}`]);
  const { status, rss } = report('full.xlsx', 0, [file, last, ...outputs]);
  expect(status).toBe(0);
  expect(rss).toBeLessThan(2048 * MIB);
  const lines = readFileSync(path.join(folder, 'full.csv'), 'utf8').trimEnd().split('\n').slice(1);
  expect(lines).toHaveLength(LIMITS.rows - 3);
  const wrong = lines.filter((line, place) => {
    const { households, installed } = countsOf(place, 1);
    return !line.startsWith(`2022-11-07,,,第${place + 1}县,${households},${installed},7,`);
  });
  expect(wrong).toEqual([]);
  const ranked = lines.map((line, place) => ({
    ...countsOf(place, 1),
    rank: Number(line.split(',')[8]),
  }));
  ranked.sort((a, b) => a.rank - b.rank);
  // All counts are below 2^17, so that the products are exact.
  const isInOrder = ranked.every(({ installed, households, rank }, place) => {
    const before = ranked[place - 1];
    if (!before) return rank === 1;
    const difference = before.installed * households - installed * before.households;
    return difference === 0 ? rank === before.rank : difference > 0 && rank === place + 1;
  });
  expect(isInOrder).toBe(true);
});

/** The program writes to descriptor 3 the most that it had, by Linux: what Node tells is never less than its parent's. */
const COUNT =
  "import { readFileSync, writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, readFileSync('/proc/self/status')));";

/** Runs a report in the folder, and prints and returns its cost: bytes of memory, and seconds. */
function report(name: string, size: number, args: readonly string[]) {
  const gasrank = path.resolve(import.meta.dirname, '../../bin/gasrank.js');
  const start = performance.now();
  const { status, output } = spawnSync(
    process.execPath,
    [
      ...['--import', `data:text/javascript,${encodeURIComponent(COUNT)}`, gasrank, 'report'],
      ...[...args, '--date', '2022-11-07'],
    ],
    { cwd: folder, stdio: ['ignore', 'ignore', 'ignore', 'pipe'], encoding: 'utf8' },
  );
  const [, kib] = /VmHWM:\s*(\d+) kB/u.exec(output[3] ?? '') ?? [];
  const rss = Number(kib) * 1024;
  const cost = [size / MIB, rss / MIB, (performance.now() - start) / 1000].map((it) =>
    it.toFixed(1),
  );
  process.stdout.write(`${name}: ${cost[0]} MiB on disk, ${cost[1]} MiB, ${cost[2]} s\n`);
  return { status, rss };
}
