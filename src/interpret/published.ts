/** Parts of a sheet without figures that the published layout keeps: line numbers, the unit, the wording of the date. */
import type { Column, IsoDate, LineNumbers, Region } from '../core/snapshot.ts';
import { datesIn } from './dates/date.ts';
import type { DateOf } from './dating.ts';
import { isDateOnly, type TextAt, textsBetween } from './header/heading.ts';
import { statedInSingleUnits } from './header/stated-units.ts';
import type { NamedTable } from './tables/tables.ts';
import { cellText, tidy } from './words/text.ts';
import { isLabelledUnit } from './words/units.ts';

/** The regions' line numbers (序号) as in the sheet; `null` if there is no such column, or it is empty. */
export function lineNumbersOf(
  { grid, table }: NamedTable,
  regions: readonly Region[],
  columns: readonly Column[],
): LineNumbers | null {
  const own = table.blocks.map(({ header, end }) => ({
    ...{ top: header.bottom, end, left: header.left, right: header.right },
    column: header.columns.find(({ role }) => role === 'line-number'),
    after: header.columns,
  }));
  const first = own.find(({ column }) => column);
  if (!first?.column) return null;
  const { label, path, col } = first.column;
  const next = first.after
    .filter((column) => column.col > col)
    .map((column) => columns.findIndex((other) => other.label === column.label))
    .find((place) => place >= 0);
  const values = regions.map(({ at }) => {
    const block = own.find(
      ({ top, end, left, right }) =>
        top < at.row && at.row < end && left <= at.col && at.col <= right,
    );
    return block?.column ? tidy(cellText(grid.rows[at.row]?.[block.column.col])) : '';
  });
  if (values.every((value) => value === '')) return null;
  const depth = columns[0]?.path.length ?? path.length;
  const above = Array.from({ length: Math.max(0, depth - path.length) }, () => path[0] ?? label);
  return {
    column: { label, path: [...above, ...path].slice(0, depth) },
    place: next ?? columns.length,
    values,
  };
}

/** The line above the table that states the unit (单位：户), with the unit of the multiplied figures. */
export function unitLineOf(named: NamedTable): string | null {
  const lines = textsAbove(named).flatMap(({ text }) =>
    [text, ...text.split(' ')].filter(isLabelledUnit).slice(0, 1),
  );
  const line = lines.at(-1);
  return line === undefined ? null : statedInSingleUnits(line);
}

/** The sheet's own wording of its date (（截至2024年3月18日）), if it is above the table and contains nothing else. */
export function dateLabelOf(named: NamedTable, { date, dateFrom, dateAt }: DateOf): string | null {
  if (dateFrom !== 'sheet' || !dateAt) return null;
  const text = textsAbove(named).find(({ row, col }) => row === dateAt.row && col === dateAt.col);
  if (!text) return null;
  const bracket = /[（(][^（()）]*[)）]$/u.exec(text.text)?.[0] ?? '';
  const candidates = [text.text, bracket, ...text.text.split(' ')];
  return candidates.find((own) => isDateLabel(own, date)) ?? null;
}

/** Words that may accompany a date without adding content. */
const BESIDE_DATE =
  /截至|截止|数据|统计|填报|填表|制表|报送|更新|时间|日期|时点|上午|下午|(?:星期|周)[一二三四五六日天]|as\s*of|date|updated/giu;

function isDateLabel(text: string, date: IsoDate): boolean {
  const days = datesIn(text);
  const rest = text.replace(BESIDE_DATE, '');
  // A date without such words is printed as in every report.
  return rest !== text && days.length === 1 && days[0] === date && isDateOnly(rest);
}

function textsAbove({ grid, table }: NamedTable): readonly TextAt[] {
  const [block] = table.blocks;
  if (!block) return [];
  const ofSheet =
    block.header.top === block.sheetTop
      ? []
      : textsBetween(grid, { start: 0, end: block.sheetTop });
  return [...ofSheet, ...block.texts];
}
