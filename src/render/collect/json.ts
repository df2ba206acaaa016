/** A collection as JSON: the public contract `gasrank.collect/1`, described in `docs/en/json.md`. */
import { type Collected, documentOf } from '../../report/collect/collected.ts';
import { jsonText } from '../text/json-text.ts';

/** One JSON document that ends with a line break. */
export function collectedJson(collected: Collected): string {
  return jsonText(documentOf(collected));
}
