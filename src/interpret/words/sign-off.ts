/** Sign-offs below a table: who filled it in, with names, dates and telephone numbers. */
import type { Cell } from '../../core/sheet/grid.ts';
import { cellText, normalise } from './text.ts';

/** Words for a role in a sign-off: 统计员, 填报人, 分管领导, 联系电话, Prepared by. */
const PART =
  /^(?:.{1,6}[员人]|.{0,4}(?:负责人|领导|电话|手机|签字|签名|签章|盖章)|(?:prepared|compiled|filled|checked|reviewed|approved|signed|reported)(?:by)?|contact(?:person)?|tel(?:ephone)?|phone|signature)[:：]?$/u;

/** A telephone number, with or without an area code. */
const TELEPHONE = /^(?:1\d{10}|0\d{2,3}[-—]?\d{7,8})$/u;

/** Checks whether a row is a sign-off: its name is a role, and no cell among the figures holds a count. */
export function isSignOff(
  name: string,
  figures: readonly (Cell | undefined)[],
  isFigure: (cell: Cell | undefined) => boolean,
): boolean {
  const isCount = (cell: Cell | undefined) =>
    isFigure(cell) && !TELEPHONE.test(normalise(cellText(cell)));
  return PART.test(normalise(name)) && !figures.some(isCount);
}

const ACTION =
  '填报|填表|制表|制单|审核|审批|审定|复核|核对|校对|统计|经办|报送|上报|汇总|录入|编制|签发|签批|签收|承办|主办|联系|负责|责任|主管|分管|单位|部门|科室|处室|值班|投诉|咨询|监督|举报|服务|办公';
const ROLE = '人员?|员|者|方式|单位|部门|科室';
const PERSON =
  '负责人|领导|主任|科长|局长|处长|站长|签字|签名|签章|盖章|[^\\s人：:]员|电话|手机|传真|邮箱';
/** After a label: (签字), and the colon. */
const COLON = '号?码?\\s*(?:[(（][^()（）]{1,8}[)）])?\\s*[:：]';

/** Words that announce a name or a number: 填报人：, 审核（签字）：, 联系电话; mobile numbers, and those with an area code. */
const ANNOUNCED = new RegExp(
  [
    `(?:${ACTION})+(?:${ROLE})${COLON}|(?:${ACTION})*(?:${PERSON})${COLON}`,
    `(?:填报|填表|制表|制单|审核|审批|审定|复核|校对|统计|经办|签发|批准)${COLON}`,
    `^(?:单位|分管|主要)?(?:负责人|领导)|^(?:联系|经办|填报|填表|制表|审核|复核|统计)(?:人|员)`,
    `(?:${ACTION})*(?:电话|手机|传真)\\s*[\\d(（]`,
    '(?<![\\d.])1[3-9]\\d{9}(?![\\d.])|(?<!\\d)0\\d{2,3}\\s*[-—–]\\s*\\d{7,8}(?!\\d)',
  ].join('|'),
  'u',
);

/** English labels: `Prepared by:`, `Tel.:`. */
const ANNOUNCED_IN_ENGLISH =
  /(?:prepared|compiled|filled(?:\s+in)?|checked|reviewed|approved|signed|reported)(?:\s+by)?\s*[:：]|(?:contact(?:\s+person)?|tel(?:ephone)?|phone|mobile|e-?mail|signature)\s*\.?\s*[:：]/i;

/** A text divided into the part that may be published and the sign-off; either may be empty. */
export interface SignedText {
  readonly note: string;
  readonly signOff: string;
}

/** Divides a text before the first label of a name or a telephone number. A sentence that contains one is not divided. */
export function withoutSignOff(text: string): SignedText {
  const at = text.normalize('NFKC').length === text.length ? text.normalize('NFKC') : text;
  const places = [ANNOUNCED, ANNOUNCED_IN_ENGLISH].map((announced) => at.search(announced));
  const found = Math.min(...places.filter((place) => place >= 0));
  if (found === Number.POSITIVE_INFINITY) return { note: text, signOff: '' };
  const before = text.slice(0, found);
  const cut = /^.*[。；;\s]/su.exec(before)?.[0].length ?? 0;
  const note = text.slice(0, cut).trim();
  // 注： alone is not kept.
  return /^[^:：]{0,4}[:：]?$/u.test(note)
    ? { note: '', signOff: text }
    : { note, signOff: text.slice(cut).trim() };
}

/** Divides the cells of a row. All cells after the first sign-off belong to it, such as a name after its label. */
export function signedRow(texts: readonly string[]): SignedText {
  const parts = texts.map(withoutSignOff);
  const first = parts.findIndex(({ signOff }) => signOff !== '');
  if (first < 0) return { note: texts.join(' '), signOff: '' };
  const notes = [...texts.slice(0, first), parts[first]?.note ?? ''];
  const signOff = [parts[first]?.signOff ?? '', ...texts.slice(first + 1)];
  const joined = (own: readonly string[]) => own.filter((text) => text !== '').join(' ');
  return { note: joined(notes), signOff: joined(signOff) };
}
