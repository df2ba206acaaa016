/** A stream out of an OLE container, which .xls and .et are: sectors chained by a table ([MS-CFB]). Every chain is held against the sizes and counts that the file states. */
import { damaged } from './damage.ts';

const MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** Sector numbers from here on are marks, such as the end of a chain. */
const FIRST_MARK = 0xfffffffa;
const END_OF_CHAIN = 0xfffffffe;
const NO_ENTRY = 0xffffffff;
const ENTRY_BYTES = 128;
/** Sectors have 512 or 4096 bytes. */
const MIN_SHIFT = 9;
const STREAM = 2;
const ROOT = 5;

interface OleEntry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** Checks whether the bytes begin as a container does. */
export function isContainer(bytes: Buffer): boolean {
  return bytes.subarray(0, MAGIC.length).equals(MAGIC);
}

/**
 * The bytes of the first of these streams that stands at the top of the container; `null` when none does.
 *
 * @throws GasrankError `workbook-damaged` when the container contradicts itself.
 */
export function readStream(bytes: Buffer, names: readonly string[], file: string): Buffer | null {
  try {
    return streamOf(bytes, names);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw damaged(file, 'reference', { cause });
  }
}

/** @throws RangeError when anything lies where nothing is. */
function streamOf(bytes: Buffer, names: readonly string[]): Buffer | null {
  const shift = bytes.readUInt16LE(0x1e);
  const isKnown =
    bytes.readUInt16LE(0x1c) === 0xfffe &&
    (shift === MIN_SHIFT || shift === 12) &&
    bytes[0x20] === 6;
  if (!isKnown) throw new RangeError('unknown kind of container');
  const sectorBytes = 1 << shift;
  const sector = (at: number): Buffer => {
    const start = (at + 1) * sectorBytes;
    if (start >= bytes.length) throw new RangeError(`no sector ${at}`);
    return bytes.subarray(start, start + sectorBytes);
  };
  const table = numbers(tableSectors(bytes, sector).map(sector));
  const chained = (start: number, size: number) => content(table, start, size, sector);

  const directory = sectorsOf(table, bytes.readUInt32LE(0x30)).map(sector);
  const entries = entriesOf(Buffer.concat(directory));
  const [root] = entries;
  if (root?.type !== ROOT) throw new RangeError('no root');
  const top = siblings(entries, root.child).filter(({ type }) => type === STREAM);
  const found = names.flatMap((name) => top.find((entry) => entry.name === name) ?? [])[0];
  if (!found) return null;
  if (found.size >= bytes.readUInt32LE(0x38)) return chained(found.start, found.size);

  // Small streams share the root's stream, in sectors of 64 bytes with a table of their own.
  const shared = chained(root.start, root.size);
  const mini = (at: number): Buffer => {
    if (at * 64 >= shared.length) throw new RangeError(`no small sector ${at}`);
    return shared.subarray(at * 64, at * 64 + 64);
  };
  const miniTable = numbers(sectorsOf(table, bytes.readUInt32LE(0x3c)).map(sector));
  return content(miniTable, found.start, found.size, mini);
}

/** The sectors that hold the table: 109 are named in the header, the others in a chain of sectors of their own. */
function tableSectors(bytes: Buffer, sector: (at: number) => Buffer): number[] {
  const count = bytes.readUInt32LE(0x2c);
  // The chain may be a circle, which ends only at this count.
  if (count > bytes.length >> MIN_SHIFT) throw new RangeError(`${count} sectors of a table`);
  const named = numbers([bytes.subarray(0x4c, 0x200)]);
  let next = bytes.readUInt32LE(0x44);
  while (named.length < count && next < FIRST_MARK) {
    const more = numbers([sector(next)]);
    next = more.pop() ?? END_OF_CHAIN;
    named.push(...more);
  }
  const used = named.filter((at) => at < FIRST_MARK);
  if (used.length < count) throw new RangeError(`${used.length} sectors of ${count}`);
  return used;
}

function numbers(sectors: readonly Buffer[]): number[] {
  return sectors.flatMap((sector) =>
    Array.from({ length: sector.length >> 2 }, (_, i) => sector.readUInt32LE(i * 4)),
  );
}

/** The chain of sectors that begins with `start`. */
function sectorsOf(table: readonly number[], start: number): number[] {
  const sectors: number[] = [];
  for (let at = start; at !== END_OF_CHAIN; at = table[at] ?? NO_ENTRY) {
    if (at >= table.length || sectors.length >= table.length) throw new RangeError('broken chain');
    sectors.push(at);
  }
  return sectors;
}

function content(
  table: readonly number[],
  start: number,
  size: number,
  sector: (at: number) => Buffer,
): Buffer {
  const sectors = sectorsOf(table, start);
  const whole = Buffer.concat(sectors.map(sector));
  if (whole.length < size) throw new RangeError('cut short');
  return whole.subarray(0, size);
}

function entriesOf(directory: Buffer): OleEntry[] {
  return Array.from({ length: Math.floor(directory.length / ENTRY_BYTES) }, (_, i) => {
    const entry = directory.subarray(i * ENTRY_BYTES, (i + 1) * ENTRY_BYTES);
    const nameBytes = entry.readUInt16LE(0x40);
    return {
      name: entry.toString('utf16le', 0, Math.min(Math.max(nameBytes - 2, 0), 0x40)),
      type: entry.readUInt8(0x42),
      left: entry.readUInt32LE(0x44),
      right: entry.readUInt32LE(0x48),
      child: entry.readUInt32LE(0x4c),
      start: entry.readUInt32LE(0x74),
      size: entry.readUInt32LE(0x78),
    };
  });
}

/** The entries of one folder, which form a tree. */
function siblings(entries: readonly OleEntry[], top: number): OleEntry[] {
  const seen = new Set<OleEntry>();
  const open = [top];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === NO_ENTRY) continue;
    const entry = entries[at];
    if (!entry || seen.has(entry)) throw new RangeError('broken folder');
    seen.add(entry);
    open.push(entry.left, entry.right);
  }
  return [...seen];
}
