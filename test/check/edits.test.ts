/** Share of typical editing mistakes that are found: the table in both guides to findings, which `UPDATE=1` writes anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { check } from '../../src/check/index.ts';
import { SEVERITY } from '../../src/check/severity.ts';
import { type Comparison, compare } from '../../src/core/compare.ts';
import { GasrankError } from '../../src/core/error.ts';
import type { Finding } from '../../src/core/finding.ts';
import { a1 } from '../../src/core/sheet/cell.ts';
import type { Grid } from '../../src/core/sheet/grid.ts';
import type { Snapshot } from '../../src/core/snapshot.ts';
import { interpret, requireOlder } from '../../src/interpret/index.ts';
import { LANGUAGES, type Language } from '../../src/lang/index.ts';
import { interpretFixture, readFixture } from '../helpers.ts';
import { drawEdits, type Edit, KINDS, seeded } from './edits.ts';

const COUNT = 100;
const SEED = 20221107;
/** The table after the words for the edits. */
const TABLE = /(?<=\| (?:edit|弄错的方式) \|.*\n.*\n)(?:\|.*\n)*/u;

/** `found` at each of its cells, `told` elsewhere or by a refusal, or not at all. */
type Outcome = 'found' | 'told' | 'unseen';

interface Looked {
  readonly comparison: Comparison;
  /** Errors and warnings. */
  readonly findings: readonly Finding[];
}

it('every edit of the rows is found at its cell, and no other edit changes a figure in silence', async () => {
  const {
    grids: [grid],
  } = await readFixture('2022-11-07');
  const { snapshot: previous } = await interpretFixture('2022-10-31');
  if (!grid) throw new Error('the fixture has no sheet');
  const published = look(grid, previous);
  if (!published) throw new Error('the fixture was refused');
  expect(published.findings).toEqual([]);
  const { regions, total } = published.comparison.current;
  const rows = new Set([...regions, ...(total ? [total] : [])].map(({ at }) => at.row));

  const results = drawEdits(grid, COUNT, seeded(SEED)).map((edit) => {
    const looked = look(edit.grid, previous);
    const isOfRows = edit.cells.every(({ row }) => rows.has(row));
    const outcome = outcomeOf(edit, looked);
    const isWrong =
      outcome === 'unseen' && looked !== null && figuresOf(looked) !== figuresOf(published);
    return { ...edit, isOfRows, outcome, isWrong };
  });
  const missed = results.filter(({ isOfRows, outcome }) => isOfRows && outcome !== 'found');
  expect(missed.map(({ text }) => text)).toEqual([]);
  expect(results.filter(({ isWrong }) => isWrong).map(({ text }) => text)).toEqual([]);

  for (const language of LANGUAGES) {
    const document = new URL(`../../docs/${language}/findings.md`, import.meta.url);
    const text = readFileSync(document, 'utf8');
    const table = tableOf(results, NAMES[language]);
    if (process.env['UPDATE']) writeFileSync(document, text.replace(TABLE, table));
    else expect(TABLE.exec(text)?.[0]).toBe(table);
  }
});

/** Findings of an edited sheet compared with last period's; `null` if it is rejected. */
function look(grid: Grid, previous: Snapshot): Looked | null {
  try {
    const { snapshot, findings } = interpret([grid]);
    requireOlder(previous, snapshot);
    const comparison = compare(snapshot, previous);
    const all = [...findings, ...check(comparison)];
    return { comparison, findings: all.filter(({ code }) => SEVERITY[code] !== 'info') };
  } catch (error) {
    if (error instanceof GasrankError) return null;
    throw error;
  }
}

function outcomeOf({ cells }: Edit, looked: Looked | null): Outcome {
  if (looked === null) return 'told';
  const named = new Set(looked.findings.flatMap(cellsOf));
  if (cells.every(({ row, col }) => named.has(a1(row, col)))) return 'found';
  return looked.findings.length > 0 ? 'told' : 'unseen';
}

function cellsOf(finding: Finding): string[] {
  const { row, col } = finding.at;
  const own = row === null || col === null ? [] : [a1(row, col)];
  // A doubtful count lists the cells that contradict it, which are right.
  return 'cells' in finding && finding.code !== 'count-doubtful' ? [...own, ...finding.cells] : own;
}

/** All that the report prints of regions and totals, but for decimals. */
function figuresOf({ comparison: { current, indicators } }: Looked): string {
  const names = current.regions.map(({ key }) => key);
  return JSON.stringify([names, indicators.map(({ regions, total }) => [regions, total])]);
}

function tableOf(
  results: readonly { kind: string; outcome: Outcome }[],
  names: (typeof NAMES)[Language],
): string {
  const row = (name: string, own: typeof results) => {
    const count = (outcome: Outcome) => own.filter((result) => result.outcome === outcome).length;
    return `| ${name} | ${own.length} | ${count('found')} | ${count('told')} | ${count('unseen')} |\n`;
  };
  const kinds = KINDS.map((kind) =>
    row(
      names[kind],
      results.filter((result) => result.kind === kind),
    ),
  );
  return [...kinds, row(names.all, results)].join('');
}

const NAMES = {
  en: {
    digit: 'a digit typed wrongly',
    emptied: 'a cell emptied',
    swapped: 'two cells exchanged',
    duplicated: 'a row doubled',
    all: 'all',
  },
  zh: {
    digit: '打错一位数字',
    emptied: '清空一格',
    swapped: '两格对调',
    duplicated: '一行重复',
    all: '共计',
  },
} as const;
