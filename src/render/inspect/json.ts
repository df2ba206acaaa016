/** JSON: the public contract `gasrank.inspect/1`, described in `docs/en/json.md`. */

import type { Inspection } from '../../schema/inspect.ts';
import { jsonText } from '../text/json-text.ts';

/** The inspections as one JSON document that ends with a line break. */
export function inspectionsJson(inspections: readonly Inspection[]): string {
  return jsonText({ schema: 'gasrank.inspect/1', files: inspections });
}
