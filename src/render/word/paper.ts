/** Pages of the document by GB/T 9704, and the page on which a table is readable. Lengths are in twips (1/20 pt). */

/** Twips of a length in millimetres. */
const mm = (length: number) => Math.round((length * 1440) / 25.4);

/** Margins of an upright page by GB/T 9704-2012, 5.2.1, and the distance of the page number from its edge. */
export const MARGINS = { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) } as const;
export const FOOTER = mm(25);

/** Line pitch of 22 lines on a page (28.95 pt). */
export const LINE_PITCH = 579;

/** Sizes of type in points: 二号, 三号, 四号, and those of captions and notes. */
export const TYPE = { title: 22, body: 16, heading: 16, page: 14, caption: 14, note: 12 } as const;

export interface DocumentPaper {
  /** Size of the sheet of paper when upright. */
  readonly width: number;
  readonly height: number;
  readonly isLandscape: boolean;
  /** Width between the margins. */
  readonly room: number;
}

const A4 = { width: mm(210), height: mm(297) } as const;
const A3 = { width: mm(297), height: mm(420) } as const;

/** An upright page. */
export const PORTRAIT: DocumentPaper = {
  ...A4,
  isLandscape: false,
  room: A4.width - MARGINS.left - MARGINS.right,
};

/** A landscape page. Its margins are those of an upright page turned by a right angle. */
const landscape = (size: typeof A4 | typeof A3): DocumentPaper => ({
  ...size,
  isLandscape: true,
  room: size.height - MARGINS.top - MARGINS.bottom,
});

const LANDSCAPE = landscape(A4);
/** Papers of offices, the smallest first. */
const PAPERS = [PORTRAIT, LANDSCAPE, landscape(A3)];

/** Largest and smallest size of a table's letters in points, and the smallest on an upright page. */
const MAX_TYPE = 12;
const MIN_TYPE = 7;
const MIN_UPRIGHT = 9;

export interface TablePage {
  readonly paper: DocumentPaper;
  /** Size of the table's letters in points, a multiple of 1/2. */
  readonly type: number;
}

/**
 * The smallest page on which a table is readable; `null` if there is none.
 *
 * @param ems width of the table in heights of its letters
 */
export function pageFor(ems: number, papers: readonly DocumentPaper[] = PAPERS): TablePage | null {
  const pages = papers.map((paper) => ({ paper, type: typeOn(paper, ems) }));
  const isReadable = ({ paper, type }: TablePage) =>
    type >= (paper.isLandscape ? MIN_TYPE : MIN_UPRIGHT);
  return pages.find(isReadable) ?? null;
}

/** A landscape A4 page, for the parts of a table that is too wide for every page; its letters are never smaller. */
export function pageOfPart(ems: number): TablePage {
  return pageFor(ems, [LANDSCAPE]) ?? { paper: LANDSCAPE, type: MIN_TYPE };
}

function typeOn({ room }: DocumentPaper, ems: number): number {
  return Math.min(MAX_TYPE, Math.floor((2 * room) / 20 / ems) / 2);
}
