/** Reasons why an input or a usage is rejected, where an error of one kind has several. */

/** Kinds of files that are mistaken for workbooks. */
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
  /** Text without columns. */
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

/** Quantities that are limited; the numbers are in `limits.ts`. */
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

/** Kinds of values that a key of the configuration takes; `ties` and `lang` take one of a few words. */
export type ConfigExpectation =
  | 'object'
  | 'text'
  | 'texts'
  | 'text-or-texts'
  | 'decimals'
  | 'households'
  | 'font'
  | 'ties'
  | 'lang'
  | 'target-rate'
  | 'date'
  | 'basis'
  | 'milestones';

/** Faults of a target: its end, its milestones, and a plan beside what it replaces. */
export type TargetFault = 'by' | 'plan-without-dates' | 'plan-order' | 'plan-with-basis';

/**
 * Faults of a command line: those of commander, an option or a file before any command (`suggestion` is then the whole
 * command line), and `one-file` for a second file beside an option that allows only one.
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

/** Column that every table needs. */
export type RequiredColumn = 'region' | 'households' | 'installed';
