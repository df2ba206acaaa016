/** Result of gasrank for a damaged file, compared with that for the whole one. */
import { check, possibleDamage } from '../../src/check/index.ts';
import { SEVERITY } from '../../src/check/severity.ts';
import { compare } from '../../src/core/compare.ts';
import { GasrankError } from '../../src/core/error.ts';
import { interpret } from '../../src/interpret/index.ts';
import { readSource } from '../../src/read/index.ts';
import { renderJson } from '../../src/render/json.ts';
import { reportOf } from '../reports.ts';

type Count = number | null;

interface Figures {
  readonly households: Count;
  readonly installed: Count;
  readonly added: Count;
  readonly rate: string | null;
  readonly rank?: number | null;
}

/** The figures and texts of `gasrank.report/1`. */
interface Body {
  readonly title: string;
  readonly date: string;
  readonly indicators: readonly { readonly regions: readonly Figures[]; readonly total: Figures }[];
}

export interface Outcome {
  readonly body: Body;
  readonly hasError: boolean;
  readonly hasWarning: boolean;
}

/** The report of these bytes, as the command line makes it; `null` when they are refused. */
export async function outcomeOf(bytes: Buffer): Promise<Outcome | null> {
  try {
    const { grids, format } = await readSource(bytes, 'damaged');
    const { snapshot, findings } = interpret(grids);
    const found = [...findings, ...check(compare(snapshot, null))];
    const all = [
      ...found,
      ...possibleDamage(found, { current: { snapshot, format }, previous: null }),
    ];
    const severities = all.map(({ code }) => SEVERITY[code]);
    const { title, date, indicators }: Body = JSON.parse(renderJson(reportOf(snapshot)));
    return {
      body: { title, date, indicators },
      hasError: severities.includes('error'),
      hasWarning: severities.includes('warning'),
    };
  } catch (error) {
    if (error instanceof GasrankError) return null;
    throw error;
  }
}

/** `words`: texts differ and figures do not; `other`: must never occur. */
export const VERDICTS = ['same', 'refused', 'error', 'words', 'other'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Outcome of a file; `right` is that of the whole one. */
export function judge(right: Outcome, outcome: Outcome | null): Verdict {
  if (outcome === null) return 'refused';
  if (JSON.stringify(outcome.body) === JSON.stringify(right.body)) return 'same';
  if (outcome.hasError) return 'error';
  return onlyWordsDiffer(right, outcome) ? 'words' : 'other';
}

/** Checks whether every figure is right and in its place, or additions are unknown with a warning. */
function onlyWordsDiffer(right: Outcome, { body, hasWarning }: Outcome): boolean {
  const [expected, found] = [figuresOf(right.body), figuresOf(body)];
  const isUnknown = (figures: Figures | undefined, i: number) =>
    figures?.added === null && expected[i]?.added !== null;
  return (
    JSON.stringify(shape(body)) === JSON.stringify(shape(right.body)) &&
    expected.every((figures, i) => isRight(figures, found[i])) &&
    (hasWarning || !found.some(isUnknown))
  );
}

const shape = ({ indicators }: Body) => indicators.map(({ regions }) => regions.length);

const figuresOf = ({ indicators }: Body) =>
  indicators.flatMap(({ regions, total }) => [...regions, total]);

function isRight(expected: Figures, found: Figures | undefined): boolean {
  return (
    found?.households === expected.households &&
    found.installed === expected.installed &&
    (found.added === expected.added || found.added === null) &&
    found.rank === expected.rank &&
    isSameRate(expected.rate, found.rate)
  );
}

/** The same rate with as many decimals or others: how it prints is a text as well. */
function isSameRate(expected: string | null, found: string | null): boolean {
  if (expected === null || found === null) return expected === found;
  const decimals = [expected, found].map((rate) => /\.(\d+)%/u.exec(rate)?.[1]?.length ?? 0);
  const difference = Math.abs(Number.parseFloat(expected) - Number.parseFloat(found));
  return difference < 10 ** -Math.min(...decimals);
}
