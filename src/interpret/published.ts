/** Parts of a sheet that carry no figures and that its published layout keeps: line numbers, the unit, the date's own wording. */
import type { Column, IsoDate, LineNumbers, Region } from '../core/snapshot.ts';
import { datesIn } from './dates/date.ts';
import type { DateOf } from './dating.ts';
import { isDateOnly, type TextAt, textsBetween } from './header/heading.ts';
import { statedInSingleUnits } from './header/stated-units.ts';
import type { NamedTable } from './tables/tables.ts';
import { cellText, tidy } from './words/text.ts';
import { isLabelledUnit } from './words/units.ts';

/** The numbers of the regions' lines (序号) as the sheet has them; `null` without such a column, or when it is empty. */
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

/** The unit of the figures as a line of its own above the table states it (单位：户), once they are multiplied. */
export function unitLineOf(named: NamedTable): string | null {
  const lines = textsAbove(named).flatMap(({ text }) =>
    [text, ...text.split(' ')].filter(isLabelledUnit).slice(0, 1),
  );
  const line = lines.at(-1);
  return line === undefined ? null : statedInSingleUnits(line);
}

/** The sheet's own words for its day (（截至2024年3月18日）), where they stand above the table and say nothing else. */
export function dateLabelOf(named: NamedTable, { date, dateFrom, dateAt }: DateOf): string | null {
  if (dateFrom !== 'sheet' || !dateAt) return null;
  const text = textsAbove(named).find(({ row, col }) => row === dateAt.row && col === dateAt.col);
  if (!text) return null;
  const bracket = /[（(][^（()）]*[)）]$/u.exec(text.text)?.[0] ?? '';
  const candidates = [text.text, bracket, ...text.text.split(' ')];
  return candidates.find((own) => isDateLabel(own, date)) ?? null;
}

/** Words that may stand beside a day, and say nothing of who or what. */
const BESIDE_DATE =
  /截至|截止|数据|统计|填报|填表|制表|报送|更新|时间|日期|时点|上午|下午|(?:星期|周)[一二三四五六日天]|as\s*of|date|updated/giu;

function isDateLabel(text: string, date: IsoDate): boolean {
  const days = datesIn(text);
  const rest = text.replace(BESIDE_DATE, '');
  // A day without words prints as in every report.
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
