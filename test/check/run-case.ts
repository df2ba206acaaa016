/** Runs the case of a check: writes its sheets to a folder, and reads and compares them as `gasrank check` does. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import XLSX from '@e965/xlsx';
import type { Case, CaseSheet } from '../../src/check/check.ts';
import { type CollectOptions, collectFiles } from '../../src/cli/collect/gather.ts';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { createContext } from '../../src/cli/line/context.ts';
import { parseLine } from '../../src/cli/line/program.ts';
import { type CompareSheetsOptions, compareSheets } from '../../src/cli/periods/compare.ts';
import { inputOf } from '../../src/cli/periods/input.ts';
import type { Finding } from '../../src/core/finding.ts';
import { seriesBy } from '../trend/run.ts';

const HEADER = ['县区', '户数', '已安装数', '环比新增', '安装率', '名次'];

interface WrittenSheet extends CaseSheet {
  readonly file: string;
  readonly date: string;
}

/** The findings in the sheets of a case, the most severe first. */
export async function findingsOf({
  now,
  before,
  earlier,
  returns,
  options = [],
  config = {},
  isTrend = false,
}: Case): Promise<readonly Finding[]> {
  const current = sheet(now, 'this.csv', '2022.11.7');
  const previous = before && sheet(before, 'last.csv', '2022.10.31');
  const others = (earlier ?? []).map((own) => sheet(own, 'earlier.csv', '2022.10.24'));
  const folder = await mkdtemp(path.join(tmpdir(), 'gasrank-case-'));
  try {
    await writeSheets(folder, [current, ...(previous ? [previous] : []), ...others]);
    await writeFile(path.join(folder, 'gasrank.config.json'), JSON.stringify(config));
    if (isTrend) return (await seriesBy(folder, ...options)).findings;
    if (returns) return await collect(folder, returns, options);
    const files = [...new Set([current, ...(previous ? [previous] : [])].map(({ file }) => file))];
    const input = earlier ? ['--latest', folder] : files.map((file) => path.join(folder, file));
    return await check([...input, ...options]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The findings of `gasrank collect` on returns of units, with the roster of `this.csv`. */
async function collect(
  folder: string,
  returns: readonly CaseSheet[],
  options: readonly string[],
): Promise<readonly Finding[]> {
  const sheets = returns.map((own) => sheet(own, 'return.csv', '2022.11.14'));
  await writeSheets(folder, sheets);
  const files = [...new Set(sheets.map(({ file }) => path.join(folder, file)))];
  const line = ['collect', ...files, '--like', path.join(folder, 'this.csv'), ...options];
  const context = createContext(COMMANDS, { line, version: '0', env: {} });
  const parsed = parseLine(context.program, COMMANDS, line);
  const own = parsed.options as CollectOptions;
  const collected = await collectFiles(parsed.words, own, await context.settingsFor(own.like, {}));
  return collected.collection.findings;
}

async function check(words: readonly string[]): Promise<readonly Finding[]> {
  const line = ['check', ...words];
  const context = createContext(COMMANDS, { line, version: '0', env: {} });
  const parsed = parseLine(context.program, COMMANDS, line);
  const { file, options } = inputOf(parsed.words, parsed.options as CompareSheetsOptions, 'check');
  const { findings } = await compareSheets(file, options, await context.settingsFor(file, options));
  return findings;
}

function sheet(own: Case['now'], file: string, date: string): WrittenSheet {
  return { file, date, ...('rows' in own ? own : { rows: own }) };
}

async function writeSheets(folder: string, sheets: readonly WrittenSheet[]): Promise<void> {
  for (const file of new Set(sheets.map((one) => one.file))) {
    const own = sheets.filter((one) => one.file === file);
    const type = path.extname(file).slice(1) as XLSX.BookType;
    const book = XLSX.utils.book_new();
    for (const [n, one] of own.entries()) {
      XLSX.utils.book_append_sheet(book, worksheet(one), one.sheet ?? `Sheet${n + 1}`);
    }
    await writeFile(path.join(folder, file), XLSX.write(book, { type: 'buffer', bookType: type }));
  }
}

/** Title, date, header and rows; digits are numbers, as when typed into Excel. */
function worksheet({ title = '进度表', date, header, rows, hidden = [] }: WrittenSheet) {
  const cells = rows.map((row) => row.split(','));
  const width = Math.max(3, ...cells.map(({ length }) => length));
  const head = header?.map((row) => row.split(',')) ?? [HEADER.slice(0, width)];
  const made = XLSX.utils.aoa_to_sheet(
    [[title], [date], ...head, ...cells].map((row) =>
      row.map((cell) =>
        cell === '' ? null : /^\d+(\.\d*[1-9])?$/u.test(cell) ? Number(cell) : cell,
      ),
    ),
  );
  const hide = (own: readonly string[]) =>
    Object.assign([], Object.fromEntries(own.map((name) => [placeOf(name), { hidden: true }])));
  made['!rows'] = hide(hidden.filter((name) => /\d/u.test(name)));
  made['!cols'] = hide(hidden.filter((name) => /\D/u.test(name)));
  return made;
}

/** Index of a row or column by its number or letter. */
function placeOf(name: string): number {
  return /\d/u.test(name) ? Number(name) - 1 : XLSX.utils.decode_col(name);
}
