/** The words of the Excel report's audit sheets in both languages. */
import type { Language } from '../index.ts';
import { en } from './en.ts';
import type { ExcelWords } from './words.ts';
import { zh } from './zh.ts';

export type { AboutLine, AnalysisColumn, ExcelWords, FindingColumn } from './words.ts';

export const EXCEL_WORDS: Readonly<Record<Language, ExcelWords>> = { zh, en };
