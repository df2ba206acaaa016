/** Each check is one file of `src/check/rules/`; the tables in both guides to findings are made of them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as catalogue from '../../src/check/catalogue.ts';
import type { Check, Documentation } from '../../src/check/check.ts';
import { RULES } from '../../src/check/index.ts';
import { type FindingCode, SEVERITIES } from '../../src/core/finding.ts';
import { LANGUAGES, type Language, WORDS } from '../../src/lang/index.ts';

/** Exports of the file of a check. */
interface CheckFile {
  readonly check: Check<FindingCode>;
  readonly documentation: Documentation;
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
const CHECKS = SUBJECTS.flatMap(({ files }) => files.map(({ check }) => check));

function bySeverity({ check: a }: CheckFile, { check: b }: CheckFile): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

it('the catalogue lists every file, and every rule runs', () => {
  const listed: readonly Check<FindingCode>[] = Object.values(catalogue);
  expect(new Set(listed)).toEqual(new Set(CHECKS));
  expect(new Set(RULES)).toEqual(new Set(CHECKS.flatMap(({ rule }) => rule ?? [])));
});

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
