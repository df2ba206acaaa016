/** Comments on cells of the official sheet about their findings. */
import { excelWords } from '../../../lang/excel.ts';
import { WORDS } from '../../../lang/index.ts';
import { a1 } from '../../../report/format.ts';
import type { Report, ReportFinding } from '../../../report/report.ts';
import type { BodyCell } from '../page.ts';
import { cellFinder } from './cells.ts';

/** Maximum number of comments in a drawing of Excel. Further findings are only in their own sheet. */
const MAX_COMMENTS = 1000;

/** Marks a cell of the official sheet that has findings or a kept rate. */
export type Mark = (cell: BodyCell, row: number, col: number) => BodyCell;

/**
 * The marks of a report, and a note on each kept rate. Errors and warnings are also visible on paper, a comment only on
 * a screen.
 */
export function marksOf(report: Report): Mark {
  const words = WORDS[report.language];
  const { keptRate, findings: own } = excelWords(report.language, report.terms);
  const { comment: commentOf } = own;
  const byCell = findingsByCell(report);
  const kept = keptCells(report);
  const commented = new Set([...byCell.keys(), ...kept].slice(0, MAX_COMMENTS));
  const rows = new Set([...byCell.keys(), ...kept].map(rowOf));
  return (cell, row, col) => {
    if (!rows.has(row)) return cell;
    const name = a1(row, col);
    const findings = byCell.get(name) ?? [];
    const isGrave = findings.some(({ severity }) => severity !== 'info');
    const style = isGrave ? ({ style: cell.content === null ? 'gap' : 'marked' } as const) : {};
    if (!commented.has(name)) return { ...cell, ...style };
    const lines = [
      ...(kept.has(name) ? [keptRate] : []),
      ...findings.map(({ severity, message }) => commentOf(words.severity[severity], message)),
    ];
    return { ...cell, ...style, comment: lines.join('\n') };
  };
}

/** The row of a cell's name. */
const rowOf = (name: string) => Number(name.replace(/\D/gu, '')) - 1;

/** The cells of kept rates. */
function keptCells(report: Report): ReadonlySet<string> {
  const cellOf = cellFinder(report);
  return new Set(
    report.rows.flatMap(({ place, figures }) =>
      figures.flatMap(({ kept }, indicator) =>
        kept
          ? (cellOf({ period: 'this', row: place, indicator, measure: 'rate' })?.cell ?? [])
          : [],
      ),
    ),
  );
}

function findingsByCell(report: Report): ReadonlyMap<string, ReportFinding[]> {
  const cellOf = cellFinder(report);
  const byCell = new Map<string, ReportFinding[]>();
  for (const finding of report.findings) {
    const cell = finding.figure?.period === 'this' ? cellOf(finding.figure)?.cell : undefined;
    if (cell === undefined) continue;
    const others = byCell.get(cell);
    if (others) others.push(finding);
    else byCell.set(cell, [finding]);
  }
  return byCell;
}
