/** Reads the record of a report. */
import { recordedIn, viewIn } from '../../schema/record.ts';
import { RECORD_SCHEMA, type ReportRecord } from '../record.ts';

/** Maximum cells of a workbook over which a record is spread. */
const MAX_PIECES = 64;

/** The record in a text, as `recordText` writes it; `null` if there is none. */
export function parseRecord(text: string): ReportRecord | null {
  const document = parseJson(text);
  return document?.['schema'] === RECORD_SCHEMA ? recordIn(document) : null;
}

/**
 * The record among the texts of a sheet's cells, row by row and without the empty ones. A long record is in several
 * cells, one below the other.
 */
export function recordAmong(texts: readonly string[]): ReportRecord | null {
  const start = texts.findIndex((text) => text.startsWith(`{"schema":"${RECORD_SCHEMA}"`));
  if (start < 0) return null;
  let joined = '';
  for (const text of texts.slice(start, start + MAX_PIECES)) {
    joined += text;
    const record = parseRecord(joined);
    if (record) return record;
  }
  return null;
}

/** Sources and rules of a document such as the JSON of a report; `null` if they are not those of a record. */
export function recordIn(document: unknown): ReportRecord | null {
  const recorded = recordedIn(document);
  const view = viewIn(document);
  return recorded && { schema: RECORD_SCHEMA, ...recorded, ...(view ? { view } : {}) };
}

function parseJson(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? (value as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}
