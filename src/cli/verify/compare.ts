/** Compares a report with the same report made again, in the language in which the two are most alike. */

import { GasrankError } from '../../core/error.ts';
import type { FindingCode } from '../../core/finding.ts';
import { a1, type CellRef, cellAt } from '../../core/sheet/cell.ts';
import { interpretSheets, readSheets } from '../../interpret/index.ts';
import { LANGUAGES, type Language, WORDS } from '../../lang/index.ts';
import { cellsOf } from '../../render/excel/layout.ts';
import { bodyRows, type PageCell } from '../../render/excel/page.ts';
import { tablesOf } from '../../render/excel/sheets/tables.ts';
import { renderJson } from '../../render/json.ts';
import { isSum } from '../../report/format.ts';
import { isComplete } from '../../report/record.ts';
import type { Report } from '../../report/report.ts';
import {
  type Compared,
  type Difference,
  type Explained,
  joined,
  NOTHING,
} from '../../report/verify/differences.ts';
import { compareDocuments } from '../../report/verify/documents.ts';
import { type ComputedCell, compareSheets, type Sheet } from '../../report/verify/sheets.ts';
import { compareOfficial } from '../../report/verify/stated.ts';
import { LEAP, type MakeAgain, OF_THE_CHOICE, REVISION, type TakenFindings } from './again.ts';
import type { RecordedReport, StatedContent } from './report.ts';

/** Compares everything that sources and rules determine. */
export function compareAgain(
  { record, content }: RecordedReport<StatedContent>,
  makeAgain: MakeAgain,
  version: string,
): Compared {
  const { rules, version: madeBy } = record.made;
  const explained = { isComplete: isComplete(rules), isSameVersion: madeBy === version };
  const { earlierSheets = 0 } = rules;
  const taken: TakenFindings = {
    choice: OF_THE_CHOICE.filter((code) => statedCells(code, content).length > 0),
    leaps: earlierSheets > 0 ? new Set(statedCells(LEAP, content)) : null,
    revisions: rules.revisions ? statedRevisions(content) : [],
  };
  let best: Compared | null = null;
  for (const language of languagesOf(content)) {
    const compared = compareIn(language);
    if (best === null || unlike(compared) < unlike(best)) best = compared;
    if (unlike(best) === 0) break;
  }
  const notChecked = [...(taken.leaps ? [LEAP] : []), ...(rules.revisions ? [REVISION] : [])];
  return joined([best ?? NOTHING, { ...NOTHING, notChecked }]);

  function compareIn(language: Language): Compared {
    const report = makeAgain(language, taken);
    return content.format === 'json'
      ? compareDocuments(content.document, JSON.parse(renderJson(report)), explained)
      : compareWorkbook(content, report, explained);
  }
}

/** The language of a workbook shows in the names of its sheets, that of a JSON report at most in its words. */
function languagesOf(content: StatedContent): readonly Language[] {
  if (content.format === 'json') return LANGUAGES;
  const names = content.sheets.map(({ name }) => name);
  const own = LANGUAGES.filter((language) => names.includes(WORDS[language].reportSheet));
  return own.length > 0 ? own : LANGUAGES;
}

const unlike = ({ differences, notChecked }: Compared) => differences.length + notChecked.length;

/** The cells of all findings of a code in a report; an empty text for one of the whole sheet. */
function statedCells(code: FindingCode, content: StatedContent): string[] {
  if (content.format === 'json') {
    return listed(content.document['findings']).flatMap((one) =>
      one.code === code ? textOf(one.cell) : [],
    );
  }
  return content.grids.flatMap(({ rows }) =>
    rows.flatMap((cells) =>
      // The cell is named just before the code.
      cells.flatMap((own, c) => (own?.value === code ? textOf(cells[c - 1]?.value) : [])),
    ),
  );
}

/** The places of all revisions in a report. */
function statedRevisions(content: StatedContent): CellRef[] {
  const places =
    content.format === 'json'
      ? listed(content.document['findings']).filter(({ code }) => code === REVISION)
      : content.grids.flatMap(({ rows }) =>
          rows.flatMap((cells) => {
            // File, sheet and cell stand before the code.
            const c = cells.findIndex((own) => own?.value === REVISION);
            const [file, sheet, cell] = cells.slice(c - 3, c).map((own) => own?.value);
            return c < 3 ? [] : [{ file, sheet, cell }];
          }),
        );
  return places.flatMap(({ file, sheet, cell }) => {
    const at = cellAt(textOf(cell));
    return at ? [{ ...at, source: { file: textOf(file), sheet: textOf(sheet) } }] : [];
  });
}

const listed = (value: unknown) => (Array.isArray(value) ? value.map(Object) : []);

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

function compareWorkbook(
  { sheets, grids }: Extract<StatedContent, { format: 'excel' }>,
  report: Report,
  explained: Explained,
): Compared {
  const { reportSheet } = WORDS[report.language];
  const { unlike: others, ...compared } = compareSheets(sheets, computedSheets(report), explained);
  const official = sheets.find(({ name }) => name === reportSheet);
  if (!others.includes(reportSheet) || !official) {
    return joined([compared, { ...NOTHING, notChecked: others }]);
  }
  const sheet = grids.find(({ source }) => source.sheet === reportSheet);
  const tables = readSheets(sheet ? [sheet] : [], report.made?.rules.vocabulary);
  const { date } = report;
  const { snapshot } = interpretSheets(tables, { date });
  const parts = [compared, compareOfficial(snapshot, report, official), dated(tables, date)];
  return joined([...parts, { ...NOTHING, notChecked: others }]);
}

/** Compares the day that the official sheet states itself, where it can be read. */
function dated(tables: ReturnType<typeof readSheets>, computed: string): Compared {
  try {
    const { date } = interpretSheets(tables).snapshot;
    if (date === computed) return NOTHING;
    const difference: Difference = { kind: 'date', path: null, stated: date, computed };
    return { ...NOTHING, differences: [difference] };
  } catch (error) {
    if (error instanceof GasrankError) return NOTHING;
    throw error;
  }
}

/** The sheets of the workbook that a report makes, as cells by their names. */
function computedSheets(report: Report): Sheet<ComputedCell>[] {
  const { reportSheet } = WORDS[report.language];
  return Array.from(
    tablesOf(report, () => null),
    (table) => {
      const figureAt = table.name === reportSheet ? figuresOf(report) : () => null;
      const cells = cellsOf(table).map((cell) => {
        const name = a1(cell.row, cell.col);
        return [name, { ...computedCell(cell), figure: figureAt(cell) }] as const;
      });
      return { name: table.name, cells: new Map(cells) };
    },
  );
}

function computedCell({ content, text, format, isFree }: PageCell) {
  const isFormula = typeof content === 'object' && content !== null;
  return {
    value: isFormula ? content.result : content,
    formula: isFormula ? content.formula : null,
    ...{ text, format, isFree: isFree === true },
  };
}

/** Finds the figure that stands in a cell of the official sheet. */
function figuresOf(report: Report) {
  const { official, indicators } = report;
  const { rows, rowOf } = bodyRows(report);
  const byRow = new Map(rows.map((row) => [rowOf(row.place), row] as const));
  return ({ row, col }: PageCell): ComputedCell['figure'] => {
    const own = byRow.get(row);
    const figure = official.columns[col]?.figure;
    if (!own || !figure || figure === 'line-number' || (isSum(own) && figure.measure === 'rank'))
      return null;
    const indicator = indicators[figure.indicator]?.name ?? '';
    return { indicator, row: own.label, measure: figure.measure };
  };
}
