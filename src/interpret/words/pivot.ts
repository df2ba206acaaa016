/** Words that pivot tables of Excel, WPS and LibreOffice add to those of their source. */
import type { Cell } from '../../core/sheet/grid.ts';
import { cellText, firstVisible, normalise } from './text.ts';

/** 求和项:户数, Sum of Households, LibreOffice's Sum - Households. */
const SUM =
  /^(?:(?:求和项?|加總|加总|以下项目的总和)\s*[:：-]|(?:sum of|sum -|somme de|summe von|suma de|soma de|somma di)\s)\s*/iu;

const COUNT =
  /^(?:(?:(?:以下项目的)?(?:数值|非重复)?计数)项?\s*[:：-]|計數\s*-|(?:(?:distinct )?count of|count -)\s)\s*/iu;

const OTHER =
  /^(?:(?:以下项目的)?(?:平均值?|最大值?|最小值?|乘积|(?:总体)?标准偏差|(?:总体)?方差)项?\s*[:：-]|平均值\s*-|(?:(?:average|mean|max|min|product|std ?devp?|varp?) (?:of|-)|moyenne de|(?:max|min)\. de|mittelwert von|promedio de)\s)\s*/iu;

/** A header word without the mark of a column of sums: 求和项:户数 → 户数. */
export function withoutSum(text: string): string {
  return text.replace(SUM, '') || text;
}

/** Another aggregate than sums, and its field: 计数项:户数 counts the cells of 户数. */
export interface Aggregate {
  readonly kind: 'count' | 'other';
  readonly field: string;
}

/** The aggregate of a header word; `null` if it names none. */
export function aggregateOf(text: string): Aggregate | null {
  for (const [kind, pattern] of [['count', COUNT] as const, ['other', OTHER] as const]) {
    const field = text.replace(pattern, '');
    if (field !== text && field !== '') return { kind, field };
  }
  return null;
}

/** The field of an aggregate's header word: 户数 of 求和项:户数 and of 计数项:户数. */
export function fieldOf(text: string): string {
  return aggregateOf(text)?.field ?? withoutSum(text);
}

const FURNITURE =
  /^(?:列标签|欄標籤|列项|值|数值|columnlabels|values|data|数据|étiquettesdecolonnes|valeurs|spaltenbeschriftungen|werte)$/u;

/** Checks whether a cell is a label of the pivot table itself, not of its content: 列标签, 值. */
export function isFurniture(cell: Cell | undefined): boolean {
  return cell?.kind === 'text' && FURNITURE.test(normalise(cellText(cell)));
}

const EVERYTHING =
  /^\((?:全部|多项|所有|all|multipleitems|全部項目|tous|plusieurséléments|alle|mehrereelemente)\)$/u;

/** Checks whether a row is a filter above a pivot table: 年度 (全部). */
export function isFilter(cells: readonly (Cell | undefined)[]): boolean {
  return cells.some((cell) => {
    if (cell?.kind !== 'text') return false;
    const text = cellText(cell);
    // Nearly all texts begin with another character.
    return firstVisible(text) === '(' && EVERYTHING.test(normalise(text));
  });
}

const BLANK_ITEM = /^\((?:空白|blank|vide|leer|enblanco)\)$/u;

/** Checks whether a text stands for the rows of the source that have no name. */
export function isBlankItem(text: string): boolean {
  return BLANK_ITEM.test(normalise(text));
}
