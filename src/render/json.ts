/** JSON: the public contract `gasrank.report/1`, described in `docs/json.md`. */
import { rowsFor } from '../report/index.ts';
import type { Made, Report, ReportFigures } from '../report/report.ts';

const JSON_SCHEMA_ID = 'gasrank.report/1';

/** The report as a JSON document that ends with a line break. Unknown figures are `null`. */
export function renderJson(report: Report): string {
  const { title, date, previousDate, days, addedFrom, ties, rankBy, total } = report;
  const indicators = report.indicators.map(({ device, gas }, i) => ({
    device,
    gas,
    regions: rowsFor(report, i).flatMap(({ label, figures }) => {
      const own = figures[i];
      return own ? [{ region: label, ...counts(own), ...ranking(own) }] : [];
    }),
    total: { label: total.label, ...(total.figures[i] ? counts(total.figures[i]) : {}) },
  }));
  const document = {
    schema: JSON_SCHEMA_ID,
    ...{ title, date, previousDate, days, addedFrom, ties, rankBy },
    indicators,
    findings: report.findings,
    sources: report.sources.map(({ role, file, sheet, date: day, sha256 }) => ({
      ...{ role, file, sheet, date: day },
      sha256: sha256(),
    })),
    made: report.made && madeBy(report.made),
    fingerprint: report.fingerprint?.() ?? null,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function madeBy({ version, command, rules: { decimals, aliases, vocabulary } }: Made) {
  const names = aliases.map(({ current, previous }) => ({ current, previous }));
  return { version, command, rules: { decimals, aliases: names, vocabulary } };
}

function counts({ households, installed, added, rate }: ReportFigures) {
  return { households, installed, added, rate };
}

function ranking({ rank, tied, previousRank, rankChange }: ReportFigures) {
  return { rank, tied, previousRank, rankChange };
}
