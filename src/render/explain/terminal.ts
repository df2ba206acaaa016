/** An explanation in a terminal: the region, the sheets, then a section for each indicator. */
import { Chalk, type ChalkInstance } from 'chalk';
import { EXPLAIN_WORDS, type ExplainWords } from '../../lang/explain.ts';
import { placeText, WORDS } from '../../lang/index.ts';
import type {
  ExplainedIndicator,
  ExplainedLine,
  Explanation,
} from '../../report/explain/explanation.ts';
import type { View } from '../renderer.ts';
import { findingText } from '../text/finding.ts';
import { type FrameStyle, framed } from '../text/frame.ts';
import { printable } from '../text/printable.ts';
import { indented, padEnd, padStart, stringWidth, widest } from '../text/width.ts';
import { type CountCell, type CountRow, countRows } from './counts.ts';

/** Tools for writing lines. */
interface ExplainPen {
  readonly words: ExplainWords;
  readonly chalk: ChalkInstance;
  readonly width: number;
  readonly frame: FrameStyle;
  /** Columns of the labels with the space after them. */
  readonly indent: number;
  readonly counts: CountWidths;
}

/** Columns of the table of counts, the same in every section. */
interface CountWidths {
  readonly now: readonly [value: number, cell: number];
  readonly before: readonly [value: number, cell: number];
}

/** The explanation as lines that fit into the window. */
export function explanationText(
  explanation: Explanation,
  { width, colorLevel, frame = 'lines' }: Pick<View, 'width' | 'colorLevel' | 'frame'>,
): string {
  const words = EXPLAIN_WORDS[explanation.language];
  const chalk = new Chalk({ level: colorLevel });
  const rows = explanation.indicators.flatMap((own) => countRows(explanation, own));
  const names = explanation.indicators.flatMap(({ lines }) => lines.map(({ name }) => name));
  const labels = rows.map(({ label }) => label);
  const indent = widest([...Object.values(words.label), ...names, ...labels]) + 2;
  const pen: ExplainPen = { words, chalk, width, frame, indent, counts: countWidths(rows, words) };
  const sections = explanation.indicators.map((own) => [
    ...titleLines(own, pen),
    ...countLines(countRows(explanation, own), pen),
    ...factLines(own.lines, pen),
  ]);
  const blocks = [headLines(explanation, pen), ...sections, closingLines(explanation, pen)];
  return framed(`${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`, frame);
}

function headLines(explanation: Explanation, pen: ExplainPen): string[] {
  const { region, kind, previousRegion, title, sources, language } = explanation;
  const { words, chalk } = pen;
  const facts = [
    ...(title === null ? [] : [title]),
    ...(kind === 'vanished' ? [words.vanished] : []),
    ...(kind === 'region' && previousRegion !== null && previousRegion !== region
      ? [words.renamed(previousRegion)]
      : []),
  ];
  const places = sources.flatMap(({ role, date, file, sheet }) => {
    const place = placeText(WORDS[language], { file, sheet, cell: null });
    return entry(words.label[role], printable(`${date}  ${place}`), pen);
  });
  const head = headed(printable(region), printable(['', ...facts].join('  ')), chalk, pen);
  return [...head, ...places];
}

/** A name in bold and the text after it, wrapped. */
function headed(
  name: string,
  text: string,
  tone: ChalkInstance,
  { chalk, width }: ExplainPen,
): string[] {
  const [first = '', ...rest] = indented(name + text, 0, { width });
  const start = first.slice(0, name.length);
  const lines = [chalk.bold(start) + (first === start ? '' : tone(first.slice(start.length)))];
  return [...lines, ...rest.map((line) => tone(line))];
}

/** A label, and a text beside it, wrapped below itself. */
function entry(label: string, text: string, { chalk, indent, width }: ExplainPen): string[] {
  const lines = indented(text, indent, { width });
  return lines.map((line, i) =>
    i === 0 ? chalk.dim(padEnd(label, indent)) + line.slice(indent) : line,
  );
}

/** The indicator and the rank: green if it climbed, red if it fell. */
function titleLines({ name, headline, movement }: ExplainedIndicator, pen: ExplainPen): string[] {
  const { words, chalk } = pen;
  const title = name === '' ? words.nameless : name;
  const gap = headline === '' ? '' : '  ';
  const climbed = movement ? movement.previousRank - movement.rank : 0;
  const tone = climbed > 0 ? chalk.green : climbed < 0 ? chalk.red : chalk;
  return headed(title, gap + headline, tone, pen);
}

function countWidths(rows: readonly CountRow[], words: ExplainWords): CountWidths {
  const of = (cells: readonly (CountCell | null)[], title: string) => {
    const value = widest([title, ...cells.map((own) => own?.value ?? '')]);
    return [value, widest(cells.map((own) => own?.cell ?? ''))] as const;
  };
  return {
    now: of(
      rows.map(({ now }) => now),
      words.label.this,
    ),
    before: of(
      rows.map(({ before }) => before),
      words.label.previous,
    ),
  };
}

/** Households and installed beside last period's; with the header above them if there is room. */
function countLines(rows: readonly CountRow[], pen: ExplainPen): string[] {
  const { words, chalk, counts, indent, width } = pen;
  if (rows.length === 0) return [];
  const pair = ({ value, cell }: CountCell, [ofValue, ofCell]: readonly [number, number]) =>
    `${padStart(value, ofValue)} ${padEnd(chalk.dim(cell), ofCell)}`;
  const hasBefore = rows.some(({ before }) => before !== null);
  const title = { value: words.label.this, cell: '' };
  const previousTitle = { value: words.label.previous, cell: '' };
  const line = (label: string, cells: readonly string[]) =>
    `${padEnd(chalk.dim(label), indent)}${cells.join('   ')}`.trimEnd();
  const head = hasBefore
    ? [line('', [pair(title, counts.now), pair(previousTitle, counts.before)])]
    : [];
  const body = rows.map(({ label, now, before, header }) => {
    const cells = [pair(now, counts.now), ...(before ? [pair(before, counts.before)] : [])];
    const room = width - stringWidth(line(label, [...cells, '']));
    const shown = header !== '' && stringWidth(header) + 3 <= room ? [chalk.dim(header)] : [];
    return line(label, [...cells, ...shown]);
  });
  return [...head.map((text) => chalk.dim(text)), ...body];
}

/** A line for each fact. Stated figures follow in a column of their own if there is room. */
function factLines(facts: readonly ExplainedLine[], pen: ExplainPen): string[] {
  const { chalk, indent, width, frame } = pen;
  const lines = facts.map(({ name, text, stated }) => {
    return { name, text: framed(printable(text), frame), stated: stated && printable(stated) };
  });
  const ofSheet = lines.filter(({ stated }) => stated !== null);
  const column = indent + widest(ofSheet.map(({ text }) => text));
  const room = column + 2 + widest(ofSheet.map(({ stated }) => stated ?? ''));
  return lines.flatMap(({ name, text, stated }) => {
    const own = entry(name, text, pen);
    if (stated === null) return own;
    const note = chalk.dim(stated);
    if (room <= width) return [`${padEnd(own[0] ?? '', column)}  ${note}`];
    return [...own, ' '.repeat(indent) + note];
  });
}

function closingLines(explanation: Explanation, pen: ExplainPen): string[] {
  const { findings, notes, language } = explanation;
  const { words, chalk } = pen;
  const texts = findings.map((finding) => findingText(finding, WORDS[language], chalk));
  const shown = texts.length > 0 ? texts : [words.noFindings];
  const [first = '', ...rest] = shown;
  return [
    ...entry(words.label.findings, first, pen),
    ...rest.flatMap((text) => indented(text, pen.indent, pen)),
    ...notes.flatMap((note) => indented(note, 0, pen)).map((line) => chalk.dim(line)),
  ];
}
