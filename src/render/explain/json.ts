/** JSON: the public contract `gasrank.explain/1`, described in `docs/en/json.md`. */

import type { ExplainedIndicator, Explanation } from '../../report/explain/explanation.ts';
import { madeBy } from '../../report/record.ts';
import { jsonText } from '../text/json-text.ts';

/** The explanation as one JSON document that ends with a line break. Unknown figures are `null`. */
export function explanationJson(explanation: Explanation): string {
  const { kind, region, previousRegion, title, date, previousDate } = explanation;
  const { addedFrom, ties, rankBy, findings, sources, made } = explanation;
  return jsonText({
    schema: 'gasrank.explain/1',
    ...{ kind, region, previousRegion, title, date, previousDate, addedFrom, ties, rankBy },
    indicators: explanation.indicators.map(indicatorJson),
    findings,
    sources: sources.map((source) => ({ ...source, sha256: source.sha256() })),
    made: madeBy(made),
  });
}

/** Leaves out the parts that are only for layout. */
function indicatorJson({
  name: _,
  headline: __,
  terms: ___,
  lines,
  ...figures
}: ExplainedIndicator) {
  return { ...figures, lines: lines.map(({ label, text }) => ({ label, text })) };
}
