const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const path = require('node:path');
const { Script } = require('node:vm');

/** Bytes of a SHA-256. */
const HASH = 32;

/**
 * Loads a file like `require`, with the bytecode stored beside it. Without bytecode, or with that of another version of
 * V8, the file is compiled.
 *
 * @param {string} filename
 * @returns {{ script: Script, exports: Record<string, Function> }} the compiled file and what it exports
 */
module.exports.load = (filename) => {
  const program = readFileSync(filename);
  const source = wrap(program.toString('utf8'));
  const script = new Script(source, { filename, cachedData: bytecodeOf(filename, program) });
  const module = { exports: {} };
  const run = script.runInThisContext();
  run(module.exports, createRequire(filename), module, filename, path.dirname(filename));
  return { script, exports: module.exports };
};

/**
 * Content of the bytecode file: the hashes of the program and of the bytecode, then the bytecode. V8 checks neither: it
 * would run damaged bytecode, and that of another program of the same length.
 *
 * @param {Buffer} program
 * @param {Buffer} bytecode
 */
module.exports.seal = (program, bytecode) =>
  Buffer.concat([hashOf(program), hashOf(bytecode), bytecode]);

/**
 * The bytecode of exactly this program; `undefined` if there is none, or it belongs to another program or is damaged.
 *
 * @param {string} filename
 * @param {Buffer} program
 */
function bytecodeOf(filename, program) {
  let sealed;
  try {
    sealed = readFileSync(`${filename}.bytecode`);
  } catch {
    return undefined;
  }
  const bytecode = sealed.subarray(2 * HASH);
  const isWhole =
    hashOf(program).equals(sealed.subarray(0, HASH)) &&
    hashOf(bytecode).equals(sealed.subarray(HASH, 2 * HASH));
  return isWhole ? bytecode : undefined;
}

/** @param {Buffer} bytes */
function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest();
}
