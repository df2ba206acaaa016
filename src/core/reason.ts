/** Reasons why an input or a usage is rejected, where an error of one kind has several. */

/** Files that people take for workbooks. */
export type LooksLike =
  | 'PNG'
  | 'JPEG'
  | 'GIF'
  | 'PDF'
  | 'ZIP'
  | 'Numbers'
  | 'Keynote'
  | 'RAR'
  | '7z'
  | 'gzip'
  | 'Word'
  | 'PowerPoint'
  | 'RTF'
  | 'JSON'
  | 'XML'
  | 'Excel 2'
  | 'Excel 3'
  | 'Excel 4'
  | 'XLSB'
  | 'Word 97–2003'
  | 'PowerPoint 97–2003'
  | 'Office 97–2003'
  | 'Excel 2003 XML'
  | 'FODS'
  | 'HTML'
  | 'MHTML'
  /** Without columns. */
  | 'text';

/** Faults of a date. */
export type DateFault = 'no-day' | 'no-year' | 'no-such-day' | 'ambiguous';

/** Ways in which a file contradicts itself. */
export type DamageReason =
  | 'cut-short'
  | 'archive'
  | 'part-twice'
  | 'part-missing'
  | 'compression'
  | 'checksum'
  | 'encoding'
  | 'xml'
  | 'reference'
  | 'order'
  | 'unreadable';

/** Things that a file may not have or cost too much of; the numbers are in `limits.ts`. */
export type Limit =
  | 'file-bytes'
  | 'parts'
  | 'unpacked-bytes'
  | 'elements'
  | 'sheets'
  | 'rows'
  | 'columns'
  | 'area'
  | 'cells'
  | 'text-fields'
  | 'text-length'
  | 'text-total'
  | 'merges'
  | 'table-cells'
  | 'seconds'
  | 'megabytes';

/** Values that a key of a configuration takes; `ties` and `lang` are one of a few words. */
export type ConfigExpectation =
  | 'object'
  | 'text'
  | 'texts'
  | 'text-or-texts'
  | 'decimals'
  | 'households'
  | 'font'
  | 'ties'
  | 'lang';

/**
 * Faults of a command line: in commander's distinctions, or an option or a file (`suggestion` is the whole
 * command line then) before any command, or `one-file` with an option that takes no more.
 */
export type UsageProblem =
  | 'unknown-option'
  | 'unknown-command'
  | 'option-before-command'
  | 'file-without-command'
  | 'missing-argument'
  | 'option-without-value'
  | 'too-many-arguments'
  | 'one-file';

/** Faults in the pattern of an output's name. */
export type PatternProblem = 'unknown' | 'brace' | 'format' | 'no-previous' | 'empty';
