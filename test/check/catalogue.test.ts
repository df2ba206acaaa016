/** Each check is one file of `src/check/rules/`; the tables in both guides to findings are made of them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as catalogue from '../../src/check/catalogue.ts';
import type { Cases, Check, Documentation } from '../../src/check/check.ts';
import { SEVERITY } from '../../src/check/severity.ts';
import { type Finding, type FindingCode, SEVERITIES } from '../../src/core/finding.ts';
import { a1 } from '../../src/core/sheet/cell.ts';
import { LANGUAGES, type Language, WORDS } from '../../src/lang/index.ts';
import { findingsOf } from './run-case.ts';

/** Exports of the file of a check. */
interface CheckFile {
  readonly check: Check<FindingCode>;
  readonly documentation: Documentation;
  readonly cases: Cases<FindingCode>;
}

const FOLDER = new URL('../../src/check/rules/', import.meta.url);

/** The files of each subject, the most severe checks first. */
const SUBJECTS = await Promise.all(
  readdirSync(FOLDER).map(async (subject) => {
    const names = readdirSync(new URL(`${subject}/`, FOLDER)).sort();
    const files = names.map(async (name): Promise<CheckFile> => {
      const file: CheckFile = await import(new URL(`${subject}/${name}`, FOLDER).href);
      expect(`${file.check.code}.ts`).toBe(name);
      return file;
    });
    return { subject, files: (await Promise.all(files)).sort(bySeverity) };
  }),
);
const FILES = SUBJECTS.flatMap(({ files }) => files);
const CHECKS = FILES.map(({ check }) => check);

function bySeverity({ check: a }: CheckFile, { check: b }: CheckFile): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

it('the catalogue lists every file', () => {
  const listed: readonly Check<FindingCode>[] = Object.values(catalogue);
  expect(new Set(listed)).toEqual(new Set(CHECKS));
});

describe.each(FILES)('$check.code', ({ check: { code }, cases: { found, notFound } }) => {
  it('has cases', () => {
    expect([found.length, notFound.length]).not.toContain(0);
  });

  it.each(found)('is found at $at', async ({ at, says = {}, beside = [], ...sheets }) => {
    const findings = await findingsOf(sheets);
    const own = findings.filter((finding) => finding.code === code);
    expect(own.map(placeOf).join(', ')).toBe(at);
    expect(own[0]).toMatchObject(says);
    const others = findings.filter((finding) => finding.code !== code && !isInfo(finding));
    expect(others.map((finding) => finding.code)).toEqual(beside);
  });

  it.each(notFound.map((own, n) => ({ n, own })))('is not found: $n', async ({ own }) => {
    expect((await findingsOf(own)).filter((finding) => finding.code === code)).toEqual([]);
  });
});

const isInfo = (finding: Finding) => SEVERITY[finding.code] === 'info';

/** `this C5`, or the file alone. */
function placeOf({ at: { source, row, col } }: Finding): string {
  const file = path.parse(source.file).name;
  return row === null || col === null ? file : `${file} ${a1(row, col)}`;
}

describe.each(LANGUAGES)('the guide to findings, %s', (language) => {
  const guide = new URL(`../../docs/${language}/findings.md`, import.meta.url);

  it.each(SUBJECTS)('has a table of $subject', ({ subject, files }) => {
    const text = readFileSync(guide, 'utf8');
    const place = new RegExp(`(?<=<!-- checks: ${subject} -->\n\n)(?:\\|.*\n)*`, 'u');
    const table = tableOf(files, language);
    if (process.env['UPDATE'])
      writeFileSync(
        guide,
        text.replace(place, () => table),
      );
    else expect(place.exec(text)?.[0]).toBe(table);
  });
});

const HEADINGS = {
  en: ['code', 'severity', 'meaning', 'what to do'],
  zh: ['代码', '程度', '什么问题', '怎么办'],
} as const;

function tableOf(files: readonly CheckFile[], language: Language): string {
  const rows = files.map(({ check, documentation }) => [
    `\`${check.code}\``,
    WORDS[language].severity[check.severity],
    ...documentation[language],
  ]);
  const [head, ...lines] = [HEADINGS[language], ...rows].map(
    (cells) => `| ${cells.join(' | ')} |\n`,
  );
  return [head, '|---|---|---|---|\n', ...lines].join('');
}
