/** `gasrank verify`: recomputes a report from its sources and compares the two. */
import { verificationJson } from '../../render/verify/json.ts';
import { verificationText } from '../../render/verify/terminal.ts';
import type { Verdict } from '../../report/verify/verification.ts';
import { viewOf } from '../environment.ts';
import { writeStdout } from '../files/output.ts';
import { defineCommand } from '../line/command.ts';
import { FORMAT, LANGUAGE, LOOK } from '../line/groups.ts';

/** Exit codes like those of findings: 1 for differences, 2 for unreadable files. */
const EXIT_CODE: Readonly<Record<Verdict, 0 | 1 | 2>> = {
  same: 0,
  'sources-changed': 1,
  'figures-differ': 1,
  'both-differ': 1,
  'not-verified': 2,
};

/** @returns the exit code: 0 without differences, 1 if a figure or a source differs, 2 if a source is missing */
export const verify = defineCommand({
  name: 'verify',
  arguments: [{ value: 'report', help: 'report', isRequired: true }],
  options: {
    options: {
      sources: { value: 'folder', help: 'sources' },
      ...FORMAT,
      ...LANGUAGE,
      ...LOOK,
    },
  },
  async run([file = ''], { format, color, frame, sources }, { settingsFor, version }) {
    // The rules are those recorded in the report; a configuration is ignored.
    const { language } = await settingsFor(file, { config: false });
    const { verifyReport } = await import('../verify/verify.ts');
    const verification = await verifyReport(file, { folder: sources, language, version });
    if (format === 'json') {
      await writeStdout(verificationJson(verification, language));
    } else {
      await writeStdout(
        verificationText(verification, language, viewOf(process, { color, frame })),
      );
    }
    return EXIT_CODE[verification.verdict];
  },
});
