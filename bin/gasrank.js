#!/usr/bin/env node
// Starts the built program, or explains how to build it.
const path = require('node:path');
const { load } = require('./load.js');

let program;
try {
  program = load(path.join(__dirname, '../dist/cli.cjs')).exports;
} catch (error) {
  if (error.code !== 'ENOENT') throw error;
  console.error(
    'gasrank is not built yet, run `npm run build`. gasrank 尚未构建，请先运行 `npm run build`。',
  );
  process.exitCode = 70;
}
program?.main(process.argv);
