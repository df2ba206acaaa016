/** 中文: files that are not workbooks, and what to do with them. */
import type { LooksLike } from '../../../core/reason.ts';

const SAVE = '请用 Excel 或 WPS 打开，另存为 .xlsx';
const COPY = '请把其中的表格复制到 Excel 或 WPS 表格里，另存为 .xlsx';
const UNPACK = '请先解压，再指定其中的表格文件';
const ASK = '请向对方要原来的表格文件';

const FILES: Readonly<Record<LooksLike, readonly [looksLike: string, whatToDo: string]>> = {
  PNG: [' PNG 图片', ASK],
  JPEG: [' JPEG 图片', ASK],
  GIF: [' GIF 图片', ASK],
  PDF: [' PDF 文件', ASK],
  ZIP: [' ZIP 压缩包', UNPACK],
  Numbers: ['苹果 Numbers 表格', '请在 Numbers 中导出为 Excel 文件'],
  Keynote: ['苹果 Keynote 演示文稿', COPY],
  RAR: [' RAR 压缩包', UNPACK],
  '7z': [' 7z 压缩包', UNPACK],
  gzip: [' gzip 压缩包', UNPACK],
  Word: [' Word 文档', COPY],
  'Word 97–2003': [' Word 97–2003 文档', COPY],
  PowerPoint: [' PowerPoint 演示文稿', COPY],
  'PowerPoint 97–2003': [' PowerPoint 97–2003 演示文稿', COPY],
  RTF: [' RTF 文档', COPY],
  'Office 97–2003': [' Office 97–2003 文件', SAVE],
  'Excel 2': [' Excel 2 工作表', SAVE],
  'Excel 3': [' Excel 3 工作表', SAVE],
  'Excel 4': [' Excel 4 工作表', SAVE],
  XLSB: [' Excel 二进制工作簿（.xlsb）', SAVE],
  'Excel 2003 XML': [' Excel 2003 XML 表格', SAVE],
  FODS: [' OpenDocument XML 表格（.fods）', SAVE],
  HTML: ['网页（HTML）', SAVE],
  MHTML: ['网页（MHTML）', SAVE],
  XML: [' XML 文件', ASK],
  JSON: [' JSON 文件', ASK],
  text: ['没有分列的文本文件', SAVE],
};

/** Kind of file, if it is known, and a way to continue. */
export function notAWorkbook(looksLike: LooksLike | null): string {
  if (looksLike === null) return SAVE;
  const [what, todo] = FILES[looksLike];
  return `看起来是${what}；${todo}`;
}
