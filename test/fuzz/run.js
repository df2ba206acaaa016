/**
 * `npm run test:fuzz`: runs each target of `targets.ts` with Jazzer.js, guided by coverage, from the files of `files`.
 * `--seconds N` for each (60 by default), `--only csv` for one. An input that breaks a target is kept, its path is
 * printed, and the run ends. Jazzer.js needs glibc 2.38, or macOS or Windows.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const JAZZER = '@jazzer.js/core@4.0.0';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../..');
const cache = path.join(root, 'node_modules/.cache/fuzz');
const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, only: { type: 'string' } },
});

const bundle = path.join(cache, 'targets.cjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/fuzz/targets.ts'],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // The worker that reads .xls and .ods is a file of the built program.
  define: { 'import.meta.url': JSON.stringify(pathToFileURL(path.join(root, 'dist/cli.js')).href) },
});

const found = path.join(cache, 'found');
mkdirSync(found, { recursive: true });
for (const target of readdirSync(path.join(here, 'files'))) {
  if (values.only !== undefined && values.only !== target) continue;
  const inputs = path.join(cache, target);
  mkdirSync(inputs, { recursive: true });
  const { status } = spawnSync(
    'npx',
    [
      ...['--yes', '--package', JAZZER, 'jazzer', bundle, '--fuzz_entry_point', target],
      // Milliseconds; SheetJS is ended after eight seconds.
      ...['--timeout', '30000'],
      // Inputs that reach new code are added to the first folder.
      ...['--includes', 'targets.cjs', inputs, path.join(here, 'files', target), '--'],
      ...[`-max_total_time=${values.seconds}`, '-max_len=65536', '-rss_limit_mb=4096'],
      `-artifact_prefix=${found}/${target}-`,
    ],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Error(`${target} failed: see ${found}`);
}
