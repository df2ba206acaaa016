/**
 * Builds `dist/`: the command line (`cli.cjs`, beside it what it loads on demand), the library (`index.js`), the
 * library's declarations (`types/`), and the licences of everything that is bundled in (`THIRD-PARTY-NOTICES.md`).
 *
 * Dependencies are bundled so that an installed gasrank is one package and a cold start opens a few files, not hundreds.
 */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { thirdPartyNotices } from './notices.js';
import { swaps } from './swaps.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @satisfies {import('esbuild').BuildOptions} */
const shared = /** @type {const} */ ({
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  target: 'node20',
  charset: 'utf8',
  minify: true,
  legalComments: 'none',
  metafile: true,
});

/**
 * Large packages that only some runs need: each has a file of its own, which is loaded when the module that imports it
 * is. Packages and not our modules are set apart, so that each of our classes exists once.
 */
const APART = { 'csv-parse/sync': 'csv-parse', exceljs: 'exceljs' };

/**
 * The command line is CommonJS: Node starts it 5 ms sooner than modules. What it imports on demand is initialised on
 * demand.
 * @satisfies {import('esbuild').BuildOptions}
 */
const program = /** @type {const} */ ({
  ...shared,
  platform: 'node',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  supported: { 'dynamic-import': false },
  // For `createRequire`, which takes a path as well.
  define: { 'import.meta.url': '__filename' },
});

/** @type {import('esbuild').Plugin} */
const apart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: /^[^.]/ }, ({ path, kind }) => {
      const file = Object.entries(APART).find(([name]) => name === path)?.[1];
      return file && kind !== 'entry-point' ? { path: `./${file}.cjs`, external: true } : null;
    });
  },
};

rmSync(path.join(root, 'dist'), { recursive: true, force: true });
const cli = await build({
  ...program,
  entryPoints: { cli: 'src/cli/main.ts' },
  plugins: [apart, swaps],
});
const packages = await build({
  ...program,
  entryPoints: Object.fromEntries(Object.entries(APART).map(([name, file]) => [file, name])),
  plugins: [swaps],
});
// The file that a worker starts from; its name is the same in `src/read/` and here.
const worker = await build({
  ...shared,
  format: 'esm',
  platform: 'node',
  entryPoints: { 'sheetjs-worker': 'src/read/sheetjs-worker.js' },
});
// `neutral`: the library is pure, so a Node module that strays into it must fail here.
const library = await build({
  ...shared,
  format: 'esm',
  entryPoints: { index: 'src/index.ts' },
  platform: 'neutral',
});
writeFileSync(
  path.join(root, 'dist/THIRD-PARTY-NOTICES.md'),
  thirdPartyNotices(
    root,
    [cli, packages, worker, library].map(({ metafile }) => metafile),
  ),
);

const tsc = createRequire(import.meta.url)
  .resolve('typescript/package.json')
  .replace('package.json', 'bin/tsc');
const types = spawnSync(process.execPath, [tsc, '-p', '.config/tsconfig.types.json'], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = types.status ?? 1;
