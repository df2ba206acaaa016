/** A comparison → the explanation of one region's figures, in one language. */

import { type Comparison, previousColumn } from '../../core/compare.ts';
import { type Finding, placeKey } from '../../core/finding.ts';
import { rateRangeOf } from '../../core/rounding.ts';
import { type CellRef, cellName } from '../../core/sheet/cell.ts';
import { type Figures, type Indicator, indicatorName, MEASURES } from '../../core/snapshot.ts';
import type { RateTarget } from '../../core/target.ts';
import { termsOf } from '../../core/terms.ts';
import { explainWords } from '../../lang/explain.ts';
import { type Language, WORDS } from '../../lang/index.ts';
import { reportFinding } from '../findings.ts';
import type { Made, ReportSource } from '../report.ts';
import type { ExplainedIndicator, Explanation } from './explanation.ts';
import { figuresOf, type SubjectSheets } from './figures.ts';
import { regionLines, totalLines } from './lines.ts';
import type { SheetReading } from './reads.ts';
import { noAdditionReason, noMovementReason } from './reasons.ts';
import { scheduleLines } from './schedule.ts';
import {
  isSum,
  originalName,
  rowsOf,
  type Subject,
  type SubjectRows,
  standingOf,
} from './subject.ts';

export type { SheetReading, Subject };

export interface ExplainOptions {
  readonly subject: Subject;
  /** Indexes in `Comparison.indicators`. */
  readonly indicators: readonly number[];
  readonly current: SheetReading;
  readonly previous: SheetReading | null;
  readonly findings: readonly Finding[];
  readonly sources: readonly ReportSource[];
  readonly language: Language;
  readonly made: Made;
  /** Target of an indicator; none by default. */
  readonly targetOf?: (indicator: Indicator) => RateTarget | null;
}

/** Explains one region's figures. Pure: the same arguments give the same explanation. */
export function createExplanation(comparison: Comparison, options: ExplainOptions): Explanation {
  const { language, sources, made, subject, indicators } = options;
  const { current, previous, addedFrom, ties, rankBy } = comparison;
  const words = WORDS[language];
  const rows = rowsOf(comparison, subject);
  const region = rows.current?.name ?? rows.previous?.name ?? words.total;
  const sheets = { subject, rows, current: options.current, previous: options.previous };
  const isAbout = findingsOf(comparison, indicators, rows);
  return {
    ...{ language, kind: subject.kind, region },
    previousRegion: originalName(rows.previous, options.previous),
    title: current.title,
    date: current.date,
    previousDate: previous?.date ?? null,
    ...{ addedFrom, ties, rankBy },
    notes: [
      ...(ties === 'competition' ? [] : [words.noteTies[ties]]),
      ...(rankBy === 'displayed'
        ? [words.noteRankedAsShown(words.table(termsOf(current, null)))]
        : []),
    ],
    indicators: indicators.map((i) =>
      explainIndicator(comparison, i, sheets, { language, region, targetOf: options.targetOf }),
    ),
    findings: options.findings.filter(isAbout).map((finding) => reportFinding(finding, words)),
    ...{ sources, made },
  };
}

function explainIndicator(
  comparison: Comparison,
  indicator: number,
  sheets: SubjectSheets,
  {
    language,
    region,
    targetOf = () => null,
  }: Pick<Explanation, 'language' | 'region'> & {
    readonly targetOf: ExplainOptions['targetOf'] | undefined;
  },
): ExplainedIndicator {
  const terms = termsOf(comparison.current, indicator);
  const words = explainWords(language, terms);
  const figures = figuresOf(comparison, indicator, sheets);
  const { subject, rows } = sheets;
  const standing = standingOf(comparison, indicator, subject);
  const own = rows.current?.figures[indicator];
  const unexplained = { subject, rows, standing };
  const background = {
    region,
    ratio: standing?.ratio ?? null,
    keptWithin: standing?.kept && own ? rateRangeOf(own) : null,
    addedFrom: comparison.addedFrom,
    noAddition: noAdditionReason(comparison, indicator, unexplained),
    noMovement: noMovementReason(comparison, indicator, unexplained),
  };
  const subjectOf = comparison.indicators[indicator]?.indicator;
  const schedule = scheduleLines(
    standing,
    {
      target: subjectOf ? targetOf(subjectOf) : null,
      date: comparison.current.date,
      decimals: figures.decimals,
    },
    words,
  );
  if (isSum(subject)) {
    const lines = [...totalLines(figures, background, words), ...schedule];
    return { ...figures, headline: '', lines };
  }
  const { value, previous } = figures.rank;
  const headline = value === null ? words.unrankedHeadline : words.headline(value, previous);
  const lines = [...regionLines(figures, background, words), ...schedule];
  return { ...figures, headline, lines };
}

/** Returns a test for findings about a region's own cells in some indicators, or about the region as a whole. */
function findingsOf(comparison: Comparison, indicators: readonly number[], rows: SubjectRows) {
  const own = indicators.map((i) => rows.current?.figures[i]);
  const before = indicators.map((i) => rows.previous?.figures[previousColumn(comparison, i)]);
  const figures = [...own, ...before].flatMap(cellsOf);
  const cells = new Set([
    ...[rows.current, rows.previous].flatMap((row) => (row ? [placeKey(row.at)] : [])),
    ...figures.map(placeKey),
  ]);
  const names = indicators.flatMap((i) => {
    const standings = comparison.indicators[i];
    return standings ? [indicatorName(standings.indicator)] : [];
  });
  return (finding: Finding): boolean =>
    cells.has(placeKey(finding.at)) ||
    (finding.code === 'probable-rename' && finding.previous === rows.previous?.name) ||
    figures.some(
      (at) => at.source === finding.at.source && cellsNamed(finding).includes(cellName(at)),
    ) ||
    (finding.code === 'rates-print-alike' &&
      finding.regions.includes(rows.current?.name ?? '') &&
      names.includes(finding.indicator));
}

/** The cells that a finding about several cells names. */
function cellsNamed(finding: Finding): readonly string[] {
  if (finding.code === 'figure-blank') return finding.marked?.cells ?? [];
  return finding.code === 'rates-kept' ? finding.cells : [];
}

function cellsOf(figures: Figures | undefined): CellRef[] {
  return MEASURES.flatMap((measure) => {
    const figure = figures?.[measure];
    return figure && 'at' in figure ? [figure.at] : [];
  });
}
