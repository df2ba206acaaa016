/** Pages of the document: runs of blocks on the same paper, with page numbers by GB/T 9704. */
import {
  AlignmentType,
  type FileChild,
  Footer,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { type DocumentPaper, FOOTER, LINE_PITCH, MARGINS, TYPE } from './paper.ts';
import { STYLE } from './styles.ts';

/** Content that stands on one kind of paper. */
export interface PageBlock {
  readonly paper: DocumentPaper;
  readonly children: readonly FileChild[];
}

/** The sections of a document: one for each run of blocks on the same paper. */
export function sectionsOf(blocks: readonly PageBlock[]): ISectionOptions[] {
  const runs: { paper: DocumentPaper; children: FileChild[] }[] = [];
  for (const { paper, children } of blocks) {
    const last = runs.at(-1);
    if (last?.paper === paper) last.children.push(...children);
    else if (children.length > 0) runs.push({ paper, children: [...children] });
  }
  return runs.map(({ paper, children }) => ({
    children,
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { size: sizeOf(paper), margin: marginsOf(paper) },
      // No lines of a grid: the text has the pitch itself, and tables need lower rows.
      grid: { linePitch: LINE_PITCH },
    },
    footers: { default: pageNumber('right'), even: pageNumber('left') },
  }));
}

/** The library turns width and height for a landscape page. */
function sizeOf({ width, height, isLandscape }: DocumentPaper) {
  const orientation = isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return { width, height, orientation };
}

/** The margins of an upright page; a landscape page has them turned by a right angle. */
function marginsOf({ isLandscape }: DocumentPaper) {
  const { top, bottom, left, right } = MARGINS;
  const margins = isLandscape
    ? { top: left, right: top, bottom: right, left: bottom }
    : { top, right, bottom, left };
  return { ...margins, header: 0, footer: isLandscape ? FOOTER / 2 : FOOTER };
}

/** The page number between dashes, one character away from the outer margin. */
function pageNumber(side: 'left' | 'right'): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] });
  const paragraph = new Paragraph({
    style: STYLE.page,
    alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
    indent: { [side]: 20 * TYPE.page },
    children: [number],
  });
  return new Footer({ children: [paragraph] });
}
