/** Difference between a report and its sources, as a sentence. */
import type { VerifyWords } from '../../lang/verify.ts';
import type { Difference } from '../../report/verify/differences.ts';

/** The sentence for a difference. */
export function differenceText(difference: Difference, words: VerifyWords): string {
  switch (difference.kind) {
    case 'figure':
      return words.figure(difference);
    case 'row-missing':
      return words.rowMissing(difference.row);
    case 'row-added':
      return words.rowAdded(difference.row, difference.cell);
    case 'indicator-missing':
      return words.indicatorMissing(difference.indicator);
    case 'indicator-added':
      return words.indicatorAdded(difference.indicator);
    case 'date':
      return words.date(difference.stated, difference.computed);
    case 'order':
      return words.order(difference.stated, difference.computed);
    case 'finding-missing':
      return words.findingMissing(difference.code, difference.cell);
    case 'finding-added':
      return words.findingAdded(difference.code, difference.cell);
    case 'property':
      return words.property(difference.path, difference);
    case 'cell':
    case 'formula':
    case 'format':
      return words[difference.kind](`${difference.sheet}!${difference.cell}`, difference);
    case 'text':
      return words.text(difference);
    case 'sheet-missing':
      return words.sheetMissing(difference.sheet);
    case 'sheet-added':
      return words.sheetAdded(difference.sheet);
  }
}
