/** Reads the chosen tables of a file; problems of a table are kept with it. */
import { bySeverity, check } from '../check/index.ts';
import { compare } from '../core/compare.ts';
import { type ErrorDetail, GasrankError } from '../core/error.ts';
import { type InterpretOptions, interpretSheets, type Sheets } from '../interpret/index.ts';
import type { TableReading } from '../report/inspect/index.ts';
import { withTerms } from '../report/terms.ts';

/** Placeholder date for reading a table without one; nothing shown depends on it. */
export const ANY_DAY = '2000-01-01';

/**
 * The chosen table, or every candidate if the user did not choose. A missing date is a problem of the table.
 *
 * @throws GasrankError if there is none
 */
export function readTables(sheets: Sheets, options: InterpretOptions): TableReading[] {
  try {
    return [readTable(sheets, options, null)];
  } catch (error) {
    if (!(error instanceof GasrankError)) throw error;
    const { detail } = error;
    switch (detail.code) {
      case 'several-tables':
        return detail.sheets.flatMap((sheet) => readTables(sheets, { ...options, sheet }));
      case 'no-date':
      case 'date-unusable':
      case 'several-dates':
        return [readTable(sheets, { ...options, date: ANY_DAY }, detail)];
      case 'dates-in-column':
        if (detail.isSplit) throw error;
        return [readTable(sheets, { ...options, date: ANY_DAY }, detail)];
      default:
        throw error;
    }
  }
}

function readTable(
  sheets: Sheets,
  options: InterpretOptions,
  problem: ErrorDetail | null,
): TableReading {
  const interpretation = interpretSheets(sheets, options);
  const ofRules = check(compare(interpretation.snapshot, null));
  const found = bySeverity([...interpretation.findings, ...ofRules]);
  const findings = withTerms(found, [interpretation.snapshot]);
  return { interpretation, findings, problem };
}
