/** JSON: the public contract `gasrank.inspect/1`, described in `docs/en/json.md`. */

import type { Inspection } from '../../report/inspect/inspection.ts';
import { jsonText } from '../text/json-text.ts';

const JSON_SCHEMA_ID = 'gasrank.inspect/1';

/** The inspections as one JSON document that ends with a line break. */
export function inspectionsJson(inspections: readonly Inspection[]): string {
  return jsonText({ schema: JSON_SCHEMA_ID, files: inspections });
}
