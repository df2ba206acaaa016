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
  readonly kinds: Readonly<Record<'xlsx' | 'docx' | 'html' | 'md' | 'csv' | 'json', string>>;
  /** The picture of all indicators, or of the one with this name. */
  readonly picture: (indicator: string) => string;
  /** Reason why there is no picture of so many regions. */
  readonly noPicture: (regions: number, most: number) => string;
  readonly findings: string;
  readonly noFindings: string;
}
