/** The columns of a table: indicators as a tree of device, gas and measure, and other columns. */
import type { Measure } from '../../core/snapshot.ts';
import { columnWord } from '../../lang/index.ts';
import type { InspectedIndicator, InspectedMeasure, OtherColumn } from '../../schema/inspect.ts';
import { indented, padEnd, padStart, stringWidth, widest } from '../text/width.ts';
import type { InspectPen } from './lines.ts';

/** Device › gas › measure → column, the figure of the first region, and the header. */
export function indicatorTree(
  indicators: readonly InspectedIndicator[],
  pen: InspectPen,
): string[] {
  const { words, chalk } = pen;
  const widths = widthsOf(indicators, pen);
  let above = '';
  const trees = indicators.flatMap((indicator) => {
    const { device, gas, unit, decimals, measures } = indicator;
    const levels = [device, gas].filter((level) => level !== '');
    const titles = levels.length > 0 ? levels : [words.nameless];
    const notes = [
      ...(unit === null ? [] : [words.unit(unit)]),
      ...(decimals === null ? [] : [words.decimals(decimals)]),
    ];
    const note = chalk.dim(notes.map((text) => `  ${text}`).join(''));
    const heads = titles.map((title, level) => {
      const isLast = level === titles.length - 1;
      return '  '.repeat(level) + chalk.bold(title) + (isLast ? note : '');
    });
    // A device is shown once over its gases.
    const shown = levels.length === 2 && device === above ? heads.slice(1) : heads;
    above = device;
    const indent = titles.length * 2;
    return [
      ...shown,
      ...measures.flatMap((measure) => measureLines(indicator, measure, indent, widths, pen)),
    ];
  });
  const depth = indicators.some(({ device, gas }) => device && gas) ? 2 : 1;
  return [chalk.dim(columnsOf(['', words.column, words.sample], depth * 2, widths)), ...trees];
}

/** Name, column and sample, aligned. */
function columnsOf(
  [name = '', column = '', sample = '']: string[],
  indent: number,
  widths: Widths,
) {
  const places = [padEnd(name, widths.name), padEnd(column, widths.column)];
  return `${' '.repeat(indent)}${[...places, padStart(sample, widths.sample)].join('  ')}`;
}

interface Widths {
  readonly name: number;
  readonly column: number;
  readonly sample: number;
}

/** Maximum width of a sample with which others are aligned. */
const MAX_SAMPLE_WIDTH = 12;

function widthsOf(indicators: readonly InspectedIndicator[], pen: InspectPen): Widths {
  const { words } = pen;
  const names = indicators.flatMap((indicator) =>
    indicator.measures.map((measure) => nameOf(indicator, measure, pen)),
  );
  const measures = indicators.flatMap((indicator) => indicator.measures);
  return {
    name: widest(names),
    column: widest([words.column, ...measures.map(({ column }) => column)]),
    sample: Math.min(MAX_SAMPLE_WIDTH, widest([words.sample, ...measures.map(sampleText)])),
  };
}

/** Name of a measure: its usual name, or that of the sheet if it differs. */
function nameOf(
  { unit, measures }: InspectedIndicator,
  { measure }: InspectedMeasure,
  pen: InspectPen,
) {
  const labelOf = (wanted: Measure) =>
    measures.find((other) => other.measure === wanted)?.header.at(-1) ?? null;
  const terms = {
    unit,
    labels: {
      households: labelOf('households'),
      installed: labelOf('installed'),
      added: labelOf('added'),
      rate: labelOf('rate'),
      rank: labelOf('rank'),
    },
  };
  const name = columnWord(pen.common, terms, measure);
  return name === pen.common.measure[measure] ? pen.words.role[measure] : name;
}

function sampleText({ sample }: InspectedMeasure): string {
  return sample ?? '';
}

function measureLines(
  indicator: InspectedIndicator,
  measure: InspectedMeasure,
  indent: number,
  widths: Widths,
  pen: InspectPen,
): string[] {
  const { words, chalk } = pen;
  const { column, header, factor } = measure;
  const cells = [nameOf(indicator, measure, pen), column, sampleText(measure)];
  const start = `${columnsOf(cells, indent, widths)}  `;
  const path = header.filter((word) => word !== '').join(' › ');
  const text = factor === 1 ? path : `${path} (${words.factor(factor)})`;
  const [first = '', ...rest] = indented(text, stringWidth(start), pen);
  const lines = [first.trimStart(), ...rest].map((line) => chalk.dim(line));
  return lines.map((line, i) => (i === 0 ? start + line : line));
}

/** A line for each column without figures: its letters, its header, its role. */
export function otherColumnLines(columns: readonly OtherColumn[], { words }: InspectPen): string[] {
  const width = widest(columns.map(({ column }) => column));
  return columns.map(({ column, header, role, used }) => {
    const meaning = role === null ? words.unknown : used ? words.role[role] : words.unused;
    return `${padEnd(column, width)}  ${header === '' ? words.blankHeader : header}  ${meaning}`;
  });
}
