/** Adds line charts to the parts of a workbook, which exceljs cannot write. */
import { inserted, type Part } from '../../package/zip.ts';
import type { PlacedChart } from '../page.ts';
import { chartXml } from './chart-xml.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const TYPE_OF = {
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
} as const;

/** The parts with the charts of each sheet, in the order of the sheets. */
export function withCharts(
  parts: readonly Part[],
  charts: readonly (readonly PlacedChart[])[],
): Part[] {
  const drawn = charts.flatMap((own, n) => (own.length > 0 ? [{ sheet: n + 1, own }] : []));
  if (drawn.length === 0) return [...parts];
  const added: { name: string; xml: string; type: keyof typeof TYPE_OF | null }[] = [];
  let count = 0;
  for (const [d, { sheet, own }] of drawn.entries()) {
    const targets = own.map((chart) => {
      count++;
      added.push({ name: `xl/charts/chart${count}.xml`, xml: chartXml(chart), type: 'chart' });
      return { kind: 'chart', target: `../charts/chart${count}.xml` };
    });
    const drawing = `drawing${d + 1}.xml`;
    added.push(
      { name: `xl/drawings/${drawing}`, xml: drawingXml(own), type: 'drawing' },
      { name: `xl/drawings/_rels/${drawing}.rels`, xml: relationsXml(targets), type: null },
      {
        name: `xl/worksheets/_rels/sheet${sheet}.xml.rels`,
        xml: relationsXml([{ kind: 'drawing', target: `../drawings/${drawing}` }]),
        type: null,
      },
    );
  }
  const types = added.flatMap(({ name, type }) =>
    type === null ? [] : [`<Override PartName="/${name}" ContentType="${TYPE_OF[type]}"/>`],
  );
  const sheets = new Set(drawn.map(({ sheet }) => `xl/worksheets/sheet${sheet}.xml`));
  return [
    ...parts.map((part) => {
      if (part.name === '[Content_Types].xml') return inserted(part, '</Types>', types.join(''));
      // A drawing follows the page's footer.
      return sheets.has(part.name)
        ? inserted(part, '</worksheet>', '<drawing r:id="rId1"/>')
        : part;
    }),
    ...added.map(({ name, xml }) => ({ name, content: Buffer.from(xml) })),
  ];
}

function relationsXml(targets: readonly { kind: string; target: string }[]): string {
  const relations = targets.map(
    ({ kind, target }, n) =>
      `<Relationship Id="rId${n + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${RELATIONS}">${relations.join('')}</Relationships>`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Frames of charts over whole cells. */
function drawingXml(charts: readonly PlacedChart[]): string {
  const frames = charts.map(({ row, columns, title }, n) => {
    const marker = (col: number, line: number) =>
      `<xdr:col>${col}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${line}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
    return [
      `<xdr:twoCellAnchor><xdr:from>${marker(0, row)}</xdr:from><xdr:to>${marker(columns, row + 1)}</xdr:to>`,
      '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>',
      `<xdr:cNvPr id="${n + 2}" name="Chart ${n + 1}" descr="${title.replace(/[<>&"]/gu, '')}"/><xdr:cNvGraphicFramePr/>`,
      '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
      `<a:graphic><a:graphicData uri="${DRAWING}/chart">`,
      `<c:chart xmlns:c="${DRAWING}/chart" r:id="rId${n + 1}"/>`,
      '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
    ].join('');
  });
  return `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">${frames.join('')}</xdr:wsDr>`;
}
