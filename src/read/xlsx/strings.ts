/** Texts that the cells of a workbook share. */
import type { Tag } from '../guard/xml.ts';
import { RichText } from './text.ts';

/** Function to call for each tag of the shared strings; `strings` then has them in their order. */
export function sharedStrings(): {
  readonly strings: readonly string[];
  readonly visit: (tag: Tag) => void;
} {
  const strings: string[] = [];
  const text = new RichText();
  const visit = (tag: Tag) => {
    if (tag.name !== 'si') text.visit(tag);
    else if (tag.kind !== 'open') strings.push(text.take());
  };
  return { strings, visit };
}
