/** Style of the page for phones, wide screens and paper, in light and dark mode. */
import type { Fonts } from '../renderer.ts';
import type { PrintLook } from './print.ts';

/** Fonts of Chinese offices and systems. */
const FACES = {
  title:
    '"方正小标宋简体","FZXiaoBiaoSong-B05S","Source Han Serif SC","Noto Serif CJK SC","Songti SC",SimSun,serif',
  body: '"PingFang SC","Microsoft YaHei","Source Han Sans SC","Noto Sans CJK SC","WenQuanYi Micro Hei",sans-serif',
} as const;

export interface TableLook {
  /** Least width, in heights of the table's letters. */
  readonly width: number;
  readonly print: PrintLook;
  /** Hint above a table that is wider than the window. Shown by CSS, so that it is not copied. */
  readonly hint: string;
}

/** Rows that stay together at the start and at the end of a printed table. */
const KEPT_ROWS = 5;

/**
 * The style sheet. Colours are not variables, since Word does not support these. Dark colours are for screens only, so
 * that paper stays white.
 */
export function styleSheet(fonts: Fonts, table: TableLook): string {
  const title = faces(fonts.title, FACES.title);
  const header = faces(fonts.header, FACES.body);
  const body = faces(fonts.body, FACES.body);
  const pageWidth = Math.max(760, Math.round(19 * table.width));
  const hintWidth = Math.round(15 * table.width) + 40;
  const { paper, type, isDivided, fitsPage } = table.print;
  return `
html { color-scheme: light dark; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: #fff; color: #1c2024; font: 16px/1.75 ${body}; }
main { max-width: ${pageWidth}px; margin: 0 auto; padding: 32px 20px 40px; overflow-wrap: anywhere; }
h1 { margin: 0; font: bold 28px/1.35 ${title}; text-align: center; text-wrap: balance; }
.date { margin: 8px 0 24px; text-align: center; text-wrap: balance; color: #57606a; }
.summary { max-width: 46em; margin: 0 auto; }
.summary p { margin: 0 0 8px; }
:lang(zh) .summary p { text-indent: 2em; }
.table { margin: 24px 0 0; }
.unit { margin: 0; text-align: right; font-size: 14px; line-height: 1.4; }
.scroll { display: grid; overflow-x: auto; }
/* The box stretches it. With a width in percent, a copied table would have one in pixels, too wide where it is pasted. */
.pages { display: none; }
table { border-collapse: collapse; font-size: 14px; line-height: 1.4; font-variant-numeric: tabular-nums; }
/* The caption stays in view while the table scrolls in its box. */
caption { max-width: calc(100vw - 40px); padding: 0 0 8px; text-align: center; text-wrap: balance; }
th, td { border: 1px solid #8c959f; padding: 6px 8px; text-align: center; overflow-wrap: normal; }
td { white-space: nowrap; }
td.figure { text-align: right; }
thead th, thead td { min-width: 2.2em; background: #eef2f7; font-family: ${header}; text-wrap: balance; }
thead .long { min-width: 4.2em; }
tbody th { min-width: 5.2em; max-width: 14em; overflow-wrap: break-word; text-wrap: balance; background: #fff; font-weight: normal; }
.total th, .total td { border-top-width: 2px; background: #f6f8fa; font-weight: bold; }
.subtotal th, .subtotal td { background: #f6f8fa; font-weight: bold; }
/* Word does not draw it, and would paste the drawings' texts as one long line. */
section { -webkit-user-select: none; user-select: none; }
/* Tables of figures may be copied. */
.schedule { -webkit-user-select: text; user-select: text; }
.wide { overflow-x: auto; }
td.behind { color: #b42318; }
h3 { margin: 16px 0 4px; font: bold 16px/1.4 ${header}; }
h2 { margin: 36px 0 4px; font: bold 20px/1.4 ${header}; }
.legend { margin: 0; font-size: 14px; color: #57606a; }
.legend svg { vertical-align: -2px; margin-right: 4px; }
.legend span { display: inline-block; margin-right: 16px; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); gap: 12px 36px; align-items: end; }
figure { max-width: 460px; min-width: 0; margin: 14px 0 0; }
figcaption { margin: 0 0 4px; font-weight: bold; line-height: 1.4; }
.chart { display: block; width: 100%; height: auto; overflow: visible; }
.chart text { white-space: pre; }
.name text:last-child, .rate text:last-child { font-weight: bold; }
.notes, .sources { margin: 20px 0 0; font-size: 14px; color: #57606a; }
.notes p, .sources p { margin: 0 0 4px; }
/* Not on a phone: names and brackets do not break there, and justified lines would have gaps. */
@media (min-width: 601px) {
  :lang(zh) .summary p { text-align: justify; }
}
@media screen and (max-width: ${hintWidth}px) {
  .table::before { content: "${table.hint}"; display: block; font-size: 13px; line-height: 1.4; text-align: center; color: #57606a; }
}
@media screen and (max-width: 600px) {
  /* The table is near the top, above the summary. */
  main { display: flex; flex-direction: column; padding: 12px 16px 28px; }
  .summary { order: 1; margin-top: 20px; }
  section, .sources { order: 2; }
  h1 { font-size: 19px; }
  .date { margin: 4px 0 0; font-size: 13px; }
  .table { margin-top: 8px; }
  .scroll, .wide { margin-left: -16px; margin-right: -16px; padding: 0 16px; }
  caption { max-width: calc(100vw - 32px); }
  table { font-size: 13px; }
  th, td { padding: 5px 6px; }
  tbody th { position: sticky; left: -16px; max-width: 9em; box-shadow: inset -1px 0 #8c959f; }
}
@media screen and (prefers-color-scheme: dark) {
  body { background: #14181d; color: #e6e9ed; }
  .date, .table::before, .legend, .notes, .sources { color: #a9b3be; }
  th, td { border-color: #566270; }
  thead th, thead td { background: #222a33; }
  tbody th { background: #14181d; }
  .total th, .total td, .subtotal th, .subtotal td { background: #1c232b; }
  .track rect { fill: #262e38; }
  .bar rect { fill: #4a80c0; }
  .bar.total rect { fill: #7d8996; }
  .previous line { stroke: #fff; }
  .rule line { stroke: #566270; }
  .scale { fill: #a9b3be; }
  td.behind { color: #ff9d8f; }
}
@media screen and (forced-colors: active) {
  .track rect { fill: Canvas; stroke: CanvasText; }
  .bar rect { fill: GrayText; }
  .previous line, .rule line { stroke: CanvasText; }
  .scale { fill: CanvasText; }
}
@media print {
  @page { size: ${paper} landscape; margin: 10mm 12mm; }
  body { font-size: 10.5pt; line-height: 1.4; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 18pt; }
  .date { margin: 0 0 4pt; }
  .summary { max-width: none; }
  .summary p { margin-bottom: 2pt; }
  /* As a grid, Chromium would leave the header that it repeats on each page out of the table's height, and print notes over rows. */
  .scroll, .pages { display: block; overflow: visible; }
  .table, .pages { margin-top: 8pt; }
  .${isDivided ? 'scroll' : 'pages'} { display: none; }
  .pages table + table { break-before: page; }
  /* The title is on the same page. */
  caption { display: none; }
  table { width: 100%; font-size: ${type}pt; break-inside: ${fitsPage ? 'avoid' : 'auto'}; }
  /* No row is alone at the foot of a page or on the last one. */
  tbody tr:nth-child(-n+${KEPT_ROWS}), tbody tr:nth-last-child(-n+${KEPT_ROWS}):not(:last-child) { break-after: avoid; }
  th, td { border-color: #000; padding: 0.2em 0.4em; }
  tr, figure, section, .notes p, .sources { break-inside: avoid; }
  h2, h3 { break-after: avoid; margin-top: 14pt; }
  .wide { overflow: visible; break-inside: avoid; }
  section.schedule { break-inside: auto; }
  .table, .scroll, .pages { break-after: avoid; }
  .unit { font-size: 9pt; break-after: avoid; }
  .notes { margin-top: 6pt; font-size: 9pt; break-before: avoid; }
  .notes p { margin: 0; }
  .sources { margin-top: 10pt; font-size: 9pt; }
  thead th, thead td, .total th, .total td, .subtotal th, .subtotal td, .chart, .legend svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .date, .legend, .notes, .sources { color: #000; }
  .charts { grid-template-columns: repeat(3, 1fr); }
  .chart { max-height: 145mm; }
}
`;
}

/** A font of the configuration before ours, without characters that could end its name in a style sheet. */
function faces(name: string | undefined, ours: string): string {
  const safe = name?.replace(/[^\p{L}\p{N}\p{M} _.-]/gu, '') ?? '';
  return safe === '' ? ours : `"${safe}",${ours}`;
}
