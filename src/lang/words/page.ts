/** The words of gasrank as a page. */

export interface PageWords {
  /** The language tag of the page. */
  readonly tag: string;
  /** The other language, by its own name. */
  readonly otherLanguage: string;
  readonly introduction: string;
  readonly privacy: string;
  /** In the box for files. */
  readonly drop: string;
  /** The list of the chosen files. */
  readonly chosen: string;
  readonly remove: (file: string) => string;
  readonly tooMany: string;
  readonly working: string;
  /** The date of the report. */
  readonly done: (date: string, regions: number, errors: number, warnings: number) => string;
  readonly failed: string;
  readonly report: string;
  readonly save: string;
  /** Kind of a file, by its extension. */
  readonly kinds: Readonly<Record<'xlsx' | 'html' | 'md' | 'csv' | 'json', string>>;
  readonly findings: string;
  readonly noFindings: string;
}
