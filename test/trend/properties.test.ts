import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  DEVICES,
  type Folder,
  type FolderSheet,
  folderOf,
  random,
  writeFolder,
} from './folders.ts';
import { recompute } from './recompute.js';
import { documentBy, reportBy } from './run.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'gasrank-trend-'));
});
afterAll(() => rm(root, { recursive: true }));

const seeds = (first: number, count: number) => Array.from({ length: count }, (_, n) => first + n);

it('does not depend on the order of the files', async () => {
  for (const seed of seeds(1001, 12)) {
    const files = await writeFolder(path.join(root, String(seed)), folderOf(seed));
    const config = ['--config', path.join(root, String(seed), 'gasrank.config.json')];
    const pick = random(seed);
    const shuffled = [...files].sort(() => pick(3) - 1);
    expect(await documentBy(...shuffled, ...config)).toEqual(await documentBy(...files, ...config));
  }
});

it('gives for two sheets what a report gives', async () => {
  for (const seed of seeds(1101, 25)) {
    const { sheets, ...rest } = folderOf(seed);
    const folder = { ...rest, sheets: sheets.slice(0, 2), goal: null, aliases: oneStep(sheets) };
    const place = path.join(root, String(seed));
    const [last = '', now = ''] = await writeFolder(place, folder);
    const [trend, report] = [await documentBy(place), await reportBy(now, last)];
    for (const [i, { regions, total }] of report.indicators.entries()) {
      const lines = trend.indicators[i]?.regions ?? [];
      for (const { region, previousRank, rank, added, rate, households, installed } of regions) {
        const line = lines.find((own) => own.region === region);
        expect(line?.points.at(-1)).toEqual({ households, installed, added, rate, rank });
        expect(line?.points[0]?.rank ?? null).toBe(previousRank);
      }
      const { previousRate, households, installed, added, rate } = total;
      const figures = { households, installed, added, rate };
      const newest = trend.indicators[i]?.total.points;
      expect(newest?.at(-1)).toEqual({ ...figures, rank: null });
      if (newest?.[0]?.rate) expect(newest[0].rate).toBe(previousRate);
    }
    expect(trend.findings).toEqual(report.findings.map(({ ...finding }) => finding));
  }
});

/** Aliases of names that change between the first two sheets. */
function oneStep([first, second]: readonly FolderSheet[]): Folder['aliases'] {
  const old = new Map(first?.rows[0]?.map(({ key, name }) => [key, name]));
  return Object.fromEntries(
    (second?.rows[0] ?? []).flatMap(({ key, name }) => {
      const before = old.get(key);
      return before === undefined || before === name ? [] : [[name, [before]]];
    }),
  );
}

it('changes no earlier point when a sheet is added', async () => {
  for (const seed of seeds(1201, 15)) {
    const folder = folderOf(seed);
    const sheets = folder.sheets.slice(0, -1);
    if (sheets.length < 2) continue;
    const place = (name: string) => path.join(root, `${seed}-${name}`);
    await writeFolder(place('all'), folder);
    await writeFolder(place('fewer'), { ...folder, sheets });
    const [all, fewer] = [await documentBy(place('all')), await documentBy(place('fewer'))];
    const newest = new Map(
      sheets.flatMap(({ rows }) => (rows[0] ?? []).map(({ key, name }) => [name, key] as const)),
    );
    for (const [i, { regions }] of fewer.indicators.entries()) {
      for (const { region, points } of regions) {
        const key = newest.get(region);
        const line = all.indicators[i]?.regions.find((own) => own.region === key);
        expect(line?.points.slice(0, -1)).toEqual(points);
      }
    }
  }
});

/** A folder without blanks and falls whose sheets state their additions. */
function steadyFolder(seed: number): FolderSheet[] {
  const pick = random(seed);
  const names = ['甲区', '乙区', '丙区', '丁区', '戊区', '己区'];
  const counts = names.map(() => DEVICES.map(() => 1000 + pick(20_000)));
  const due = names.map(() => DEVICES.map(() => 60_000 + pick(40_000)));
  return seeds(0, 4).map((week) => ({
    date: `2022-10-${String(3 + 7 * week).padStart(2, '0')}`,
    rows: DEVICES.map((_, d) =>
      names.map((name, r) => {
        const added = week === 0 ? null : pick(900);
        const own = counts[r] ?? [];
        own[d] = (own[d] ?? 0) + (added ?? 0);
        return { key: name, name, households: due[r]?.[d] ?? 0, installed: own[d] ?? 0, added };
      }),
    ),
  }));
}

const CELLS = [
  ['B', 'C'],
  ['E', 'F'],
] as const;

/** Number of revisions among the edits. */
let found = 0;

it.each([1, 21, 41, 61, 81])(
  'finds 20 edited counts as revisions, each at the cell of the later sheet, from %i',
  async (first) => {
    for (const seed of seeds(first, 20)) {
      const pick = random(seed + 5000);
      const [week, device, row] = [pick(4), pick(2), pick(6)];
      const figure = pick(2) === 0 ? 'installed' : 'households';
      const sheets = steadyFolder(seed).map((sheet, s) => ({
        ...sheet,
        rows: sheet.rows.map((rows, d) =>
          rows.map((own, r) => {
            if (s !== week || d !== device || r !== row) return own;
            return {
              ...own,
              [figure]: Math.max(
                0,
                (own[figure] ?? 0) + (pick(2) === 0 ? 1 : -1) * (1 + pick(2000)),
              ),
            };
          }),
        ),
      }));
      const place = path.join(root, `edit-${seed}`);
      await writeFolder(place, { sheets, goal: null, aliases: {} });
      const { revisions } = await documentBy(place);
      const expected = DEVICES.flatMap((name, d) => {
        const own = sheets.map(({ date, rows }) => ({ date, rows: [...(rows[d] ?? [])] }));
        return recompute(own, [], null).revisions.map((revision) => {
          const later = sheets[sheets.findIndex(({ date }) => date === revision.date) + 1];
          const line = 5 + (later?.rows[0] ?? []).findIndex(({ key }) => key === revision.region);
          const column = CELLS[d]?.[revision.figure === 'households' ? 0 : 1];
          const at = { file: path.join(place, `${later?.date}.csv`), cell: `${column}${line}` };
          return { ...revision, device: name, gas: '', at: expect.objectContaining(at) };
        });
      });
      expect(expected.length).toBeGreaterThan(0);
      const byDate = (a: { date: string }, b: { date: string }) =>
        a.date < b.date ? -1 : Number(a.date > b.date);
      expect(revisions).toEqual(expected.sort(byDate));
      found += expected.length;
    }
  },
);

it('found more revisions than edits, since a middle sheet is contradicted twice', () => {
  expect(found).toBeGreaterThan(130);
});
