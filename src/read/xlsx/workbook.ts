/** The workbook part of an .xlsx: its sheets in their order, and settings that hold for all of them. */

import { keepWithin } from '../../core/limits.ts';
import type { Archive } from '../guard/archive.ts';
import { damaged } from '../guard/damage.ts';
import { scanPart } from '../guard/opc.ts';
import { isTrue } from './text.ts';

export interface WorkbookSheet {
  readonly name: string;
  /** The id of the relation that leads to its part. */
  readonly id: string;
  readonly hidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  /** Days are counted from 1904. */
  readonly is1904: boolean;
  /** Formulas are calculated from all digits, not from those shown. */
  readonly fullPrecision: boolean;
  /** The file requests that its formulas are calculated when it is opened. */
  readonly recalculates: boolean;
}

/** @throws GasrankError when the part is damaged or has too many sheets. */
export function readWorkbook(archive: Archive, part: string): Workbook {
  const sheets: WorkbookSheet[] = [];
  const settings = { is1904: false, fullPrecision: true, recalculates: false };
  scanPart(archive, { part, root: 'workbook' }, (tag) => {
    if (tag.kind === 'close') return;
    // Extensions have elements of the same names further within.
    const path = `${tag.depth} ${tag.name}`;
    if (path === '1 workbookPr') settings.is1904 = isTrue(tag.attribute('date1904'));
    else if (path === '1 calcPr') {
      settings.fullPrecision = !/^(?:0|false)$/u.test(tag.attribute('fullPrecision') ?? '');
      settings.recalculates = isTrue(tag.attribute('fullCalcOnLoad'));
    } else if (path === '2 sheet') {
      const attributes = tag.attributes();
      // The prefix of the relation's id is the writer's choice.
      const [, id = ''] = [...attributes].find(([name]) => name.endsWith(':id')) ?? [];
      const name = attributes.get('name') ?? '';
      if (name === '' || id === '')
        throw damaged(archive.file, 'part-missing', { place: `[${name}]` });
      const hidden = /^(?:hidden|veryHidden)$/u.test(attributes.get('state') ?? '');
      sheets.push({ name, id, hidden });
      keepWithin('sheets', sheets.length, archive);
    }
  });
  return { sheets, ...settings };
}
