const { readFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const path = require('node:path');
const { Script } = require('node:vm');

/**
 * Does what `require` does with a file, and uses the bytecode kept beside it. Another version of V8 refuses that and
 * compiles, as it does where there is none.
 *
 * @param {string} filename
 * @returns {{ script: Script, exports: Record<string, Function> }} the compiled file and what it exports
 */
module.exports.load = (filename) => {
  const source = wrap(readFileSync(filename, 'utf8'));
  const script = new Script(source, { filename, cachedData: bytecodeOf(filename) });
  const module = { exports: {} };
  const run = script.runInThisContext();
  run(module.exports, createRequire(filename), module, filename, path.dirname(filename));
  return { script, exports: module.exports };
};

/** @param {string} filename */
function bytecodeOf(filename) {
  try {
    return readFileSync(`${filename}.bytecode`);
  } catch {
    return undefined;
  }
}
