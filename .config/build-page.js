/**
 * Builds `dist/gasrank.html`: the program as one page that a browser opens from disk. Node's modules are replaced by the
 * counterparts in `src/page/node/`; a module without one is an error.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { leftOut } from './left-out.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** @param {string} name */
const counterpart = (name) => path.join(root, 'src/page/node', name);

/** Node's modules, without `node:`, and what stands in for them. */
const MODULES = new Map([
  ['buffer', counterpart('buffer.ts')],
  ['events', require.resolve('events/')],
  ['fs', counterpart('fs.ts')],
  ['os', counterpart('others.ts')],
  ['path', require.resolve('path-browserify')],
  ['process', counterpart('process.ts')],
  ['stream', counterpart('others.ts')],
  ['tty', counterpart('others.ts')],
  ['worker_threads', counterpart('worker-threads.ts')],
  ['zlib', counterpart('zlib.ts')],
]);

/** Node's modules that packages import but gasrank's use of them does not reach. */
const EMPTY = ['child_process', 'crypto', 'perf_hooks', 'string_decoder', 'url', 'util'];

/** Our own modules that have a counterpart. */
const OWN = new Map([
  [path.join(root, 'src/read/sha256.ts'), counterpart('sha256.ts')],
  [path.join(root, 'src/read/sheetjs/worker.ts'), counterpart('worker.ts')],
  [path.join(root, 'src/cli/picture/raster.ts'), counterpart('raster.ts')],
]);

/**
 * @param {string} worker text of the worker
 * @returns {import('esbuild').Plugin}
 */
const browser = (worker) => ({
  name: 'browser',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^sheetjs-worker-source$/ }, ({ path }) => ({ path, namespace: 'worker' }));
    onLoad({ filter: /^/, namespace: 'worker' }, () => ({ contents: worker, loader: 'text' }));
    onResolve({ filter: /^[^/]/ }, ({ path: name, resolveDir }) => {
      const own = name.startsWith('.') ? OWN.get(path.join(resolveDir, name)) : undefined;
      if (own) return { path: own };
      const builtin = name.replace(/^node:/, '').replace(/\/$/, '');
      if (name === 'readable-stream') return { path: counterpart('others.ts') };
      if (name === 'exceljs') return { path: require.resolve('exceljs') };
      if (!builtinModules.includes(builtin) || name.endsWith('/')) return null;
      const path_ = MODULES.get(builtin);
      if (path_) return { path: path_ };
      if (EMPTY.includes(builtin)) return { path: builtin, namespace: 'empty' };
      return { errors: [{ text: `${name} has no counterpart in src/page/node.` }] };
    });
    onLoad({ filter: /^/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
  },
});

/** @satisfies {import('esbuild').BuildOptions} */
const shared = /** @type {const} */ ({
  absWorkingDir: root,
  bundle: true,
  write: false,
  format: 'iife',
  platform: 'browser',
  target: ['chrome109', 'firefox115', 'safari16'],
  charset: 'utf8',
  minify: true,
  legalComments: 'none',
  metafile: true,
  inject: [counterpart('globals.ts')],
  // Packages take the page for Node, so that they do the same as there.
  define: { global: 'globalThis', window: 'undefined' },
});

/** Builds the page and writes it to `dist/`. @returns {Promise<import('esbuild').Metafile[]>} what is in it */
export async function buildPage() {
  const worker = await build({
    ...shared,
    entryPoints: ['src/read/sheetjs/sheetjs-worker.js'],
    // The bytes come as the first message; then the worker runs.
    banner: { js: 'onmessage = ({ data }) => { globalThis.workerData = data;' },
    footer: { js: '};' },
    plugins: [browser('')],
  });
  const page = await build({
    ...shared,
    entryPoints: ['src/page/page.ts'],
    plugins: [leftOut, browser(textOf(worker))],
  });
  const script = textOf(page).replaceAll('</script', '<\\/script');
  const html = readFileSync(path.join(root, 'src/page/page.html'), 'utf8');
  const hash = createHash('sha256').update(script).digest('base64');
  writeFileSync(
    path.join(root, 'dist/gasrank.html'),
    html.replace('SCRIPT-HASH', () => hash).replace('SCRIPT', () => script),
  );
  return [worker, page].map(({ metafile }) => metafile);
}

/** @param {{ outputFiles: { text: string }[] }} result */
function textOf({ outputFiles }) {
  return outputFiles[0]?.text ?? '';
}
