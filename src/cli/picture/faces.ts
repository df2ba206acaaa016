/** Reads the faces of a font file (.ttf, .otf, .ttc): their family and the characters that they have. */

/** A face of a font file. */
export interface FontFace {
  /** Names of its family, in several languages. */
  readonly families: readonly string[];
  readonly isBold: boolean;
  /** Checks whether it has a glyph for a character. */
  readonly has: (codePoint: number) => boolean;
}

/** A font table's place in the file. */
type Tables = ReadonlyMap<string, { readonly offset: number; readonly length: number }>;

/**
 * The faces of a font file, several for a collection.
 *
 * @throws RangeError if the file is damaged
 */
export function facesOf(bytes: Buffer): FontFace[] {
  return startsOf(bytes).map((start) => {
    const tables = tablesAt(bytes, start);
    let map: FontFace['has'] | undefined;
    return {
      families: familiesOf(bytes, tables),
      isBold: isBold(bytes, tables),
      // Made when it is asked for: a collection has many faces, of which few are used.
      has: (codePoint) => {
        map ??= characterMap(bytes, tables);
        return map(codePoint);
      },
    };
  });
}

/** Offsets of the faces: one, or those of a collection. */
function startsOf(bytes: Buffer): number[] {
  if (bytes.toString('latin1', 0, 4) !== 'ttcf') return [0];
  return Array.from({ length: bytes.readUInt32BE(8) }, (_, n) => bytes.readUInt32BE(12 + 4 * n));
}

function tablesAt(bytes: Buffer, start: number): Tables {
  const count = bytes.readUInt16BE(start + 4);
  return new Map(
    Array.from({ length: count }, (_, n) => {
      const at = start + 12 + 16 * n;
      const place = { offset: bytes.readUInt32BE(at + 8), length: bytes.readUInt32BE(at + 12) };
      return [bytes.toString('latin1', at, at + 4), place] as const;
    }),
  );
}

/** Kinds of names that name a family: the usual one, and the typographic one. */
const FAMILY_NAMES = [1, 16];

/** The names of the family for Windows, which are in UTF-16. */
function familiesOf(bytes: Buffer, tables: Tables): string[] {
  const table = tables.get('name')?.offset;
  if (table === undefined) return [];
  const texts = table + bytes.readUInt16BE(table + 4);
  const names = Array.from({ length: bytes.readUInt16BE(table + 2) }, (_, n) => {
    const at = table + 6 + 12 * n;
    const [platform, , , kind = 0] = [0, 2, 4, 6].map((next) => bytes.readUInt16BE(at + next));
    if (platform !== 3 || !FAMILY_NAMES.includes(kind)) return '';
    const start = texts + bytes.readUInt16BE(at + 10);
    const text = Buffer.from(bytes.subarray(start, start + bytes.readUInt16BE(at + 8)));
    return text.swap16().toString('utf16le');
  });
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Weight from which a face is bold. */
const BOLD = 600;

function isBold(bytes: Buffer, tables: Tables): boolean {
  const table = tables.get('OS/2')?.offset;
  return table !== undefined && bytes.readUInt16BE(table + 4) >= BOLD;
}

/** The map from characters to glyphs: format 12 has all of Unicode, format 4 the first 65,536 characters. */
function characterMap(bytes: Buffer, tables: Tables): FontFace['has'] {
  const table = tables.get('cmap')?.offset;
  if (table === undefined) return () => false;
  const maps = Array.from({ length: bytes.readUInt16BE(table + 2) }, (_, n) => {
    const at = table + bytes.readUInt32BE(table + 4 + 8 * n + 4);
    return { at, format: bytes.readUInt16BE(at) };
  });
  const full = maps.find(({ format }) => format === 12);
  if (full) return groups(bytes, full.at);
  const basic = maps.find(({ format }) => format === 4);
  return basic ? segments(bytes, basic.at) : () => false;
}

/** Format 12: groups of characters with consecutive glyphs. */
function groups(bytes: Buffer, at: number): FontFace['has'] {
  const all = Array.from({ length: bytes.readUInt32BE(at + 12) }, (_, n) => {
    const [first = 0, last = 0, glyph = 0] = [0, 4, 8].map((next) =>
      bytes.readUInt32BE(at + 16 + 12 * n + next),
    );
    return { first, last, glyph };
  });
  return (codePoint) =>
    all.some(
      ({ first, last, glyph }) =>
        first <= codePoint && codePoint <= last && glyph + codePoint - first > 0,
    );
}

/** Format 4: segments of characters, whose glyphs are computed or listed. */
function segments(bytes: Buffer, at: number): FontFace['has'] {
  const double = bytes.readUInt16BE(at + 6);
  const [lasts, firsts, deltas, offsets] = [0, 1, 2, 3].map(
    (list) => at + 14 + list * double + (list > 0 ? 2 : 0),
  ) as [number, number, number, number];
  return (codePoint) => {
    if (codePoint > 0xffff) return false;
    for (let next = 0; next < double; next += 2) {
      if (bytes.readUInt16BE(lasts + next) < codePoint) continue;
      const first = bytes.readUInt16BE(firsts + next);
      if (first > codePoint) return false;
      const offset = bytes.readUInt16BE(offsets + next);
      const delta = bytes.readUInt16BE(deltas + next);
      if (offset === 0) return ((codePoint + delta) & 0xffff) !== 0;
      const glyph = bytes.readUInt16BE(offsets + next + offset + 2 * (codePoint - first));
      return glyph !== 0;
    }
    return false;
  };
}
