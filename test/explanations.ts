/** Short ways to an explanation through the real rooms. */
import { bySeverity, check } from '../src/check/index.ts';
import { type CompareOptions, compare } from '../src/core/compare.ts';
import type { Grid } from '../src/core/sheet/grid.ts';
import { interpret } from '../src/interpret/index.ts';
import type { Language } from '../src/lang/index.ts';
import type { Explanation } from '../src/report/explain/explanation.ts';
import { createExplanation, type SheetReading, type Subject } from '../src/report/explain/index.ts';
import { findSubject } from '../src/select/subject.ts';

export type ExplainChoices = CompareOptions & { readonly language?: Language };

/** A sheet as the command line has it: understood, with its cells. */
function readingOf(grid: Grid): SheetReading & ReturnType<typeof interpret> {
  return { ...interpret([grid]), grid };
}

/** The explanation of a region, by its name, in every indicator. */
export function explain(
  wanted: string | Subject,
  [currentGrid, previousGrid = null]: readonly [Grid, (Grid | null)?],
  { language = 'zh', ...options }: ExplainChoices = {},
): Explanation {
  const current = readingOf(currentGrid);
  const previous = previousGrid && readingOf(previousGrid);
  const comparison = compare(current.snapshot, previous?.snapshot ?? null, options);
  const readings = previous ? [current, previous] : [current];
  const found = [...readings.flatMap(({ findings }) => findings), ...check(comparison)];
  return createExplanation(comparison, {
    subject: typeof wanted === 'string' ? findSubject(comparison, wanted) : wanted,
    indicators: comparison.indicators.map((_, i) => i),
    ...{ current, previous, language },
    findings: bySeverity(found),
    sources: readings.map(({ snapshot: { source, date } }, i) => ({
      role: i === 0 ? 'this' : 'previous',
      ...source,
      date,
      sha256: () => '0'.repeat(64),
    })),
    made: {
      version: '0',
      command: 'gasrank',
      rules: { decimals: null, aliases: [], vocabulary: {} },
    },
  });
}
