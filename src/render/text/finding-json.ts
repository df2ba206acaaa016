/** A finding in the JSON of a report and of `check`. */
import type { ReportFinding } from '../../report/report.ts';

export function findingJson({
  code,
  severity,
  message,
  file,
  sheet,
  cell,
  cells,
}: ReportFinding): Omit<ReportFinding, 'figure'> {
  return { code, severity, message, file, sheet, cell, ...(cells ? { cells } : {}) };
}
