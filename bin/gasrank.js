#!/usr/bin/env node
// Starts the built program; says how to build it when nobody has.
try {
  require('../dist/cli.cjs').main(process.argv);
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND') throw error;
  console.error(
    'gasrank is not built yet, run `npm run build`. gasrank 尚未构建，请先运行 `npm run build`。',
  );
  process.exitCode = 70;
}
