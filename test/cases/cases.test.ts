/** Small files of other programs, each with one kind of fault, through the whole program. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { gasrank } from '../cli/run.ts';
import { lines } from '../reading.ts';
import type { FileCase } from './case.ts';
import { KINDS } from './kinds/index.ts';

const FILES = fileURLToPath(new URL('files/', import.meta.url));
const LANGUAGES = ['zh', 'en'] as const;

interface JsonFigures {
  readonly region?: string;
  readonly label?: string;
  readonly households: number | null;
  readonly installed: number | null;
  readonly added: number | null;
  readonly rate: string | null;
  readonly rank?: number | null;
}

describe.each(Object.entries(KINDS))('%s', (_, cases) => {
  it.each(cases.map((one) => [nameOf(one), one] as const))('%s', async (_name, one) => {
    const report = await run('report', one, ['-f', 'json', '--lang', 'zh']);
    expect(report.code, report.stderr).toBe(one.exit);
    if (one.exit === 2) expect(report.stdout).toBe('');
    else expectFigures(JSON.parse(report.stdout), one);

    const check = await run('check', one, ['-f', 'json', '--lang', 'en']);
    expect(check.code, check.stderr).toBe(one.exit);
    if (one.exit !== 2 && one.findings) {
      expect(complaints(JSON.parse(check.stdout).findings)).toEqual([...one.findings].sort());
    }
    if (one.suggests) {
      const { stdout } = await run('inspect', { file: one.file }, ['-f', 'json']);
      expect(JSON.parse(stdout).files[0].suggestions).toEqual(one.suggests);
    }
    await expectWords(one);
  });
});

function expectFigures(
  report: {
    readonly date: string;
    readonly indicators: readonly {
      readonly device: string;
      readonly gas: string;
      readonly unit: string | null;
      readonly regions: readonly JsonFigures[];
      readonly subtotals: readonly (JsonFigures & { readonly regions: readonly string[] })[];
      readonly total: JsonFigures | null;
    }[];
    readonly findings: readonly JsonFinding[];
  },
  { date, names, units, indicators, subtotals, findings, prev }: FileCase,
) {
  if (date) expect(report.date).toBe(date);
  if (names) {
    const own = report.indicators.map(({ device, gas }) => [device, gas].filter(Boolean).join('·'));
    expect(own).toEqual(names);
  }
  if (units) expect(report.indicators.map(({ unit }) => unit)).toEqual(units);
  if (indicators) {
    const tables = report.indicators.map(({ regions, total }) =>
      [...regions, ...(total ? [total] : [])]
        .map((row) => line(row, prev !== undefined))
        .join('\n'),
    );
    expect(tables).toEqual(indicators.map(lines));
  }
  if (subtotals) {
    const sums = report.indicators.map(({ subtotals: own }) =>
      own
        .map(({ label, households, installed, rate, regions }) =>
          [label, households, installed, rate, ':', ...regions]
            .map((text) => text ?? '-')
            .join(' '),
        )
        .join('\n'),
    );
    expect(sums).toEqual(subtotals.map(lines));
  }
  if (findings) expect(complaints(report.findings)).toEqual([...findings].sort());
}

function line(row: JsonFigures, withAdded: boolean): string {
  const { region, households, installed, rate, rank, added } = row;
  const isTotal = region === undefined;
  const figures = [households, installed, rate, ...(isTotal ? [] : [rank])];
  return [isTotal ? '=' : region, ...figures, ...(withAdded ? [added] : [])]
    .map((figure) => figure ?? '-')
    .join(' ');
}

interface JsonFinding {
  readonly code: string;
  readonly severity: string;
  readonly cell: string | null;
}

function complaints(findings: readonly JsonFinding[]): string[] {
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, cell }) => [code, cell].filter(Boolean).join(' '))
    .sort();
}

/** Looks for the patterns of a case in everything that a person reads of it. */
async function expectWords(one: FileCase) {
  if (!one.shows && !one.never) return;
  for (const lang of LANGUAGES) {
    const report = await run('report', one, ['--lang', lang]);
    for (const pattern of one.shows?.[lang] ?? []) {
      expect(report.stdout + report.stderr).toMatch(pattern);
    }
    if (!one.never) continue;
    const others = [
      await run('check', one, ['--lang', lang]),
      await run('report', one, ['--summary-only', '--lang', lang, '-f', 'markdown']),
      await run('inspect', { file: one.file }, ['--lang', lang]),
    ];
    for (const { stdout, stderr } of [report, ...others]) {
      for (const pattern of one.never) expect(stdout + stderr).not.toMatch(pattern);
    }
  }
}

function run(
  command: string,
  { file, prev, options = [] }: Pick<FileCase, 'file' | 'prev' | 'options'>,
  more: readonly string[],
) {
  const from = (name: string) => path.join(FILES, name);
  const last = prev ? ['--prev', from(prev)] : [];
  return gasrank([command, from(file), ...last, ...options, ...more], { cwd: FILES });
}

function nameOf({ file, prev, options = [] }: FileCase): string {
  return [file, ...(prev ? [`--prev ${prev}`] : []), ...options].join(' ');
}
