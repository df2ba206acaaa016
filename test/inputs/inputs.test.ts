/** Sheets as bureaus send them, each with its expected reading, and their table in the guides to inputs. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/core/compare.ts';
import type { Snapshot } from '../../src/core/snapshot.ts';
import { type InterpretOptions, interpret } from '../../src/interpret/index.ts';
import { LANGUAGES } from '../../src/lang/index.ts';
import { readSource } from '../../src/read/index.ts';
import { renderJson } from '../../src/render/json.ts';
import { interpretFixture, refusalOf } from '../helpers.ts';
import { findingCodes, lines, readingOf } from '../reading.ts';
import { reportOf } from '../reports.ts';
import { GROUPS, type InputCase, type Reads } from './case.ts';
import { CASES } from './cases.ts';
import { chinese } from './chinese.ts';
import { inputsTable } from './document.ts';

/** The table of a guide, after the comment that names its source. */
const TABLE = /(?<=<!-- .*test\/inputs.* -->\n\n).*/su;

async function understood(bytes: Buffer, file: string, options: InterpretOptions = {}) {
  return interpret((await readSource(bytes, file)).grids, options);
}

/** The JSON report without sources and findings. */
function figures(snapshot: Snapshot) {
  const { title, date, indicators } = JSON.parse(renderJson(reportOf(snapshot)));
  return { title, date, indicators };
}

async function addedSince(previous: Buffer, current: Snapshot): Promise<string> {
  const last = await understood(previous, 'last.xlsx');
  const { indicators } = compare(current, last.snapshot);
  return current.regions
    .map(({ key }, i) => [key, ...indicators.map(({ regions }) => regions[i]?.added ?? '-')])
    .map((words) => words.join(' '))
    .join('\n');
}

async function expectReading({ bytes, file, options, previous }: InputCase, expected: Reads) {
  const { informs = [], added, ...reads } = expected;
  const interpretation = await understood(await bytes(), file, options);
  const typed = Object.entries(reads).map(([part, value]) => [
    part,
    typeof value === 'string' ? lines(value) : value,
  ]);
  expect(readingOf(interpretation)).toMatchObject(Object.fromEntries(typed));
  expect(findingCodes(interpretation)).toEqual(expect.arrayContaining([...informs]));
  if (previous && added !== undefined) {
    expect(await addedSince(await previous(), interpretation.snapshot)).toBe(lines(added));
  }
}

describe.each(Object.keys(GROUPS))('%s', (group) => {
  const cases = CASES.filter((one) => one.group === group);
  it.each(cases.map((one) => [one.id, one] as const))('%s', async (_, one) => {
    if ('refused' in one.expect) {
      const refused = refusalOf(
        Promise.resolve(one.bytes()).then((b) => understood(b, one.file, one.options)),
      );
      expect((await refused).code).toBe(one.expect.refused);
    } else if (one.expect.reads === 'published') {
      const published = await interpretFixture('2022-11-07');
      const { snapshot } = await understood(await one.bytes(), one.file, one.options);
      expect(figures(snapshot)).toEqual(figures(published.snapshot));
    } else await expectReading(one, one.expect.reads);
  });
});

describe('the cases', () => {
  it('have ids of their own', () => {
    expect(new Set(CASES.map(({ id }) => id)).size).toBe(CASES.length);
  });

  it.each(LANGUAGES)('are the table of docs/%s/inputs.md', (language) => {
    const document = new URL(`../../docs/${language}/inputs.md`, import.meta.url);
    const text = readFileSync(document, 'utf8');
    const table = inputsTable(CASES, language);
    if (process.env['UPDATE'])
      writeFileSync(
        document,
        text.replace(TABLE, () => table),
      );
    else expect(TABLE.exec(text)?.[0]).toBe(table);
  });

  it('have Chinese words for all that is not an example', () => {
    const words = CASES.flatMap(({ says, makes }) => [says, makes]);
    expect(words.filter((word) => !/\p{Script=Han}/u.test(chinese(word)))).toEqual([]);
  });
});
