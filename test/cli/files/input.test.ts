import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportFinding, ReportSource } from '../../../src/report/report.ts';
import { gasrank, ROOT } from '../run.ts';

const XLSX = path.join(ROOT, 'fixtures/jiaozuo-2022-11-07.xlsx');
const LAST = path.join(ROOT, 'fixtures/jiaozuo-2022-10-31.xlsx');

/** The report of some arguments, without names of files. */
async function figures(args: readonly string[], input?: Uint8Array) {
  const { stdout, stderr, code } = await gasrank(['report', ...args, '-f', 'json', '-q'], {
    cwd: ROOT,
    ...(input ? { input } : {}),
  });
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  const { sources, made, fingerprint, findings, ...report } = JSON.parse(stdout);
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/u);
  expect(made.command).toContain(args[0]);
  const found = findings.map(({ code, cell }: ReportFinding) => `${code} ${cell}`);
  return { report: { ...report, found }, files: sources.map(({ file }: ReportSource) => file) };
}

describe('the published table gives the same figures as .xlsx', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'gasrank-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['.xls', 'published.xls', 'published.xls'],
    ['.et', 'published.xls', 'published.et'],
    ['.xls named .xlsx', 'published.xls', 'published.xlsx'],
    ['CSV in GB18030', 'published-gb18030.csv', 'published.csv'],
    ['TSV in UTF-16', 'published-utf16.tsv', 'published.txt'],
  ])('as %s', async (_, from, name) => {
    const file = path.join(folder, name);
    copyFileSync(path.join(ROOT, 'test/read/files', from), file);
    const { report } = await figures([file, '--prev', LAST]);
    expect(report).toEqual((await figures([XLSX, '--prev', LAST])).report);
  });
});

describe('standard input', () => {
  it('holds this period', async () => {
    const piped = await figures(['-', '--prev', LAST], readFileSync(XLSX));
    expect(piped.report).toEqual((await figures([XLSX, '--prev', LAST])).report);
    expect(piped.files).toEqual(['-', LAST]);
  });

  it('holds the last one', async () => {
    const piped = await figures([XLSX, '--prev', '-'], readFileSync(LAST));
    expect(piped.report).toEqual((await figures([XLSX, '--prev', LAST])).report);
  });

  it('is named in words in the place of a finding', async () => {
    const input = '进度表2022.11.7\n县区,户数,已安装数\n甲县,10,20\n';
    const { stderr } = await gasrank(['report', '-', '--lang', 'en'], { cwd: ROOT, input });
    expect(stderr).toMatch(/^warning standard input \[-\] C3/u);
  });
});
