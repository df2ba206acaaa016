/** Damage to files, drawn from a seed so that each variant can be made again. */

/** A damaged file, the kind of damage, and its details. */
export interface Variant {
  readonly kind: string;
  readonly what: string;
  readonly bytes: Buffer;
}

/** Whole numbers below `limit`. */
type Below = (limit: number) => number;

/** The same numbers for the same seed (mulberry32). */
export function random(seed: number): Below {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

/** Kinds of damage: bits flip, ends are lost, runs of bytes are zeroed or swapped. Most often a single bit. */
const DAMAGES: readonly ((bytes: Buffer, below: Below) => Variant)[] = [
  flipOneBit,
  flipOneBit,
  flipOneBit,
  (bytes, below) => {
    const length = below(bytes.length);
    return {
      kind: 'cut short',
      what: `cut to ${length} bytes`,
      bytes: Buffer.from(bytes.subarray(0, length)),
    };
  },
  (bytes, below) => {
    const [start, length] = [below(bytes.length), 1 + below(600)];
    const copy = Buffer.from(bytes).fill(0, start, Math.min(start + length, bytes.length));
    return { kind: 'zeroed', what: `${length} bytes from ${start} zeroed`, bytes: copy };
  },
  (bytes, below) => {
    const [from, to, length] = [below(bytes.length), below(bytes.length), 1 + below(64)];
    const copy = Buffer.from(bytes);
    bytes.copy(copy, to, from, Math.min(from + length, bytes.length));
    const what = `${length} bytes from ${from} written at ${to}`;
    return { kind: 'overwritten', what, bytes: copy };
  },
];

function flipOneBit(bytes: Buffer, below: Below): Variant {
  const [place, bit] = [below(bytes.length), below(8)];
  const copy = Buffer.from(bytes);
  copy[place] = (copy[place] ?? 0) ^ (1 << bit);
  return { kind: 'bit flipped', what: `bit ${bit} of byte ${place} flipped`, bytes: copy };
}

/** One damaged variant of a file. */
export function damage(bytes: Buffer, seed: number): Variant {
  const below = random(seed);
  const [act = flipOneBit] = [DAMAGES[below(DAMAGES.length)]];
  return act(bytes, below);
}
