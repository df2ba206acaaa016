/** How the page looks: on a phone, a wide screen, paper; in the light and in the dark. */
import type { Fonts } from '../renderer.ts';

/** The faces that Chinese offices and systems have. */
const FACES = {
  title:
    '"方正小标宋简体","FZXiaoBiaoSong-B05S","Source Han Serif SC","Noto Serif CJK SC","Songti SC",SimSun,serif',
  body: '"PingFang SC","Microsoft YaHei","Source Han Sans SC","Noto Sans CJK SC","WenQuanYi Micro Hei",sans-serif',
} as const;

/**
 * The style sheet. Colours stand as they are, not as variables: Word knows none. The dark ones are for screens only, so
 * that paper stays white.
 */
export function styleSheet(fonts: Fonts): string {
  const title = faces(fonts.title, FACES.title);
  const header = faces(fonts.header, FACES.body);
  const body = faces(fonts.body, FACES.body);
  return `
html { color-scheme: light dark; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: #fff; color: #1c2024; font: 16px/1.7 ${body}; }
main { max-width: 1280px; margin: 0 auto; padding: 28px 20px 40px; overflow-wrap: anywhere; }
h1 { margin: 0; font: bold 28px/1.35 ${title}; text-align: center; text-wrap: balance; }
.date { margin: 6px 0 22px; text-align: center; color: #57606a; }
.summary p { margin: 0 0 8px; }
.scroll { margin: 22px 0 0; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 14px; line-height: 1.4; font-variant-numeric: tabular-nums; }
caption { padding: 0 0 8px; font: bold 16px/1.4 ${header}; text-align: left; }
th, td { border: 1px solid #8c959f; padding: 6px 8px; text-align: center; overflow-wrap: normal; }
td { white-space: nowrap; }
thead th, thead td { min-width: 2.2em; background: #eef2f7; font-family: ${header}; }
tbody th { min-width: 5.2em; max-width: 14em; overflow-wrap: anywhere; background: #fff; font-weight: normal; }
.total th, .total td { background: #f6f8fa; font-weight: bold; }
h2 { margin: 32px 0 4px; font: bold 20px/1.4 ${header}; }
.legend { margin: 0; font-size: 14px; color: #57606a; }
.legend svg { vertical-align: -2px; margin-right: 4px; }
.legend span { display: inline-block; margin-right: 16px; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr)); gap: 8px 36px; }
figure { max-width: 460px; min-width: 0; margin: 14px 0 0; }
figcaption { margin: 0 0 4px; font-weight: bold; }
.chart { display: block; width: 100%; height: auto; overflow: visible; }
.chart text { white-space: pre; }
.notes, .sources { margin: 24px 0 0; font-size: 14px; color: #57606a; }
.notes p, .sources p { margin: 0 0 4px; }
@media screen and (max-width: 600px) {
  main { padding: 18px 16px 28px; }
  h1 { font-size: 22px; }
  .date { font-size: 14px; margin-bottom: 16px; }
  .scroll { margin-left: -16px; margin-right: -16px; padding: 0 16px; }
  caption { max-width: calc(100vw - 32px); }
  table { font-size: 13px; }
  th, td { padding: 5px 6px; }
  tbody th { position: sticky; left: -16px; max-width: 9em; box-shadow: inset -1px 0 #8c959f; }
}
@media screen and (prefers-color-scheme: dark) {
  body { background: #14181d; color: #e6e9ed; }
  .date, .legend, .notes, .sources { color: #a9b3be; }
  th, td { border-color: #566270; }
  thead th, thead td { background: #222a33; }
  tbody th { background: #14181d; }
  .total th, .total td { background: #1c232b; }
  .track rect { fill: #262e38; }
  .bar rect { fill: #4a80c0; }
  .bar.total rect { fill: #7d8996; }
  .previous line { stroke: #fff; }
}
@media print {
  @page { size: A4 landscape; margin: 10mm 12mm; }
  body { font-size: 10.5pt; line-height: 1.5; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 20pt; }
  .date { margin-bottom: 8pt; }
  .scroll { overflow: visible; margin-top: 10pt; }
  table { font-size: 9.5pt; }
  th, td { border-color: #000; padding: 2pt 4pt; }
  caption { font-size: 11pt; }
  tr, figure, .notes p, .sources { break-inside: avoid; }
  h2 { break-before: page; margin-top: 0; }
  .notes { margin-top: 10pt; }
  thead th, thead td, .total th, .total td, .chart, .legend svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .date, .legend, .notes, .sources { color: #000; }
  .charts { grid-template-columns: repeat(3, 1fr); }
}
`;
}

/** A font of the configuration before ours; what could end its name in a style sheet is left out. */
function faces(name: string | undefined, ours: string): string {
  const safe = name?.replace(/[^\p{L}\p{N}\p{M} _.-]/gu, '') ?? '';
  return safe === '' ? ours : `"${safe}",${ours}`;
}
