/** A native line chart as XML (ECMA-376, part 1, 21.2). */
import { a1 } from '../../../report/format.ts';
import type { ChartLine, PlacedChart } from '../page.ts';
import { escapeXml } from './rows.ts';

/** Colours that differ in lightness as well as in hue. */
const COLOURS = [
  ...['1F77B4', 'D62728', '2CA02C', '9467BD', 'FF7F0E', '17BECF', '8C564B', 'E377C2'],
  ...['7F7F7F', 'BCBD22', '0B3C5D', 'B22222'],
];
const GREY = '6B7683';
const NAMESPACES = [
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');
const AXES = ['111111111', '222222222'] as const;

/** The chart part. Values are stored beside their cells, so that a program draws the chart without calculating. */
export function chartXml(chart: PlacedChart): string {
  const { title, lines, format, isReversed } = chart;
  const [category, value] = AXES;
  const axes = `<c:axId val="${category}"/><c:axId val="${value}"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>`,
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>`,
    `<a:r><a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx>`,
    '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>',
    ...lines.map((line, n) => seriesXml(chart, line, n)),
    `<c:marker val="1"/>${axes}</c:lineChart>`,
    axisXml('catAx', { id: category, crosses: value, position: 'b', isReversed: false }),
    axisXml('valAx', { id: value, crosses: category, position: 'l', isReversed, format }),
    '</c:plotArea><c:legend><c:legendPos val="r"/><c:overlay val="0"/></c:legend>',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join('');
}

function seriesXml(chart: PlacedChart, line: ChartLine, n: number): string {
  const { sheet, first, last, nameCol, labels, labelRow, format } = chart;
  const { name, row, values, isPlanned } = line;
  const colour = isPlanned ? GREY : (COLOURS[n % COLOURS.length] ?? GREY);
  const dash = isPlanned ? '<a:prstDash val="dash"/>' : '';
  const stroke = `<a:ln w="19050"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>${dash}<a:round/></a:ln>`;
  const fill = `<c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>`;
  const marker = isPlanned
    ? '<c:marker><c:symbol val="none"/></c:marker>'
    : `<c:marker><c:symbol val="circle"/><c:size val="4"/>${fill}</c:marker>`;
  const points = values.flatMap((value, i) =>
    value === null ? [] : [`<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`],
  );
  return [
    `<c:ser><c:idx val="${n}"/><c:order val="${n}"/>`,
    `<c:tx>${textsXml(reference(sheet, [row, nameCol]), [name])}</c:tx>`,
    `<c:spPr>${stroke}</c:spPr>${marker}`,
    `<c:cat>${textsXml(reference(sheet, [labelRow, first], [labelRow, last]), labels)}</c:cat>`,
    `<c:val><c:numRef><c:f>${escapeXml(reference(sheet, [row, first], [row, last]))}</c:f>`,
    `<c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode><c:ptCount val="${values.length}"/>`,
    `${points.join('')}</c:numCache></c:numRef></c:val><c:smooth val="0"/></c:ser>`,
  ].join('');
}

function textsXml(formula: string, texts: readonly string[]): string {
  const points = texts.map((text, i) => `<c:pt idx="${i}"><c:v>${escapeXml(text)}</c:v></c:pt>`);
  return `<c:strRef><c:f>${escapeXml(formula)}</c:f><c:strCache><c:ptCount val="${texts.length}"/>${points.join('')}</c:strCache></c:strRef>`;
}

interface Axis {
  readonly id: string;
  readonly crosses: string;
  readonly position: 'b' | 'l';
  readonly isReversed: boolean;
  readonly format?: string;
}

/** An axis; of a reversed one, the other axis stays at the bottom. */
function axisXml(kind: 'catAx' | 'valAx', axis: Axis): string {
  const { id, crosses, position, isReversed, format } = axis;
  const isValue = kind === 'valAx';
  const grid =
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9DEE4"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
  return [
    `<c:${kind}><c:axId val="${id}"/>`,
    `<c:scaling><c:orientation val="${isReversed ? 'maxMin' : 'minMax'}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${position}"/>${isValue ? grid : ''}`,
    format === undefined ? '' : `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>`,
    '<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:crossAx val="${crosses}"/><c:crosses val="autoZero"/>`,
    isValue
      ? '<c:crossBetween val="between"/>'
      : '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>',
    `</c:${kind}>`,
  ].join('');
}

type CellIndex = readonly [row: number, col: number];

/** A fixed cell or range of a sheet: `'安装率'!$C$4:$J$4`. */
function reference(sheet: string, from: CellIndex, to: CellIndex = from): string {
  const fixed = ([row, col]: CellIndex) => a1(row, col).replace(/^([A-Z]+)(\d+)$/u, '$$$1$$$2');
  const range = from === to ? fixed(from) : `${fixed(from)}:${fixed(to)}`;
  return `'${sheet.replaceAll("'", "''")}'!${range}`;
}
