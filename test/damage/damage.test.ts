/**
 * `npm run test:damage`: thousands of damaged variants of each kind of file. Each gives the right figures, is refused, or is
 * told as an error that ends the program with 1; none gives other figures in silence.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { expect, test, vi } from 'vitest';
import { unzip, zip } from '../zip.ts';
import { judge, outcomeOf, VERDICTS, type Verdict } from './outcome.ts';
import { damage, random, type Variant } from './variants.ts';

/**
 * Starting a worker is what takes the time, and most damage is to what never gets there: the same bytes are taken apart
 * once. The worker itself is the real one.
 */
vi.mock('../../src/read/sheetjs/sheetjs.ts', async (importOriginal) => {
  const { takeApart } = await importOriginal<typeof import('../../src/read/sheetjs/sheetjs.ts')>();
  const known = new Map<string, ReturnType<typeof takeApart>>();
  return {
    takeApart: (source: Parameters<typeof takeApart>[0]) => {
      const key = source.bytes.toString('latin1');
      const sheets = known.get(key) ?? takeApart(source);
      known.set(key, sheets);
      return sheets;
    },
  };
});

const bytesOf = (path: string) => readFileSync(new URL(path, import.meta.url));

/** The files, each with the published table; `parts` are those in which its figures and words stand. */
const FILES: readonly { name: string; bytes: Buffer; parts: readonly string[] }[] = [
  {
    name: 'published.xlsx',
    bytes: bytesOf('../../fixtures/jiaozuo-2022-11-07.xlsx'),
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
    parts: ['content.xml', 'META-INF/manifest.xml'],
  },
  { name: 'published.xls', bytes: bytesOf('../read/files/published.xls'), parts: [] },
];

const VARIANTS = 4000;
const REPACKED = 200;
const MINUTES = 10 * 60_000;

test.each(FILES)(
  '$name, damaged',
  async ({ name, bytes }) => {
    const judged = await judgeAll(bytes, VARIANTS, (seed) => damage(bytes, seed));
    print(name, judged);
    expect(whatOf(judged, 'other')).toEqual([]);
    // Nothing in an .xls sums up its texts, so a damaged word may stay; a damaged figure may not.
    if (!name.endsWith('.xls')) expect(whatOf(judged, 'words')).toEqual([]);
  },
  MINUTES,
);

test.each(FILES.filter(({ parts }) => parts.length > 0))(
  '$name, unpacked, a part cut short or lost, and packed again',
  async (file) => {
    const parts = unzip(file.bytes);
    const judged = await judgeAll(file.bytes, REPACKED, async (seed) => {
      const below = random(seed);
      const name = file.parts[below(file.parts.length)] ?? '';
      const part = parts.get(name);
      if (!part) throw new Error(`no ${name}`);
      const length = below(part.length);
      const isLost = below(8) === 0;
      const copy = new Map(parts);
      if (isLost) copy.delete(name);
      else copy.set(name, part.subarray(0, length));
      return {
        kind: isLost ? 'part lost' : 'part cut short',
        what: isLost ? `${name} lost` : `${name} cut to ${length} bytes`,
        bytes: await zip(copy),
      };
    });
    print(`${file.name}, packed again`, judged);
    expect([...whatOf(judged, 'other'), ...whatOf(judged, 'words')]).toEqual([]);
  },
  MINUTES,
);

interface Judged {
  readonly kind: string;
  readonly what: string;
  readonly verdict: Verdict;
}

/** Outcomes of the variants of a file that is read without an error when undamaged. */
async function judgeAll(
  whole: Buffer,
  count: number,
  variant: (seed: number) => Variant | Promise<Variant>,
): Promise<Judged[]> {
  const right = await outcomeOf(whole);
  if (!right || right.hasError || right.hasWarning) throw new Error('the whole file is not sound');
  const judged: Judged[] = [];
  const seeds = Array.from({ length: count }, (_, i) => i + 1).values();
  const judgeSeeds = async () => {
    for (const seed of seeds) {
      const { kind, what, bytes } = await variant(seed);
      const outcome = await outcomeOf(bytes).catch((cause: unknown) => {
        throw new Error(`seed ${seed}, ${what}: a crash`, { cause });
      });
      judged[seed - 1] = { kind, what: `seed ${seed}, ${what}`, verdict: judge(right, outcome) };
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, judgeSeeds));
  return judged;
}

function whatOf(judged: readonly Judged[], verdict: Verdict): string[] {
  return judged.filter((it) => it.verdict === verdict).map(({ what }) => what);
}

/** A table of the verdicts on each kind of damage. */
function print(name: string, judged: readonly Judged[]): void {
  const line = (title: string, cells: readonly unknown[]) =>
    `${title.padEnd(32)}${cells.map((cell) => String(cell).padStart(9)).join('')}\n`;
  const kinds = [...new Set(judged.map(({ kind }) => kind)), ''].map((kind) => {
    const own = judged.filter((it) => kind === '' || it.kind === kind);
    const counts = VERDICTS.map((verdict) => whatOf(own, verdict).length);
    return line(kind === '' ? 'all' : kind, [...counts, own.length]);
  });
  process.stdout.write(`\n${[line(name, [...VERDICTS, 'all']), ...kinds].join('')}`);
}
