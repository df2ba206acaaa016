/** Makes a report again and compares. Loaded on demand, with valibot. */
import { type Language, WORDS } from '../../lang/index.ts';
import type { Compared } from '../../report/verify/differences.ts';
import { createVerification, type Verification } from '../../report/verify/verification.ts';
import { progress } from '../files/progress.ts';
import { given } from '../given.ts';
import { type MakeAgain, makeAgain } from './again.ts';
import { compareAgain } from './compare.ts';
import { requireFolder } from './places.ts';
import { type RecordedReport, readReport } from './report.ts';
import { readSources } from './sources.ts';

export interface VerifyOptions {
  /** A folder in which sources are looked for. */
  readonly folder: string | undefined;
  readonly language: Language;
  readonly version: string;
}

/**
 * Makes a report once more from the sources that it names, by the rules that it records, and compares the two.
 *
 * @throws GasrankError when the report cannot be read, or is none, or the folder of sources is not there
 */
export async function verifyReport(
  file: string,
  { folder, language, version }: VerifyOptions,
): Promise<Verification> {
  if (folder !== undefined) requireFolder(folder);
  const report = await readReport(file);
  const { record, links } = report;
  const sources = await readSources(record, { report: file, links, ...given({ sources: folder }) });
  progress.show(({ comparing }) => comparing);
  const again = makeAgain(record, sources);
  return createVerification(
    { file, version, made: record.made },
    sources.map(({ found }) => found),
    again && (await compared(report, again, version)),
    WORDS[language],
  );
}

async function compared(
  { content, ...report }: RecordedReport,
  again: MakeAgain,
  version: string,
): Promise<Compared> {
  if (!('texts' in content)) return compareAgain({ ...report, content }, again, version);
  const { compareDocument } = await import('./document.ts');
  return compareDocument({ ...report, content }, again, version);
}
