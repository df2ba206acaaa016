/**
 * `npm run audit`: known vulnerabilities of the dependencies, by the registry's advisories. Severe ones fail. Where the
 * registry cannot be asked, that is said; `test/lockfile.test.ts` checks without a network where packages come from.
 */
import { spawnSync } from 'node:child_process';

/** Severities that fail. */
const SEVERE = ['high', 'critical'];

const shell = process.platform === 'win32';
const { stdout, stderr } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', shell });
const { auditReportVersion, vulnerabilities, message } = parse(stdout);
if (auditReportVersion === undefined) {
  const reason = message ?? stderr.trim().split('\n')[0] ?? '';
  console.log(`The advisories cannot be asked for, so only the lock file was checked: ${reason}`);
} else {
  const found = Object.values(Object(vulnerabilities));
  for (const { name, severity, range } of found) console.log(`${severity}: ${name} ${range}`);
  console.log(`${found.length} vulnerable packages, of which severe ones fail.`);
  if (found.some(({ severity }) => SEVERE.includes(severity))) process.exitCode = 1;
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
