#!/usr/bin/env node
// Starts the built program, or explains how to build it.
import { existsSync } from 'node:fs';
import module from 'node:module';

const program = new URL('../dist/cli.js', import.meta.url);
if (existsSync(program)) {
  // Node 22 and newer keep the compiled program for the next run.
  module.enableCompileCache?.();
  const { main } = await import(program.href);
  await main(process.argv);
} else {
  console.error(
    'gasrank is not built yet, run `npm run build`. gasrank 尚未构建，请先运行 `npm run build`。',
  );
  process.exitCode = 70;
}
