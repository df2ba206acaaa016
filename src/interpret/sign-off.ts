/** Rows below a table that say who filled it in: a part somebody had in it, a name, a day, a telephone number. */
import type { Cell } from '../core/grid.ts';
import { cellText, normalise } from './text.ts';

/** Words for such a part: 统计员, 填报人, 分管领导, 联系电话, Prepared by. */
const PART =
  /^(?:.{1,6}[员人]|.{0,4}(?:负责人|领导|电话|手机|签字|签名|签章|盖章)|(?:prepared|compiled|filled|checked|reviewed|approved|signed|reported)(?:by)?|contact(?:person)?|tel(?:ephone)?|phone|signature)[:：]?$/u;

/** A telephone number, with its area code or without. */
const TELEPHONE = /^(?:1\d{10}|0\d{2,3}[-—]?\d{7,8})$/u;

/** Whether a row is a sign-off: its name is a part somebody had, and no cell among the figures holds a count. */
export function isSignOff(
  name: string,
  figures: readonly (Cell | undefined)[],
  isFigure: (cell: Cell | undefined) => boolean,
): boolean {
  const isCount = (cell: Cell | undefined) =>
    isFigure(cell) && !TELEPHONE.test(normalise(cellText(cell)));
  return PART.test(normalise(name)) && !figures.some(isCount);
}
