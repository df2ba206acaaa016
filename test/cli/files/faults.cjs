/**
 * Loaded before gasrank by tests (`node --require`): lets the system fail at a point of the writing. A point is just
 * before a call that the writing makes, from the first temporary file on, or amid a write. `FAULTS` in the environment says what happens, as JSON.
 */
const fs = require('node:fs');

/**
 * @typedef {object} Faults
 * @property {number} [at] the point, counted from 1
 * @property {string} [signal] by which gasrank ends itself there
 * @property {string} [code] of the error that the call gives there
 * @property {number} [busy] so many times renaming fails at first, with `code`
 * @property {number} [user] who gasrank runs as from the first point on
 */

/** @type {Faults} */
const { at = 0, signal, code = 'EIO', busy = 0, user } = JSON.parse(process.env['FAULTS'] ?? '{}');
const { writeSync } = fs;
let points = 0;
let renames = 0;

const failure = () => Object.assign(new Error(code), { code });

/** @param {boolean} isFirst whether the writing may begin with this call */
function reach(isFirst) {
  // Reading opens and closes files as well.
  if (points === 0 && !isFirst) return;
  points++;
  if (points === 1 && user !== undefined) process.setuid?.(user);
  if (points !== at) return;
  if (signal === undefined) throw failure();
  process.kill(process.pid, signal);
}

/** @type {Record<string, any>} */
const system = fs;
for (const name of [
  'openSync',
  'fchmodSync',
  'writeFileSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
]) {
  const original = system[name];
  system[name] = (/** @type {any[]} */ ...args) => {
    reach(name === 'openSync' && args[1] === 'wx');
    if (name === 'renameSync' && renames++ < busy) throw failure();
    if (name !== 'writeFileSync') return original(...args);
    const [file, content] = args;
    const half = Buffer.from(content).subarray(0, content.length / 2);
    writeSync(file, half);
    reach(false);
    return original(file, Buffer.from(content).subarray(half.length));
  };
}

// Tests do not wait for others to close a file.
const { setTimeout: later } = globalThis;
Object.assign(globalThis, { setTimeout: (/** @type {() => void} */ act) => later(act, 0) });

process.on('exit', () => {
  if (points < at) writeSync(2, 'unreached\n');
});
