/** Additions that leap; and how many typing errors that formulas follow are found: a table in both guides to findings. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { additionsLeapt, check } from '../../../../src/check/index.ts';
import { SEVERITY } from '../../../../src/check/severity.ts';
import type { Alias } from '../../../../src/core/alias.ts';
import { compare } from '../../../../src/core/compare.ts';
import { type Finding, placeKey } from '../../../../src/core/finding.ts';
import type { Snapshot } from '../../../../src/core/snapshot.ts';
import { LANGUAGES } from '../../../../src/lang/index.ts';
import { interpretFixture, plain, plainBefore } from '../../../helpers.ts';
import { seeded } from '../../edits.ts';
import { drawTypo, drawWeeks, installedIn, type Typo, WEEKS } from '../../ledger.ts';
import { told } from '../../told.ts';

const CORRECT = 200;
const TYPOS = 400;
/** The table after the words for the size of an error. */
const TABLE = /(?<=\| (?:size of the error|错的大小).*\n.*\n)(?:\|.*\n)*/u;
/** Sizes of an error as parts of the households, in percent. */
const SIZES = [1, 2, 5, 10, 30, Number.POSITIVE_INFINITY];

const { snapshot: published } = await interpretFixture('2022-11-07');

/** Errors and warnings in the newest of some sheets, the oldest first. */
function warnings(sheets: readonly Snapshot[]): Finding[] {
  const [current, previous, ...earlier] = sheets.toReversed();
  if (!current || !previous) throw new Error('two sheets are needed');
  const leaps = additionsLeapt(earlier.toReversed());
  return check(compare(current, previous), { leaps }).filter(
    ({ code }) => SEVERITY[code] !== 'info',
  );
}

const DAY = 24 * 60 * 60 * 1000;

/** A sheet every week, the oldest first: each region has 10000 households and these counts; others add 10 a week. */
function weekly(
  counts: Readonly<Record<string, readonly number[]>>,
  { others = 6, days = (week: number) => 7 * week } = {},
): Snapshot[] {
  const weeks = Object.values(counts)[0]?.length ?? 0;
  return Array.from({ length: weeks }, (_, week) => {
    const date = new Date(Date.UTC(2022, 8, 5) + days(week) * DAY).toISOString().slice(0, 10);
    const named = Object.entries(counts).map(([name, own]) => [name, 10_000, own[week]]);
    const rest = Array.from({ length: others }, (_, n) => [`区${n}`, 10_000, 100 + 10 * week]);
    return plain([...named, ...rest], { date, file: `${week}.xlsx` });
  });
}

/** The leaps in the newest of some sheets. */
function leaps([...earlier]: Snapshot[], aliases: readonly Alias[] = []) {
  const [current, previous] = [earlier.pop(), earlier.pop()];
  if (!current || !previous) throw new Error('two sheets are needed');
  return additionsLeapt(earlier)(compare(current, previous, { aliases })).map(told);
}

describe('an addition that leaps', () => {
  it('is reported with the figures that it was compared with', () => {
    const leap = { region: '甲', indicator: '', added: 3000, days: 7, share: '30.00%' };
    const others = { largest: '0.10%', isAcross: false };
    expect(leaps(weekly({ 甲: [500, 500, 500, 3500] }))).toEqual([
      ['3.xlsx C4 added-leapt', { ...leap, ...others, isPast: true }],
    ]);
    expect(leaps(weekly({ 甲: [500, 3500] }))).toEqual([
      ['1.xlsx C4 added-leapt', { ...leap, ...others, isPast: false }],
    ]);
  });

  it.each<[what: string, counts: Record<string, number[]>, options?: Parameters<typeof weekly>[1]]>(
    [
      [
        'an addition of no more than twice what the region added before',
        { 甲: [500, 2000, 2000, 5000] },
      ],
      ['the same after a week without a count', { 甲: [500, Number.NaN, 4000, 7000] }],
      ['an addition of no more than a hundredth', { 甲: [500, 500, 500, 600] }],
      [
        'an addition of no more than a hundredth per week',
        { 甲: [500, 700] },
        { days: (week) => 14 * week },
      ],
      ['one close to what another region added', { 甲: [500, 1500], 乙: [300, 1300] }],
      [
        'close to what another region added before',
        { 甲: [0, 0, 0, 1200], 乙: [0, 1000, 1000, 1000] },
      ],
      ['one of fewer than five', { 甲: [500, 3500] }, { others: 4 }],
      ['a fall', { 甲: [5000, 500] }],
    ],
  )('is not %s', (_, counts, options) => {
    expect(leaps(weekly(counts, options))).toEqual([]);
  });

  it.each<[what: string, counts: number[]]>([
    ['too high', [500, 510, 9520, 530, 540, 550, 560, 570]],
    ['too low', [500, 510, 20, 530, 540, 550, 560, 570]],
    ['too high just before', [500, 510, 520, 530, 540, 550, 9560, 570]],
  ])('is not hidden by an earlier count that was %s', (_, 乙) => {
    const 甲 = [500, 500, 500, 500, 500, 500, 500, 1500];
    expect(leaps(weekly({ 甲, 乙 }))).toMatchObject([['7.xlsx C4 added-leapt', { region: '甲' }]]);
  });

  it('is compared under the names that an alias gives earlier sheets', () => {
    const [first, ...rest] = weekly({ 甲: [500, 2000, 2000, 5000] });
    const old = weekly({ 旧: [500, 2000] })[0];
    const sheets = [old ?? first, ...rest].filter((sheet) => sheet !== undefined);
    expect(leaps(sheets)).toHaveLength(1);
    expect(leaps(sheets, [{ current: '甲', previous: '旧', isLasting: true }])).toEqual([]);
  });

  it('is left out where other figures show that its count is wrong', () => {
    const now = plain([
      ['甲', 10_000, 4500, 10, '5.10%'],
      ...Array.from({ length: 6 }, (_, n) => [`区${n}`, 10_000, 110, 10, '1.10%']),
    ]);
    const before = plainBefore([
      ['甲', 10_000, 500],
      ...Array.from({ length: 6 }, (_, n) => [`区${n}`, 10_000, 100]),
    ]);
    const codes = check(compare(now, before)).map(({ code }) => code);
    expect(codes).toContain('count-doubtful');
    expect(codes).not.toContain('added-leapt');
  });
});

describe('ten weeks as the published ones', () => {
  const random = seeded(20221107);
  const folders = Array.from({ length: CORRECT }, () => drawWeeks(published, random));

  it.each([WEEKS, 2])(
    'of 200 newest sheets without an error, one is warned of at most: %i weeks',
    (weeks) => {
      const warned = folders.filter((sheets) => warnings(sheets.slice(-weeks)).length > 0);
      expect(warned.length).toBeLessThanOrEqual(1);
    },
  );

  const typos = Array.from({ length: TYPOS }, (_, n) => {
    const sheets = folders[n % CORRECT] ?? [];
    const typo = drawTypo(sheets.at(-1) ?? published, random);
    const typed = [...sheets.slice(0, -1), typo.sheet];
    const isFound = (weeks: number) => warnings(typed.slice(-weeks)).some((it) => isAt(it, typo));
    return { ...typo, sheets, withPast: isFound(WEEKS), withoutPast: isFound(2) };
  });

  it('nine of ten typing errors beyond 1 % and twice the largest addition are found', () => {
    const beyond = typos.filter(({ sheets, row, column, households, error }) => {
      const counts = sheets.slice(0, -1).map((sheet) => installedIn(sheet, row, column));
      const largest = Math.max(...counts.slice(1).map((count, n) => count - (counts[n] ?? 0)));
      return error > households / 100 && error > 2 * largest;
    });
    expect(beyond.length).toBeGreaterThan(TYPOS / 4);
    const found = beyond.filter(({ withPast }) => withPast);
    expect(found.length / beyond.length).toBeGreaterThanOrEqual(0.9);
  });

  it('both guides have the share that is found, by the size of the error', () => {
    const table = SIZES.map((most, n) => {
      const least = SIZES[n - 1] ?? 0;
      const own = typos.filter(({ error, households }) => {
        return 100 * error > least * households && 100 * error <= most * households;
      });
      const found = (which: 'withPast' | 'withoutPast') =>
        `${Math.round((100 * own.filter((typo) => typo[which]).length) / own.length)} %`;
      const size = most > 100 ? `> ${least} %` : `≤ ${most} %`;
      return `| ${size} | ${own.length} | ${found('withPast')} | ${found('withoutPast')} |\n`;
    }).join('');
    process.stdout.write(`| size of the error | made | with | without |\n${table}`);
    for (const language of LANGUAGES) {
      const document = new URL(`../../../../docs/${language}/findings.md`, import.meta.url);
      const text = readFileSync(document, 'utf8');
      if (process.env['UPDATE']) writeFileSync(document, text.replace(TABLE, table));
      else expect(TABLE.exec(text)?.[0]).toBe(table);
    }
  });
});

function isAt({ at }: Finding, { sheet, row, column }: Typo): boolean {
  const installed = sheet.regions[row]?.figures[column]?.installed;
  return installed?.state === 'known' && placeKey(at) === placeKey(installed.at);
}
