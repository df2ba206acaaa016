/** Kind of file that a sheet came from, detected by content. */

/** Encodings of text that gasrank reads; GB18030 holds GBK and GB2312. */
export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

/** Separator between the cells of a line of text. */
export type Delimiter = ',' | '\t' | ';' | '|';

/** `xls` is BIFF, which .et files hold as well; `csv` is any text of delimited cells. */
export type SourceFormat =
  | { readonly kind: 'xlsx' | 'ods' | 'xls' }
  | { readonly kind: 'csv'; readonly encoding: Encoding; readonly delimiter: Delimiter };
