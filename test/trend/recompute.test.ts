/** Every figure of random folders is computed again by `recompute.js`, which imports nothing of the program. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { validatorOf } from '../schema/validate.ts';
import { DEVICES, type Folder, folderOf, writeFolder } from './folders.ts';
import { recompute } from './recompute.js';
import { documentBy } from './run.ts';

const FOLDERS = 320;
/** Number of folders in one test. */
const PART = 20;

let root = '';
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'gasrank-trend-'));
});
afterAll(() => rm(root, { recursive: true }));

/** Names in the order of the output: those of newer sheets first. */
function namesOf({ sheets }: Folder): string[] {
  const rows = sheets.toReversed().flatMap((sheet) => sheet.rows[0] ?? []);
  return [...new Set(rows.map(({ key }) => key))];
}

/** Cases that the folders have had. */
const seen = new Set<string>();

const parts = Array.from({ length: FOLDERS / PART }, (_, n) => n * PART);

it.each(parts)(`agrees on ${PART} random folders after %i others`, async (first) => {
  for (let seed = first + 1; seed <= first + PART; seed++) {
    const folder = folderOf(seed);
    const place = path.join(root, String(seed));
    await writeFolder(place, folder);
    const document = await documentBy(place);
    const dates = folder.sheets.map(({ date }) => date);
    expect(document.dates).toEqual(dates);
    const expected = DEVICES.map((device, d) => {
      const sheets = folder.sheets.map(({ date, rows }) => ({ date, rows: [...(rows[d] ?? [])] }));
      return { device, ...recompute(sheets, namesOf(folder), folder.goal) };
    });
    for (const [d, { revisions, total, ...own }] of expected.entries()) {
      const { unit: _, gas: __, target: ___, ...actual } = document.indicators[d] ?? {};
      expect({ seed, ...actual }).toEqual({ seed, ...own, total: { label: '合计', ...total } });
      const found = document.revisions
        .filter((revision) => revision.device === own.device)
        .map(({ device, gas, at, ...revision }) => revision);
      expect({ seed, found }).toEqual({ seed, found: revisions });
      for (const line of [...own.regions, total]) {
        for (const kind of kindsOf(line)) seen.add(kind);
      }
      if (revisions.some(({ ranks }) => ranks.length > 0)) seen.add('altered ranks');
      if (own.calibration.hits > 0) seen.add('hit');
    }
  }
});

it('had every case among the folders', () => {
  expect([...seen].sort()).toEqual([
    ...['ahead', 'altered ranks', 'behind', 'done', 'forecast', 'hit', 'idle', 'late'],
    ...['never', 'range', 'required', 'unknown'],
  ]);
});

type Line = ReturnType<typeof recompute>['total'];

function kindsOf({ points, idle, forecast, progress, required }: Line): string[] {
  return [
    ...(points.some(({ installed }) => installed === null) ? ['unknown'] : []),
    ...((idle ?? 0) > 1 ? ['idle'] : []),
    ...(forecast ? ['forecast'] : []),
    ...(forecast && forecast.earliest !== forecast.latest && forecast.latest ? ['range'] : []),
    ...(forecast?.latest === null ? ['never'] : []),
    ...(progress?.state ? [progress.state] : []),
    ...(required ? [required.perWeek === null ? 'late' : 'required'] : []),
  ];
}

it('prints documents of its schema', async () => {
  const validate = validatorOf('trend');
  for (let seed = 1; seed <= 20; seed++) {
    const document = await documentBy(path.join(root, String(seed)));
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  }
});
