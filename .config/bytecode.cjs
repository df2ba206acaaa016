/**
 * Stores the bytecode that V8 compiles while the main job runs, for `bin/load.js`. The build runs this in a process of
 * its own, because V8 stores only functions that it has compiled.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { load, seal } = require('../bin/load.js');

const root = path.join(__dirname, '..');
const filename = path.join(root, 'dist/cli.cjs');
const [last, now] = ['2022-10-31', '2022-11-07'].map((date) =>
  path.join(root, `fixtures/jiaozuo-${date}.xlsx`),
);

async function main() {
  const { script, exports: program } = load(filename);
  for (const format of ['terminal', 'markdown', 'json']) {
    const argv = ['node', 'gasrank', 'report', now, '--prev', last, '--format', format];
    await program['main']?.(argv);
  }
  await program['main']?.(['node', 'gasrank', 'check', now, '--prev', last]);
  const sealed = seal(readFileSync(filename), script.createCachedData());
  writeFileSync(`${filename}.bytecode`, sealed);
}

main();
