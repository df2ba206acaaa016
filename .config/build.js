/**
 * Builds `dist/`: the command line (`cli.cjs`, and `excel.cjs` which it loads when Excel is asked for), the library (`index.js`), the library's
 * declarations (`types/`), and the licences of everything that is bundled in (`THIRD-PARTY-NOTICES.md`).
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
 * The command line is CommonJS: Node starts it 5 ms sooner than modules. What it imports on demand is initialised on
 * demand; exceljs, as large as all the rest, has a file of its own.
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
const excelApart = {
  name: 'excel-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/excel\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './excel.cjs', external: true } : null,
    );
  },
};

rmSync(path.join(root, 'dist'), { recursive: true, force: true });
const cli = await build({
  ...program,
  entryPoints: { cli: 'src/cli/main.ts' },
  plugins: [excelApart, swaps],
});
const excel = await build({
  ...program,
  entryPoints: { excel: 'src/render/excel.ts' },
  plugins: [swaps],
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
  thirdPartyNotices(root, [cli.metafile, excel.metafile, library.metafile]),
);

const tsc = createRequire(import.meta.url)
  .resolve('typescript/package.json')
  .replace('package.json', 'bin/tsc');
const types = spawnSync(process.execPath, [tsc, '-p', '.config/tsconfig.types.json'], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = types.status ?? 1;
