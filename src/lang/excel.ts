/** The words of the Excel report's audit sheets in both languages. */
import type { Terms } from '../core/terms.ts';
import { en } from './en/excel.ts';
import { type Language, type TableWords, WORDS } from './index.ts';
import type { ExcelWords } from './words/excel.ts';
import { zh } from './zh/excel.ts';

export type { AboutLine, ExcelWords } from './words/excel.ts';

const BY_TABLE: Readonly<Record<Language, (table: TableWords) => ExcelWords>> = { zh, en };

/** The words of the audit sheets, in the table's own terms. */
export function excelWords(language: Language, terms: Terms): ExcelWords {
  return BY_TABLE[language](WORDS[language].table(terms));
}
