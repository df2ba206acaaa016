/**
 * `npm run test:damage`: thousands of damaged variants of each kind of file. Each gives the right figures, is refused, or is
 * told as an error that ends the program with 1; none gives other figures in silence.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check, possibleDamage } from '../../src/check/index.ts';
import { compare } from '../../src/core/compare.ts';
import { GasrankError } from '../../src/core/error.ts';
import { SEVERITY } from '../../src/core/finding.ts';
import { interpret } from '../../src/interpret/index.ts';
import { readSource } from '../../src/read/index.ts';
import { renderJson } from '../../src/render/json.ts';
import { reportOf } from '../reports.ts';
import { unzip, zip } from '../zip.ts';
import { damage, random, type Variant } from './variants.ts';

const bytesOf = (path: string) => readFileSync(new URL(path, import.meta.url));

/** The files, each with the published table; `parts` are those in which its figures and words stand. */
const FILES: readonly {
  name: string;
  bytes: Buffer;
  parts: readonly string[];
  variants: number;
}[] = [
  {
    name: 'published.xlsx',
    bytes: bytesOf('../../fixtures/jiaozuo-2022-11-07.xlsx'),
    variants: 4000,
    parts: [
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ],
  },
  {
    name: 'published.ods',
    bytes: bytesOf('../read/files/published.ods'),
    variants: 300,
    parts: ['content.xml', 'META-INF/manifest.xml'],
  },
  {
    name: 'published.xls',
    bytes: bytesOf('../read/files/published.xls'),
    variants: 300,
    parts: [],
  },
];

const REPACKED = 200;

/** Everything that a reader of the report takes from it. */
function figuresOf(json: string): string {
  const { title, date, indicators } = JSON.parse(json) as Record<string, unknown>;
  return JSON.stringify({ title, date, indicators });
}

/** The counts alone, in their order; unknown ones are null. */
function countsOf(json: string): (number | null)[] {
  const { indicators } = JSON.parse(json) as {
    indicators: { regions: Record<'households' | 'installed' | 'added', number | null>[] }[];
  };
  return indicators.flatMap(({ regions }) =>
    regions.flatMap(({ households, installed, added }) => [households, installed, added]),
  );
}

/** Whether every count is the right one or unknown: then it is words that were damaged. */
function onlyWordsDiffer(right: Outcome, other: Outcome): boolean {
  const counts = other.counts;
  return (
    counts.length === right.counts.length &&
    counts.every((count, i) => count === null || count === right.counts[i])
  );
}

interface Outcome {
  readonly figures: string;
  readonly counts: readonly (number | null)[];
  readonly hasError: boolean;
}

/** What gasrank makes of a file; `file` is its name, which may hold a date. */
async function outcomeOf(bytes: Buffer): Promise<Outcome | null> {
  try {
    const { grids, format } = await readSource(bytes, 'damaged');
    const { snapshot, findings } = interpret(grids);
    const found = [...findings, ...check(compare(snapshot, null))];
    const all = [...found, ...possibleDamage(found, [{ source: snapshot.source, format }])];
    const json = renderJson(reportOf(snapshot));
    return {
      figures: figuresOf(json),
      counts: countsOf(json),
      hasError: all.some(({ code }) => SEVERITY[code] === 'error'),
    };
  } catch (error) {
    if (error instanceof GasrankError) return null;
    throw error;
  }
}

test.each(FILES)(
  '$name, damaged',
  async ({ name, bytes, variants }) => {
    // Nothing in an .xls sums up its texts, so a damaged word may stay; a damaged count may not.
    const mayLoseWords = name === 'published.xls';
    await expectNoOtherFigures({ whole: bytes, mayLoseWords }, variants, (seed) =>
      damage(bytes, seed),
    );
  },
  120_000,
);

test.each(FILES.filter(({ parts }) => parts.length > 0))(
  '$name, unpacked, a part cut short or lost, and packed again',
  async (file) => {
    const parts = unzip(file.bytes);
    await expectNoOtherFigures({ whole: file.bytes }, REPACKED, async (seed) => {
      const below = random(seed);
      const name = file.parts[below(file.parts.length)] ?? '';
      const part = parts.get(name);
      if (!part) throw new Error(`no ${name}`);
      const length = below(part.length);
      const isLost = below(8) === 0;
      const copy = new Map(parts);
      if (isLost) copy.delete(name);
      else copy.set(name, part.subarray(0, length));
      const what = isLost ? `${name} lost` : `${name} cut to ${length} bytes`;
      return { what, bytes: await zip(copy) };
    });
  },
  120_000,
);

async function expectNoOtherFigures(
  { whole, mayLoseWords = false }: { whole: Buffer; mayLoseWords?: boolean },
  count: number,
  variant: (seed: number) => Variant | Promise<Variant>,
): Promise<void> {
  const right = await outcomeOf(whole);
  expect(right?.hasError).toBe(false);
  const counts = { same: 0, refused: 0, error: 0, words: 0 };
  const others: string[] = [];
  for (let seed = 1; seed <= count; seed++) {
    const { what, bytes } = await variant(seed);
    const outcome = await outcomeOf(bytes).catch((cause: unknown) => {
      throw new Error(`seed ${seed}, ${what}: a crash`, { cause });
    });
    if (outcome === null) counts.refused++;
    else if (outcome.figures === right?.figures) counts.same++;
    else if (outcome.hasError) counts.error++;
    else if (mayLoseWords && right && onlyWordsDiffer(right, outcome)) counts.words++;
    else others.push(`seed ${seed}, ${what}`);
  }
  const { same, refused, error, words } = counts;
  process.stdout.write(
    `${count} variants: ${same} same figures, ${refused} refused, ${error} with an error, ${words} with other words, ${others.length} other figures\n`,
  );
  expect(others).toEqual([]);
}
