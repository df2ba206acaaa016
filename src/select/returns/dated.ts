/** Reads tables that may lack a date. */
import { GasrankError } from '../../core/error.ts';
import type { IsoDate } from '../../core/snapshot.ts';
import {
  type Interpretation,
  type InterpretOptions,
  interpretSheets,
  type Sheets,
} from '../../interpret/index.ts';
import { ANY_DAY } from '../readable-tables.ts';

/** A table, and its date; `null` if it states no full date, and then that of the snapshot is a placeholder. */
export interface DatedInterpretation {
  readonly interpretation: Interpretation;
  readonly date: IsoDate | null;
}

/** @throws GasrankError if the table cannot be read, or states several dates or an impossible one */
export function interpretDated(sheets: Sheets, options: InterpretOptions): DatedInterpretation {
  try {
    const interpretation = interpretSheets(sheets, options);
    return { interpretation, date: interpretation.snapshot.date };
  } catch (error) {
    if (!(error instanceof GasrankError) || !isUndated(error)) throw error;
    return { interpretation: interpretSheets(sheets, { ...options, date: ANY_DAY }), date: null };
  }
}

function isUndated({ detail }: GasrankError): boolean {
  return (
    detail.code === 'no-date' || (detail.code === 'date-unusable' && detail.fault === 'no-day')
  );
}
