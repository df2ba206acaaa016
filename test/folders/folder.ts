/** Makes a folder of returns at random, last period's sheet, and the truth about both. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import XLSX from '@e965/xlsx';
import {
  type Counts,
  type Indicator,
  long,
  type Pair,
  type Rows,
  type Typed,
  towns,
  wide,
} from './layouts.ts';
import { type Random, randomOf } from './random.ts';

/** Figures that a sheet should have for one unit; written beside the folder for the check. */
export interface Truth {
  readonly like: string;
  readonly date: string;
  readonly missing: string[];
  readonly late: string[];
  /** `unit indicator figure`. */
  readonly conflicts: string[];
  /** Files that must be listed as unused. */
  readonly unused: string[];
  readonly figures: {
    readonly unit: string;
    readonly indicator: number;
    readonly figure: 'households' | 'installed';
    /** Cell of last period's sheet. */
    readonly cell: string;
    readonly value: number | null;
    /** Files and cells that have it. */
    readonly from: readonly string[];
  }[];
  /** Cells of totals that add up the cells of a column. */
  readonly totals: readonly { readonly cell: string; readonly parts: readonly string[] }[];
}

const INDICATORS: readonly (readonly Indicator[])[] = [
  [{ device: '', gas: '' }],
  [
    { device: '自闭阀', gas: '管道气' },
    { device: '金属软管', gas: '管道气' },
  ],
  [
    { device: '自闭阀', gas: '管道气' },
    { device: '金属软管', gas: '管道气' },
    { device: '金属软管', gas: '液化气' },
  ],
];
const [LAST, PERIOD] = ['2022-11-07', '2022-11-14'];
/** File of a return that is newer than the period. */
export const NEWER = '下期.ods';

const TITLE = '示例市燃气安全装置进度表';
const FORMATS = ['xlsx', 'xlsx', 'xls', 'ods', 'csv', 'txt', 'biff8-et'] as const;

type Kind = 'sent' | 'missing' | 'late' | 'duplicate' | 'both' | 'conflict' | 'renamed' | 'partial';
const KINDS: readonly Kind[] = [
  ...(['sent', 'sent', 'sent', 'sent', 'sent', 'sent', 'missing', 'late'] as const),
  ...(['duplicate', 'both', 'conflict', 'renamed', 'partial'] as const),
];

export async function makeFolder(folder: string, seed: number): Promise<Truth> {
  const random = randomOf(seed);
  const indicators = random.pick(INDICATORS);
  const units = namesOf(random);
  const before = units.map(() => indicators.map(() => countsOf(random)));
  await mkdir(path.join(folder, 'returns'), { recursive: true });
  const like = random.pick(['last.xlsx', 'last.xlsx', 'last.xls', 'last.ods', 'last.csv']);
  const last = wide(
    { title: TITLE, date: LAST, indicators },
    units.map((unit, u) => [unit, before[u] ?? []] as const),
    random,
  );
  const totals = addTotals(last, units, like.endsWith('.xlsx'));
  await write(path.join(folder, like), last.rows, { sheet: '进度表' });

  const truth: Truth = {
    ...{
      like,
      date: PERIOD,
      missing: [],
      late: [],
      conflicts: [],
      unused: [],
      figures: [],
      totals,
    },
  };
  // The first unit gives the period its date.
  for (const [u, unit] of units.entries()) {
    const kind = u === 0 ? 'sent' : random.pick(KINDS);
    const now = (before[u] ?? []).map((pair) => later(pair, random));
    await addUnit({ folder, unit, u, kind, now, indicators, random, last, truth });
  }
  await addOthers(path.join(folder, 'returns'), { random, truth, indicators });
  await writeFile(path.join(folder, 'truth.json'), JSON.stringify(truth));
  return truth;
}

function namesOf(random: Random): string[] {
  const names = new Set<string>();
  const count = random.whole(6, random.chance(0.1) ? 40 : 12);
  while (names.size < count) {
    const [a, b] = [
      random.pick([...'东西南北安平新长宁和']),
      random.pick([...'山水阳城江河林原州港']),
    ];
    names.add(`${a}${b}${random.pick([...'县区市'])}`);
  }
  return [...names];
}

function countsOf(random: Random): Pair {
  const households = random.whole(50, 150_000);
  return { households, installed: random.whole(0, households) };
}

function later({ households, installed }: Pair, random: Random): Pair {
  const more = random.chance(0.4) ? 0 : random.whole(0, households - installed);
  return { households, installed: installed + more };
}

/** A row of totals below the units, as formulas in a workbook. */
function addTotals({ rows, cells }: Typed, units: readonly string[], hasFormulas: boolean) {
  const [first] = units;
  const columns = (cells[first ?? ''] ?? []).flatMap((pair) =>
    pair ? [pair.households, pair.installed] : [],
  );
  const line = rows.length + 1;
  const bottom = rows.length;
  const top = bottom - units.length + 1;
  const letters = columns.map((cell) => cell.replace(/\d/gu, ''));
  const sum = (col: number) =>
    rows.slice(top - 1).reduce((all, row) => all + Number(row[col] ?? 0), 0);
  rows.push([
    '合计',
    ...letters.map((letter, c) =>
      hasFormulas ? `=SUM(${letter}${top}:${letter}${bottom})=${sum(c + 1)}` : sum(c + 1),
    ),
  ]);
  return letters.map((letter) => ({
    cell: `${letter}${line}`,
    parts: units.map((_, u) => `${letter}${top + u}`),
  }));
}

interface UnitOf {
  readonly folder: string;
  readonly unit: string;
  readonly u: number;
  readonly kind: Kind;
  readonly now: readonly Pair[];
  readonly indicators: readonly Indicator[];
  readonly random: Random;
  readonly last: Typed;
  readonly truth: Truth;
}

/** Writes the files of one unit and what they should give. */
async function addUnit(of: UnitOf): Promise<void> {
  const { unit, u, kind, now, indicators, random, last, truth } = of;
  const partial = kind === 'partial' && indicators.length > 1;
  const counts: Counts = now.map((pair, i) => (partial && i === 0 ? null : pair));
  const write = (own: Counts, date: string | null, name = unit) =>
    writeReturn(of, own, { date, name });
  const dated = u === 0 ? PERIOD : random.pick([PERIOD, PERIOD, null]);
  const older = random.pick(['2022-11-08', '2022-11-13']);
  const sources: Map<string, string[]>[] = [];
  const wrong: Counts = counts.map(
    (pair, i) =>
      pair && (i === counts.length - 1 ? { ...pair, installed: pair.installed + 1 } : pair),
  );
  switch (kind) {
    case 'missing':
      break;
    case 'renamed':
      truth.unused.push(await writeRenamed(of, counts));
      break;
    case 'late':
      sources.push(await write(counts, older));
      truth.late.push(unit);
      break;
    case 'both':
      await write(wrong, older);
      sources.push(await write(counts, PERIOD));
      break;
    case 'duplicate':
      sources.push(await write(counts, dated), await write(counts, PERIOD));
      break;
    case 'conflict':
      sources.push(await write(counts, dated), await write(wrong, PERIOD));
      break;
    default:
      sources.push(await write(counts, dated));
  }
  if (sources.length === 0) truth.missing.push(unit);
  indicators.forEach((_, i) => {
    for (const figure of ['households', 'installed'] as const) {
      const isContested = kind === 'conflict' && i === counts.length - 1 && figure === 'installed';
      if (isContested) truth.conflicts.push(`${unit} ${i} ${figure}`);
      const isKnown = sources.length > 0 && !isContested;
      truth.figures.push({
        ...{ unit, indicator: i, figure, cell: last.cells[unit]?.[i]?.[figure] ?? '' },
        value: isKnown ? (counts[i]?.[figure] ?? null) : null,
        from: isKnown ? sources.flatMap((own) => own.get(`${i} ${figure}`) ?? []) : [],
      });
    }
  });
}

let files = 0;

/** Writes one return in any layout and format; gives the place of each count. */
async function writeReturn(
  { folder, unit, indicators, random }: UnitOf,
  counts: Counts,
  { date, name }: { readonly date: string | null; readonly name: string },
): Promise<Map<string, string[]>> {
  const layout = random.pick(
    indicators[0]?.device === '' ? ['wide', 'towns'] : ['wide', 'towns', 'long'],
  );
  const format = random.pick(FORMATS);
  const place = layout === 'towns' ? random.pick(['title', 'sheet', 'file']) : 'row';
  const isText = format === 'csv' || format === 'txt';
  const inTitle = place === 'title' || (place === 'sheet' && isText);
  const of = { title: inTitle ? `${unit}${TITLE.slice(3)}` : TITLE, date, indicators };
  const typed =
    layout === 'long'
      ? long(of, [name, counts], random)
      : layout === 'towns'
        ? towns(of, [name, counts], random)
        : wide(of, [[random.chance(0.3) ? `${name[0]}　${name.slice(1)}` : name, counts]], random);
  const own = Object.values(typed.cells)[0] ?? [];
  const base = `${place === 'file' ? unit : '报送'}${++files}`;
  const file = `${base}.${format === 'biff8-et' ? 'et' : format === 'txt' ? 'tsv' : format}`;
  const sheet = place === 'sheet' ? unit : 'Sheet1';
  await write(path.join(folder, 'returns', file), typed.rows, { sheet, format });
  const found = new Map<string, string[]>();
  own.forEach((pair, i) => {
    for (const figure of ['households', 'installed'] as const) {
      if (pair) found.set(`${i} ${figure}`, [`${file} ${pair[figure]}`]);
    }
  });
  return found;
}

/** A return under a new name that nobody announced. */
async function writeRenamed(
  { folder, unit, indicators, random }: UnitOf,
  counts: Counts,
): Promise<string> {
  const file = `改名${++files}.xlsx`;
  const typed = wide(
    { title: TITLE, date: PERIOD, indicators },
    [[`城乡${unit.slice(0, 2)}示范区`, counts]],
    random,
  );
  await write(path.join(folder, 'returns', file), typed.rows, { sheet: 'Sheet1' });
  return file;
}

/** Files that are no returns. */
async function addOthers(
  folder: string,
  {
    random,
    truth,
    indicators,
  }: { readonly random: Random; readonly truth: Truth; readonly indicators: readonly Indicator[] },
): Promise<void> {
  const add = (name: string, content: string | Uint8Array) =>
    writeFile(path.join(folder, name), content);
  await add('~$报送1.xlsx', 'lock');
  await add('现场照片.jpg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]));
  await add('说明.docx', 'PK no table');
  if (random.chance(0.5)) {
    await add(
      '损坏.xlsx',
      bytesOf(
        [
          ['县区', '户数', '已安装数'],
          ['甲', 1, 1],
        ],
        { sheet: 'S' },
      ).subarray(0, 900),
    );
    truth.unused.push('损坏.xlsx');
  }
  if (random.chance(0.5)) {
    await add('通知.csv', '各单位：\n请于周一前报送。\n');
    truth.unused.push('通知.csv');
  }
  if (random.chance(0.5)) {
    const foreign = wide(
      { title: '外市进度表', date: PERIOD, indicators },
      [['外市县', indicators.map(() => countsOf(random))]],
      random,
    );
    await write(path.join(folder, '外市.xls'), foreign.rows, { sheet: 'S' });
    truth.unused.push('外市.xls');
  }
  if (random.chance(0.4)) {
    const newer = wide(
      { title: TITLE, date: '2022-11-21', indicators },
      [[truth.figures[0]?.unit ?? '', indicators.map(() => countsOf(random))]],
      random,
    );
    await write(path.join(folder, NEWER), newer.rows, { sheet: 'S' });
    truth.unused.push(NEWER);
  }
}

interface BookOf {
  readonly sheet: string;
  readonly format?: (typeof FORMATS)[number];
}

function bytesOf(rows: Rows, { sheet, format = 'xlsx' }: BookOf): Buffer {
  const own = XLSX.utils.aoa_to_sheet(
    rows.map((row) => row.map((value) => (value === '' ? null : value))),
  );
  for (const cell of Object.values(own)) {
    const [, f, v] = /^=(SUM\([^)]*\))=(\d+)$/u.exec(String(cell?.v ?? '')) ?? [];
    if (f) Object.assign(cell, { t: 'n', f, v: Number(v) });
  }
  if (format === 'txt') {
    return Buffer.from(`\ufeff${XLSX.utils.sheet_to_csv(own, { FS: '\t' })}`, 'utf16le');
  }
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, own, sheet);
  const bookType = format === 'biff8-et' ? 'biff8' : format;
  return XLSX.write(book, { type: 'buffer', bookType });
}

async function write(file: string, rows: Rows, of: BookOf): Promise<void> {
  const format = of.format ?? (path.extname(file).slice(1) as BookOf['format']);
  await writeFile(file, bytesOf(rows, format === undefined ? of : { ...of, format }));
}
