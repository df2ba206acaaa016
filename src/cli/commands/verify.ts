/** `gasrank verify`: compares a report with what its sources give today. */
import type { Verdict } from '../../report/verify/verification.ts';
import { viewOf } from '../environment.ts';
import { writeStdout } from '../files/output.ts';
import { defineCommand } from '../line/command.ts';
import { COLOR, FORMAT, LANGUAGE } from '../line/groups.ts';

/** As for findings: 1 for what is there but differs, 2 for what cannot be read. */
const EXIT_CODE: Readonly<Record<Verdict, 0 | 1 | 2>> = {
  same: 0,
  'sources-changed': 1,
  'figures-differ': 1,
  'both-differ': 1,
  'not-verified': 2,
};

/** @returns the exit code: 0 when nothing differs, 1 when a figure or a source does, 2 when a source is missing */
export const verify = defineCommand({
  name: 'verify',
  arguments: [{ value: 'report', help: 'report', isRequired: true }],
  options: {
    options: {
      sources: { value: 'folder', help: 'sources' },
      ...FORMAT,
      ...LANGUAGE,
      ...COLOR,
    },
  },
  async run([file = ''], { format, color, sources }, { settingsFor, version }) {
    // The rules are those that the report records, whatever a configuration says now.
    const { language } = await settingsFor(file, { config: false });
    const { verifyReport } = await import('../verify/verify.ts');
    const verification = await verifyReport(file, { folder: sources, language, version });
    if (format === 'json') {
      const { verificationJson } = await import('../../render/verify/json.ts');
      await writeStdout(verificationJson(verification, language));
    } else {
      const { verificationText } = await import('../../render/verify/terminal.ts');
      await writeStdout(verificationText(verification, language, viewOf(process, { color })));
    }
    return EXIT_CODE[verification.verdict];
  },
});
