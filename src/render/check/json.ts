/** Findings as JSON: the public contract `gasrank.check/1`, described in `docs/en/json.md`. */

import type { Checked } from '../../report/check/checked.ts';
import type { CheckDocument } from '../../schema/check.ts';
import { findingJson } from '../text/finding-json.ts';
import { jsonText } from '../text/json-text.ts';

/** One JSON document that ends with a line break; findings are not grouped. */
export function checkedJson({ findings, sources, counts }: Checked): string {
  const document: CheckDocument = {
    schema: 'gasrank.check/1',
    counts,
    findings: findings.map(findingJson),
    sources: sources.map(({ role, file, sheet, date, sha256 }) => {
      return { role, file, sheet, date, sha256: sha256() };
    }),
  };
  return jsonText(document);
}
