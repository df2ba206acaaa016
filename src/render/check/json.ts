/** Findings as JSON: the public contract `gasrank.check/1`, described in `docs/en/json.md`. */

import type { Checked } from '../../report/check/checked.ts';
import { jsonText } from '../text/json-text.ts';

const JSON_SCHEMA_ID = 'gasrank.check/1';

/** One JSON document that ends with a line break; findings are not grouped. */
export function checkedJson({ findings, sources, counts }: Checked): string {
  const document = {
    schema: JSON_SCHEMA_ID,
    counts,
    findings: findings.map(({ code, severity, message, file, sheet, cell }) => {
      return { code, severity, message, file, sheet, cell };
    }),
    sources: sources.map(({ role, file, sheet, date, sha256 }) => {
      return { role, file, sheet, date, sha256: sha256() };
    }),
  };
  return jsonText(document);
}
