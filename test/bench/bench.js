/**
 * `npm run bench`: what a cold run costs against bare Node, how cost grows from one city to the whole country, and what
 * long sheets cost against a pandas script, full sheets, trends of many weeks, and returns of 300 units. Ratios of
 * interleaved runs, so that a slow or busy machine moves both sides. Nothing fails by time.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';

const repo = fileURLToPath(new URL('../..', import.meta.url));
const gasrank = path.join(repo, 'bin/gasrank.js');
const folder = mkdtempSync(path.join(tmpdir(), 'gasrank-bench-'));
const workbook = path.join(folder, 'out.xlsx');
const pandasReport = path.join(repo, 'test/bench/pandas-report.py');
/** The interpreter for which Debian's python3-pandas is installed. */
const python = '/usr/bin/python3';

/** The counties of the country, and those of the published table. */
const COUNTRY = 2844;
const CITY = 11;
/** The towns of the country. */
const TOWNS = 40_000;
/** Rows of a sheet in Excel. */
const FULL = 1_048_576;

function coldStart() {
  const [last = '', now = ''] = ['2022-10-31', '2022-11-07'].map((date) =>
    path.join(repo, `fixtures/jiaozuo-${date}.xlsx`),
  );
  const report = [gasrank, 'report', now, '--prev', last];
  const cases = [
    { name: 'node -e 0', args: ['-e', '0'] },
    { name: 'terminal', args: report, budget: 2.4 },
    { name: 'markdown', args: [...report, '-f', 'markdown'], budget: 2.4 },
    { name: 'json', args: [...report, '-f', 'json'], budget: 2.4 },
    { name: 'check', args: [gasrank, 'check', now, '--prev', last], budget: 2.4 },
    { name: 'html', args: [...report, '-f', 'html'], budget: 4 },
    { name: '-o out.xlsx', args: [...report, '-o', workbook], budget: 4 },
  ];
  const times = interleaved(cases, 21);
  const bare = times[0] ?? Number.NaN;
  console.log(`Cold start, Node ${process.version}\n`);
  print(
    ['', 'ms', '× node', 'budget', ''],
    cases.map(({ name, budget }, i) => {
      const ratio = (times[i] ?? Number.NaN) / bare;
      const verdict = budget
        ? [`${budget.toFixed(1)} ×`, ratio <= budget ? 'held' : 'over']
        : ['', ''];
      return [name, (times[i] ?? Number.NaN).toFixed(1), ratio.toFixed(2), ...verdict];
    }),
  );
}

async function growth() {
  const cases = [];
  for (const format of ['json', 'txt', 'xlsx']) {
    for (const regions of [CITY, COUNTRY]) {
      const [last, now] = [await sheet(regions, 31), await sheet(regions, 38)];
      const output = path.join(folder, `out.${format}`);
      cases.push({
        name: `${format}, ${regions} regions`,
        args: [gasrank, 'report', now, '--prev', last, '-o', output],
      });
    }
  }
  const times = interleaved(cases, 5);
  const memory = cases.map(({ args }) => nodeCost(args).mb);
  console.log(`\nGrowth, 3 indicators, ${(COUNTRY / CITY).toFixed(0)} times the regions\n`);
  print(
    ['', 'ms', '× time', 'MB', '× memory'],
    cases.map(({ name }, i) => {
      const city = i - (i % 2);
      const [ms = 0, mb = 0, cityMs = 0, cityMb = 0] = [
        times[i],
        memory[i],
        times[city],
        memory[city],
      ];
      return [
        name,
        ms.toFixed(0),
        (ms / cityMs).toFixed(2),
        mb.toFixed(0),
        (mb / cityMb).toFixed(2),
      ];
    }),
  );
}

/** One run of each, in turn: CPU time varies little between runs. */
async function longSheets() {
  console.log('\nLong sheets, 3 indicators, next to pandas\n');
  if (spawnSync(python, ['-c', 'import pandas, openpyxl']).status !== 0) {
    console.log('  Left out: install python3-pandas and python3-openpyxl.');
    return;
  }
  const rows = [];
  for (const regions of [COUNTRY, 10_000, TOWNS]) {
    const [last, now] = [await sheet(regions, 31), await sheet(regions, 38)];
    for (const format of ['md', 'json', 'xlsx']) {
      const output = path.join(folder, `out.${format}`);
      const ours = nodeCost([gasrank, 'report', now, '--prev', last, '-o', output]);
      const theirs = pythonCost([pandasReport, now, last, output]);
      rows.push([
        `${format}, ${regions} regions`,
        ours.seconds.toFixed(1),
        (ours.seconds / theirs.seconds).toFixed(2),
        ours.mb.toFixed(0),
        (ours.mb / theirs.mb).toFixed(2),
      ]);
    }
  }
  print(['', 'CPU s', '× pandas', 'MB', '× pandas'], rows);
}

/** One run of each format over two sheets of as many rows as Excel allows, with one indicator. */
async function fullSheets() {
  const [last, now] = [await fullSheet('2022.10.31', 31), await fullSheet('2022.11.7', 38)];
  const rows = ['md', 'json', 'csv'].map((format) => {
    const output = path.join(folder, `full.${format}`);
    const { seconds, mb } = nodeCost([gasrank, 'report', now, '--prev', last, '-o', output]);
    return [format, seconds.toFixed(1), mb.toFixed(0)];
  });
  console.log(`\nTwo full sheets of ${FULL.toLocaleString('en')} rows, 1 indicator\n`);
  print(['', 'CPU s', 'MB'], rows);
}

/**
 * Writes a full sheet row by row, and returns its path: regions, households, installed.
 * @param {string} date
 * @param {number} day a number that makes the figures of one date differ from another's
 */
async function fullSheet(date, day) {
  const file = path.join(folder, `full-${date}.xlsx`);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true });
  const page = book.addWorksheet('进度表');
  for (const cells of [[TITLE], [`(${date})`], ['县(市、区)', '户数', '已安装数']]) {
    page.addRow(cells).commit();
  }
  for (let region = 0; region < FULL - 3; region++) {
    const households = 1000 + ((region * 7919) % 90000);
    const installed = Math.floor((households * ((region * 31) % 97)) / 100) + day;
    page.addRow([`第${region + 1}县`, households, installed]).commit();
  }
  page.commit();
  await book.commit();
  return file;
}

/** One run over the folder of many weeks. */
async function trends() {
  const rows = [];
  for (const { weeks, regions, indicators } of [
    { weeks: 200, regions: CITY, indicators: 1 },
    { weeks: 200, regions: CITY, indicators: 3 },
    { weeks: 52, regions: COUNTRY, indicators: 1 },
    { weeks: 52, regions: COUNTRY, indicators: 3 },
  ]) {
    const place = path.join(folder, `${weeks}-weeks-${indicators}`);
    mkdirSync(place);
    for (let week = 0; week < weeks; week++) {
      const date = new Date(Date.UTC(2019, 0, 7 + 7 * week)).toISOString().slice(0, 10);
      const file = path.join(place, `${date}.xlsx`);
      await sheet(regions, 10 * week, { date, file, indicators });
    }
    const name = `${weeks} × ${regions} × ${indicators}`;
    const output = path.join(folder, 'trend.json');
    const start = performance.now();
    const { seconds, mb } = nodeCost([gasrank, 'trend', place, '-o', output]);
    const wall = (performance.now() - start) / 1000;
    rows.push([name, wall.toFixed(1), seconds.toFixed(1), mb.toFixed(0)]);
  }
  console.log('\nTrends of sheets × regions × indicators, as JSON\n');
  print(['', 's', 'CPU s', 'MB'], rows);
}

/** Units whose returns are collected. */
const UNITS = 300;

/** Formats of returns; most units have a spreadsheet program of today. */
const RETURN_FORMATS = ['xlsx', 'xlsx', 'xlsx', 'csv', 'xls'];

/** One run over a file of each unit. The wall clock counts, since readers of .xls run beside the main thread. */
async function returns() {
  const like = await sheet(UNITS, 31);
  const sent = path.join(folder, 'returns');
  mkdirSync(sent);
  for (let unit = 0; unit < UNITS; unit++) writeReturn(sent, unit);
  const start = performance.now();
  const { seconds, mb } = nodeCost([gasrank, 'collect', sent, '--like', like, '-o', workbook]);
  const wall = (performance.now() - start) / 1000;
  console.log(`\nReturns of ${UNITS} units, 3 indicators\n`);
  print(
    ['', 's', 'CPU s', 'MB'],
    [['collect -o out.xlsx', wall.toFixed(1), seconds.toFixed(1), mb.toFixed(0)]],
  );
}

/**
 * Writes the row of one unit, dated a week after the roster's sheet.
 * @param {string} sent the folder
 * @param {number} unit
 */
function writeReturn(sent, unit) {
  const figures = [0, 1, 2].flatMap((indicator) => {
    const households = 1000 + ((unit * 7919 + indicator * 104729) % 90000);
    return [households, Math.floor(households / 2)];
  });
  const page = XLSX.utils.aoa_to_sheet([
    ['安全装置加装情况进度表'],
    ['(2022.11.7)'],
    ['县(市、区)', '自闭阀', null, '金属软管', null, null, null],
    [null, '管道气', null, '管道气', null, '液化气', null],
    [null, '户数', '已安装数', '户数', '已安装数', '户数', '已安装数'],
    [`第${unit + 1}县`, ...figures],
  ]);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, page, 'Sheet1');
  const bookType = /** @type {XLSX.BookType} */ (RETURN_FORMATS[unit % RETURN_FORMATS.length]);
  const bytes = XLSX.write(book, { type: 'buffer', bookType });
  writeFileSync(path.join(sent, `第${unit + 1}县.${bookType}`), bytes);
}

/**
 * The median milliseconds of each case, each run once per round.
 * @param {{ name: string, args: string[] }[]} cases
 * @param {number} rounds
 */
function interleaved(cases, rounds) {
  const samples = cases.map(() => /** @type {number[]} */ ([]));
  for (const { args } of cases) run(process.execPath, args);
  for (let round = 0; round < rounds; round++) {
    for (const [i, { args }] of cases.entries()) {
      const start = performance.now();
      run(process.execPath, args);
      samples[i]?.push(performance.now() - start);
    }
  }
  return samples.map((it) => it.sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN);
}

/**
 * Text that the program wrote to its third channel. Throws when it fails: the time of a failure says nothing.
 * @param {string} program
 * @param {string[]} args
 */
function run(program, args) {
  const { status, stderr, output } = spawnSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return output[3] ?? '';
}

/**
 * CPU seconds, and the most memory that the program held; it tells them at its end, on a channel of its own.
 * @param {string[]} args
 */
function nodeCost(args) {
  const tell = `
    import { writeSync } from 'node:fs';
    process.on('exit', () => {
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
      writeSync(3, \`\${(userCPUTime + systemCPUTime) / 1e6} \${maxRSS}\`);
    });`;
  const preload = `data:text/javascript,${encodeURIComponent(tell)}`;
  return cost(run(process.execPath, ['--import', preload, ...args]));
}

/**
 * The same of a Python script.
 * @param {string[]} args
 */
function pythonCost(args) {
  const tell = `
import os, resource, runpy, sys
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name='__main__')
usage = resource.getrusage(resource.RUSAGE_SELF)
os.write(3, f'{usage.ru_utime + usage.ru_stime} {usage.ru_maxrss}'.encode())`;
  return cost(run(python, ['-c', tell, ...args]));
}

/** @param {string} told CPU seconds and KB of memory */
function cost(told) {
  const [seconds = Number.NaN, kb = Number.NaN] = told.split(' ').map(Number);
  return { seconds, mb: kb / 1024 };
}

const TITLE = '安全装置加装情况进度表';

/** The first indicator of the published table: its merged heads, and below them the names of the columns. */
const FIRST = {
  'A3:A5': '县(市、区)',
  'B3:F3': '自闭阀',
  'B4:D4': '管道气',
  B5: '户数',
  C5: '已安装数',
  D5: '环比新增安装数',
  'E4:E5': '安装率',
  'F4:F5': '名次',
};

/** The heads of the whole table. */
const ALL = {
  ...FIRST,
  ...{
    'G3:P3': '金属软管',
    'G4:I4': '管道气',
    G5: '户数',
    H5: '已安装数',
    I5: '环比新增安装数',
    'J4:J5': '安装率',
    'K4:K5': '名次',
  },
  ...{
    'L4:P4': '液化气',
    L5: '户数',
    M5: '已安装数',
    N5: '环比新增安装数',
    O5: '安装率',
    P5: '名次',
  },
};

/**
 * Writes a sheet in the published layout and returns its path: title, date, three header rows, regions, total, note.
 * @param {number} count of regions
 * @param {number} day a number that makes the figures of one date differ from another's
 * @param {{ date: string, file: string, indicators: number }} [place] with the first indicator or all three
 */
async function sheet(count, day, place) {
  const date = place?.date ?? (day > 31 ? '2022.11.7' : '2022.10.31');
  const book = new ExcelJS.Workbook();
  const page = book.addWorksheet('进度表');
  const indicators = place?.indicators ?? 3;
  const [heads, right] = indicators === 1 ? [FIRST, 'F'] : [ALL, 'P'];
  const lines = { [`A1:${right}1`]: TITLE, [`A2:${right}2`]: `(${date})` };
  for (const [range, text] of Object.entries({ ...lines, ...heads })) {
    if (range.includes(':')) page.mergeCells(range);
    page.getCell(range.split(':')[0] ?? range).value = text;
  }
  const totals = Array.from({ length: indicators }, () => ({ households: 0, installed: 0 }));
  for (let region = 0; region < count; region++) {
    const figures = totals.flatMap((total, indicator) => {
      const households = 1000 + ((region * 7919 + indicator * 104729) % 90000);
      const installed =
        Math.floor((households * ((region * 31 + indicator * 17) % 97)) / 100) + day;
      total.households += households;
      total.installed += installed;
      return [households, installed, null, installed / households, null];
    });
    page.addRow([`第${region + 1}县`, ...figures]);
  }
  page.addRow([
    '合计',
    ...totals.flatMap(({ households, installed }) => [
      households,
      installed,
      null,
      installed / households,
      null,
    ]),
  ]);
  page.addRow(['备注:本表以安装率进行排名,安装率=已安装户数/应安装户数×100%。']);
  const file = place?.file ?? path.join(folder, `${count}-${date}.xlsx`);
  await book.xlsx.writeFile(file);
  return file;
}

/**
 * @param {string[]} head
 * @param {string[][]} rows
 */
function print(head, rows) {
  for (const [name = '', ...figures] of [head, ...rows]) {
    console.log(`  ${name.padEnd(20)}${figures.map((figure) => figure.padStart(10)).join('')}`);
  }
}

try {
  coldStart();
  await growth();
  await longSheets();
  await fullSheets();
  await trends();
  await returns();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
