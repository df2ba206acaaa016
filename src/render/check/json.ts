/** Findings as JSON: the public contract `gasrank.check/1`, described in `docs/en/json.md`. */

import type { Checked } from '../../report/check/checked.ts';
import { jsonText } from '../text/json-text.ts';

/** One JSON document that ends with a line break; findings are not grouped. */
export function checkedJson({ findings, sources, counts }: Checked): string {
  return jsonText({
    schema: 'gasrank.check/1',
    counts,
    findings,
    sources: sources.map(({ role, file, sheet, date, sha256 }) => {
      return { role, file, sheet, date, sha256: sha256() };
    }),
  });
}
