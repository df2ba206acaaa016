/** Makes a report again and compares. Loaded on demand, with valibot. */
import { type Language, WORDS } from '../../lang/index.ts';
import { createVerification, type Verification } from '../../report/verify/verification.ts';
import { progress } from '../files/progress.ts';
import { given } from '../given.ts';
import { makeAgain } from './again.ts';
import { compareAgain } from './compare.ts';
import { requireFolder } from './places.ts';
import { readReport } from './report.ts';
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
    again && compareAgain(report, again, version),
    WORDS[language],
  );
}
