/** Names and telephone numbers are only in the workbook, never in published outputs. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { interpret } from '../../src/interpret/index.ts';
import { renderExcel } from '../../src/render/excel/excel.ts';
import { renderHtml } from '../../src/render/html/html.ts';
import { renderJson } from '../../src/render/json.ts';
import { renderMarkdown } from '../../src/render/markdown/markdown.ts';
import { renderTerminal } from '../../src/render/terminal.ts';
import { renderCsv } from '../../src/render/tidy-csv.ts';
import { plainSheet } from '../helpers.ts';
import { reportOf, snapshotOf, textOf } from '../reports.ts';

const LABELS = [
  '填报人',
  '审核人',
  '制表',
  '单位负责人（签字）',
  '联系电话',
  '统计员',
  'Prepared by',
];
const NOTE = '注：数据截至当日18时。';

const signature = fc.record({
  label: fc.constantFrom(...LABELS),
  colon: fc.constantFrom('：', ':', '： '),
  name: fc.constantFrom('某甲某', '0391-3567890', '13800138000'),
});

/** The signatures as rows: each in a cell, label and name in two, all in one, or behind the note. */
const LAYOUTS: readonly ((texts: readonly (readonly [string, string])[]) => string[][])[] = [
  (texts) => [[NOTE], texts.map((parts) => parts.join(''))],
  (texts) => [[NOTE], texts.flat()],
  (texts) => [[NOTE], [texts.map((parts) => parts.join('')).join('  ')]],
  (texts) => [[`${NOTE} ${texts.map((parts) => parts.join('')).join(' ')}`]],
  (texts) => [...texts.map((parts) => [parts.join('')]), [NOTE]],
];

it('wherever they stand', () => {
  fc.assert(
    fc.property(
      fc.array(signature, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...LAYOUTS),
      (signatures, layout) => {
        const texts = signatures.map((own) => [own.label + own.colon, own.name] as const);
        const { snapshot } = interpret([
          plainSheet([['温县', 10, 5], ['合计', 10, 5], ...layout(texts)]),
        ]);
        const report = reportOf(snapshot);
        const view = { width: 100, colorLevel: 0 } as const;
        for (const text of [
          renderTerminal(report, view),
          renderTerminal(report, { ...view, summaryOnly: true }),
          textOf(renderMarkdown(report, { sections: ['summary', 'tables', 'notes', 'sources'] })),
          textOf(renderMarkdown(report, { layout: 'official' })),
          textOf(renderMarkdown(report, { summaryOnly: true })),
          textOf(renderHtml(report)),
          renderJson(report),
          textOf(renderCsv(report)),
        ]) {
          for (const { name, label } of signatures) {
            expect(text).not.toContain(name);
            expect(text).not.toContain(label);
          }
        }
        expect(textOf(renderHtml(report))).toContain(NOTE);
        const printed = report.signOffs.join(' ');
        for (const { name } of signatures) expect(printed).toContain(name);
      },
    ),
    { numRuns: 60 },
  );
});

it('and are read from the workbook again', async () => {
  const { snapshot } = interpret([
    plainSheet([['温县', 10, 5], ['合计', 10, 5], [NOTE], ['填报人：', '某甲', '电话13800138000']]),
  ]);
  const report = reportOf(snapshot);
  const again = await snapshotOf(await renderExcel(report));
  expect(again.signOffs).toEqual(snapshot.signOffs);
  expect(again.notes).toContain(NOTE);
});
