/** A verification as JSON: the public contract `gasrank.verify/1`, described in `docs/en/json.md`. */

import type { Language } from '../../lang/index.ts';
import { VERIFY_WORDS } from '../../lang/verify.ts';
import type { Difference } from '../../report/verify/differences.ts';
import type { Verification } from '../../report/verify/verification.ts';
import { jsonText } from '../text/json-text.ts';
import { differenceText } from './difference.ts';

/** One JSON document that ends with a line break. */
export function verificationJson(verification: Verification, language: Language): string {
  const { file, verdict, made, version, sources, compared, differences, notChecked } = verification;
  return jsonText({
    schema: 'gasrank.verify/1',
    ...{ file, verdict, made, version },
    sources: sources.map((source) => {
      const { role, sheet, date, state, found, sha256, sha256Now, problem } = source;
      return { role, file: source.file, sheet, date, state, found, sha256, sha256Now, problem };
    }),
    compared,
    differences: differences.map((difference) => ({
      ...withNulls(difference),
      message: differenceText(difference, VERIFY_WORDS[language]),
    })),
    notChecked,
  });
}

/** Place of a difference besides the cell. */
function placeOf(difference: Difference) {
  return {
    sheet: 'sheet' in difference ? difference.sheet : null,
    path: 'path' in difference ? difference.path : null,
    code: 'code' in difference ? difference.code : null,
  };
}

/** Properties without a value are `null`. */
function withNulls(difference: Difference) {
  const nothing = { indicator: null, row: null, measure: null, stated: null, computed: null };
  const { kind, ...values } = difference;
  return { kind, ...nothing, cell: null, ...values, ...placeOf(difference) };
}
