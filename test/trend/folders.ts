/** Random folders of weekly sheets: gaps, renamed, new and vanished regions, blanks, falls, finished regions. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface FolderRow {
  /** The newest name. */
  readonly key: string;
  /** The name in this sheet. */
  readonly name: string;
  readonly households: number | null;
  readonly installed: number | null;
  readonly added: number | null;
}

export interface FolderSheet {
  readonly date: string;
  /** By indicator. */
  readonly rows: readonly (readonly FolderRow[])[];
}

export interface Goal {
  readonly rate: string;
  readonly from?: string;
  readonly by?: string;
  readonly basis?: 'days' | 'months';
  readonly plan?: { readonly date: string; readonly rate: string }[];
}

export interface Folder {
  readonly sheets: readonly FolderSheet[];
  readonly goal: Goal | null;
  /** New name → old names. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
}

export const DEVICES = ['自闭阀', '金属软管'];

/** Numbers that depend on the seed only. Source: Mulberry32. */
export function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const dayAfter = (date: string, days: number) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

interface Region {
  readonly names: readonly string[];
  readonly renamedAt: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly missing: number;
  readonly counts: { households: number; installed: number; pace: number }[];
  /** Name in the newest sheet that has it. */
  newest: string;
}

function nameAt({ names, renamedAt }: Region, sheet: number): string {
  return names[renamedAt.filter((at) => sheet >= at).length] ?? '';
}

/** A folder of a seed. */
export function folderOf(seed: number): Folder {
  const pick = random(seed);
  const sheets = 2 + pick(10);
  const dates = ['2022-08-01'];
  while (dates.length < sheets) dates.push(dayAfter(dates.at(-1) ?? '', 3 + pick(19)));
  const regions = Array.from({ length: 4 + pick(5) }, (_, r) => regionOf(r, sheets, pick));
  const isListed = ({ from, to, missing }: Region, r: number, s: number) =>
    r < 3 || (s >= from && s < to && s !== missing);
  for (const [r, region] of regions.entries()) {
    region.newest = nameAt(
      region,
      dates.findLastIndex((_, s) => isListed(region, r, s)),
    );
  }
  const folder = dates.map((date, s): FolderSheet => {
    const listed = regions.filter((region, r) => isListed(region, r, s));
    for (const region of listed) for (const count of region.counts) move(count, pick);
    return {
      date,
      rows: DEVICES.map((_, d) => listed.map((region) => rowOf(region, d, s, pick))),
    };
  });
  const aliases = Object.fromEntries(
    regions.flatMap(({ names }) => names.slice(1).map((name, n) => [name, [names[n] ?? '']])),
  );
  return { sheets: folder, aliases, goal: goalOf(dates, pick) };
}

function regionOf(r: number, sheets: number, pick: (below: number) => number): Region {
  const isRenamed = pick(4) === 0;
  const renamedAt = isRenamed ? [1 + pick(sheets), 1 + pick(sheets)].sort((a, b) => a - b) : [];
  const letters = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'];
  const letter = letters[r] ?? '壬';
  return {
    names: isRenamed ? [`${letter}乡`, `${letter}镇`, `${letter}县`] : [`${letter}区`],
    renamedAt,
    from: pick(3) === 0 ? pick(sheets) : 0,
    to: pick(4) === 0 ? 1 + pick(sheets) : sheets,
    missing: pick(4) === 0 ? pick(sheets) : -1,
    newest: '',
    counts: DEVICES.map(() => {
      const households = pick(12) === 0 ? 3 + pick(40) : 1000 + pick(90_000);
      return {
        households,
        installed: pick(8) === 0 ? households : pick(households),
        pace: pick(3) === 0 ? 0 : pick(Math.ceil(households / 8)),
      };
    }),
  };
}

/** Moves a count on by a period: nothing, a fall, more households, or an addition that may finish it. */
function move(
  count: { households: number; installed: number; pace: number },
  pick: (below: number) => number,
) {
  if (pick(20) === 0) count.households += 1 + pick(30);
  const kind = pick(12);
  if (kind === 0) count.installed = Math.max(0, count.installed - 1 - pick(20));
  else if (kind > 3) {
    const more = count.pace === 0 ? 0 : pick(2 * count.pace);
    const room = Math.max(0, count.households - count.installed);
    count.installed += pick(15) === 0 ? more : Math.min(more, room);
  }
}

function rowOf(
  region: Region,
  device: number,
  sheet: number,
  pick: (below: number) => number,
): FolderRow {
  const counts = region.counts[device];
  const isBlank = pick(25) === 0;
  const isHalf = pick(40) === 0;
  return {
    key: region.newest,
    name: nameAt(region, sheet),
    households: isBlank ? null : (counts?.households ?? 0),
    installed: isBlank || isHalf ? null : (counts?.installed ?? 0),
    added: pick(3) === 0 ? pick(60) - 5 : null,
  };
}

function goalOf(dates: readonly string[], pick: (below: number) => number): Goal | null {
  const rate = ['100%', '95%', '87.5%', '33.3333%'][pick(4)] ?? '100%';
  const from = dayAfter(dates[0] ?? '', pick(60) - 40);
  const by = dayAfter(dates.at(-1) ?? '', pick(200) - 30);
  const isSound = by > from;
  switch (isSound ? pick(6) : 0) {
    case 0:
      return null;
    case 1:
      return { rate };
    case 2:
      return { rate, by };
    case 3:
      return { rate, from, by, basis: 'days' };
    case 4:
      return { rate, from, by, basis: 'months' };
    default: {
      const first = dayAfter(from, 1 + pick(50));
      const plan = [
        { date: first, rate: `${5 + pick(40)}%` },
        { date: dayAfter(first, 1 + pick(60)), rate: `${30 + pick(80)}.5%` },
      ];
      return { rate, from, by, plan };
    }
  }
}

/** Writes the sheets as CSV files and the configuration. @returns the files by sheet */
export async function writeFolder(
  folder: string,
  { sheets, goal, aliases }: Folder,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  await writeFile(
    path.join(folder, 'gasrank.config.json'),
    JSON.stringify({ aliases, ...(goal ? { target: goal } : {}) }),
  );
  return Promise.all(
    sheets.map(async (sheet) => {
      const file = path.join(folder, `${sheet.date}.csv`);
      await writeFile(file, csvOf(sheet));
      return file;
    }),
  );
}

function csvOf({ date, rows }: FolderSheet): string {
  const [first = []] = rows;
  const head = [
    ['进度表'],
    [date],
    ['县区', ...DEVICES.flatMap((device) => [device, '', ''])],
    ['', ...DEVICES.flatMap(() => ['户数', '已安装数', '环比新增'])],
  ];
  const body = first.map(({ name }, r) => [
    name,
    ...rows.flatMap((own) => {
      const { households = null, installed = null, added = null } = own[r] ?? {};
      return [households, installed, added].map((value) => value ?? '');
    }),
  ]);
  return [...head, ...body].map((cells) => `${cells.join(',')}\n`).join('');
}
