/** Counterpart of `node:fs`: files in memory. Nothing of the computer's disk can be reached. */
import { memfs } from 'memfs';

const { fs } = memfs();

export const {
  accessSync,
  appendFileSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} = fs;

export default fs;
