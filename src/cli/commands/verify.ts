/** `gasrank verify`: whether a report still comes out of its sources. Loaded when it is asked for. */
import { WORDS } from '../../lang/index.ts';
import { verificationJson } from '../../render/verification/json.ts';
import { verificationText } from '../../render/verification/terminal.ts';
import { createVerification, type Verdict } from '../../report/verify/verification.ts';
import type { Settings } from '../config.ts';
import { viewOf } from '../environment.ts';
import { given, type VerifyFormat } from '../options.ts';
import { writeStdout } from '../output.ts';
import { makeAgain } from '../verify/again.ts';
import { compareAgain } from '../verify/compare.ts';
import { requireFolder } from '../verify/places.ts';
import { readReport } from '../verify/report.ts';
import { readSources } from '../verify/sources.ts';

/** The options as commander gives them, parsed. */
export interface VerifyCommandOptions {
  readonly format: VerifyFormat;
  readonly color: boolean;
  /** A folder in which sources are looked for. */
  readonly sources?: string;
}

/** As of findings: what is there but not as it should be is 1, what cannot be read is 2. */
const EXIT_CODE: Readonly<Record<Verdict, 0 | 1 | 2>> = {
  same: 0,
  'sources-changed': 1,
  'figures-differ': 1,
  'both-differ': 1,
  'not-verified': 2,
};

/**
 * Makes a report once more from the sources that it names, by the rules that it records, and says what differs.
 *
 * @returns the exit code: 0 when nothing does, 1 when a figure or a source does, 2 when a source is missing
 * @throws GasrankError when the report cannot be read, or is none, or the folder of sources is not there
 */
export async function verifyCommand(
  file: string,
  { format, color, sources: folder }: VerifyCommandOptions,
  { language, invocation: { version } }: Settings,
): Promise<0 | 1 | 2> {
  if (folder !== undefined) requireFolder(folder);
  const report = await readReport(file);
  const { record, links } = report;
  const sources = await readSources(record, { report: file, links, ...given({ sources: folder }) });
  const again = makeAgain(record, sources);
  const verification = createVerification(
    { file, version, made: record.made },
    sources.map(({ found }) => found),
    again && compareAgain(report, again, version),
    WORDS[language],
  );
  const view = viewOf(process, { color });
  await writeStdout(
    format === 'json'
      ? verificationJson(verification, language)
      : verificationText(verification, language, view),
  );
  return EXIT_CODE[verification.verdict];
}
