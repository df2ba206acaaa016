/**
 * Builds `dist/`: the command line (`cli.js`, the worker that it starts, and what it loads on demand), the page
 * (`gasrank.html`), the library (`index.js`), the library's declarations (`types/`), and the licences of everything that is bundled in
 * (`THIRD-PARTY-NOTICES.md`).
 *
 * Dependencies are bundled so that an installed gasrank is one package and a cold start opens a few files, not hundreds.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildPage } from './build-page.js';
import { leftOut } from './left-out.js';
import { thirdPartyNotices } from './notices.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @satisfies {import('esbuild').BuildOptions} */
const shared = /** @type {const} */ ({
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  target: 'node20',
  charset: 'utf8',
  minify: true,
  legalComments: 'none',
  metafile: true,
});

rmSync(path.join(root, 'dist'), { recursive: true, force: true });
const program = await build({
  ...shared,
  platform: 'node',
  // The worker's file has the same name as in `src/read/sheetjs/`.
  entryPoints: { cli: 'src/cli/main.ts', 'sheetjs-worker': 'src/read/sheetjs/sheetjs-worker.js' },
  splitting: true,
  // An older copy of Node's own streams.
  alias: { 'readable-stream': 'node:stream' },
  // For the packages that are CommonJS and require Node's modules.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  plugins: [leftOut],
});
// The drawing program of pictures, which the program reads from beside itself.
copyFileSync(
  createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'),
  path.join(root, 'dist/resvg.wasm'),
);
// `neutral`: the library is pure, so an import of a Node module must fail here.
const library = await build({
  ...shared,
  entryPoints: { index: 'src/index.ts' },
  platform: 'neutral',
});
const page = await buildPage();
writeFileSync(
  path.join(root, 'dist/THIRD-PARTY-NOTICES.md'),
  thirdPartyNotices(root, [program.metafile, library.metafile, ...page]),
);

const tsc = createRequire(import.meta.url)
  .resolve('typescript/package.json')
  .replace('package.json', 'bin/tsc');
const types = spawnSync(process.execPath, [tsc, '-p', '.config/tsconfig.types.json'], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = types.status ?? 1;
