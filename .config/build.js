/**
 * Builds `dist/`: the command line (`cli.cjs`, beside it its bytecode and what it loads on demand), the library
 * (`index.js`), the library's declarations (`types/`), and the licences of everything that is bundled in
 * (`THIRD-PARTY-NOTICES.md`).
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
 * The command line is CommonJS: Node starts it 5 ms sooner than modules.
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

/** Modules that are imported on demand and not needed by most runs. */
const APART = [
  ...['csv', 'excel', 'explain', 'html', 'inspect', 'ods', 'pattern', 'schedule', 'schema'],
  ...['syntax', 'tidy-csv', 'unchanged', 'verify', 'xls'],
];

/**
 * Bundles each of these modules into a file of its own with all its imports, so that a run reads only what it uses. A
 * class may therefore be in several files; `GasrankError` recognises instances from any of them.
 * @param {Map<string, string>} found the source of each such file by its name
 * @returns {import('esbuild').Plugin}
 */
const onDemand = (found) => ({
  name: 'on-demand',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ path: module, kind, resolveDir }) => {
      const source = path.join(resolveDir, module);
      const name = path.basename(module, '.ts');
      if (kind !== 'dynamic-import' || !APART.includes(name)) return null;
      if ((found.get(name) ?? source) !== source) throw new Error(`two modules named ${name}`);
      found.set(name, source);
      return { path: `./${name}.cjs`, external: true };
    });
  },
});

/** Builds the command line and, repeatedly, the modules that are imported on demand. */
async function buildProgram() {
  const found = new Map([['cli', path.join(root, 'src/cli/main.ts')]]);
  const plugins = [onDemand(found), swaps];
  const built = [];
  const done = new Set();
  for (;;) {
    const entryPoints = Object.fromEntries([...found].filter(([name]) => !done.has(name)));
    if (Object.keys(entryPoints).length === 0) return built;
    for (const name of Object.keys(entryPoints)) done.add(name);
    built.push(await build({ ...program, entryPoints, plugins }));
  }
}

rmSync(path.join(root, 'dist'), { recursive: true, force: true });
const programs = await buildProgram();
// The worker's file; it has the same name as in `src/read/sheetjs/`.
const worker = await build({
  ...shared,
  format: 'esm',
  platform: 'node',
  entryPoints: { 'sheetjs-worker': 'src/read/sheetjs/sheetjs-worker.js' },
});
// `neutral`: the library is pure, so an import of a Node module must fail here.
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
    [...programs, worker, library].map(({ metafile }) => metafile),
  ),
);

const bytecode = spawnSync(process.execPath, ['.config/bytecode.cjs'], {
  cwd: root,
  encoding: 'utf8',
});
if (bytecode.status !== 0) throw new Error(`The main job failed: ${bytecode.stderr}`);

const tsc = createRequire(import.meta.url)
  .resolve('typescript/package.json')
  .replace('package.json', 'bin/tsc');
const types = spawnSync(process.execPath, [tsc, '-p', '.config/tsconfig.types.json'], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = types.status ?? 1;
