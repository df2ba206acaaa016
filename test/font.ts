/** Small fonts whose characters are known, with glyphs that draw nothing. */

/** Characters of a font: first and last of each group. */
export type Groups = readonly (readonly [first: number, last: number])[];

export interface TestFont {
  readonly family: string;
  readonly groups: Groups;
  /** The format of the character map. */
  readonly format?: 4 | 12;
  readonly weight?: number;
}

/** A number of so many bytes, the highest first. */
const uint = (bytes: 2 | 4, ...numbers: number[]): Buffer => {
  const buffer = Buffer.alloc(bytes * numbers.length);
  numbers.forEach((number, n) => {
    buffer.writeUIntBE(number, n * bytes, bytes);
  });
  return buffer;
};

/** The bytes of a font (TrueType). */
export function fontOf({ family, groups, format = 12, weight = 400 }: TestFont): Buffer {
  const glyphs = 1 + groups.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  return joined(
    new Map([
      ['OS/2', Buffer.concat([uint(2, 4, 500, weight), Buffer.alloc(90)])],
      [
        'cmap',
        Buffer.concat([
          uint(2, 0, 1, 3, format === 12 ? 10 : 1),
          uint(4, 12),
          format === 12 ? full(groups) : basic(groups),
        ]),
      ],
      ['glyf', Buffer.alloc(4)],
      ['head', head()],
      ['hhea', Buffer.concat([uint(2, 1, 0, 800, 0xff38), Buffer.alloc(26), uint(2, 1)])],
      ['hmtx', Buffer.concat([uint(2, 1000, 0), Buffer.alloc(2 * (glyphs - 1))])],
      ['loca', Buffer.alloc(2 * (glyphs + 1))],
      ['maxp', Buffer.concat([uint(2, 1, 0, glyphs), Buffer.alloc(26)])],
      ['name', names(family)],
    ]),
  );
}

/** A collection of fonts. */
export function collectionOf(fonts: readonly Buffer[]): Buffer {
  const start = 12 + 4 * fonts.length;
  let at = start;
  const moved = fonts.map((font) => {
    const copy = Buffer.from(font);
    // Places of tables count from the start of the file.
    for (let table = 0; table < font.readUInt16BE(4); table++) {
      const place = 12 + 16 * table + 8;
      copy.writeUInt32BE(font.readUInt32BE(place) + at, place);
    }
    const own = { at, copy };
    at += font.length;
    return own;
  });
  const header = [
    Buffer.from('ttcf'),
    uint(2, 1, 0),
    uint(4, fonts.length, ...moved.map((font) => font.at)),
  ];
  return Buffer.concat([...header, ...moved.map(({ copy }) => copy)]);
}

function joined(tables: ReadonlyMap<string, Buffer>): Buffer {
  let at = 12 + 16 * tables.size;
  const directory: Buffer[] = [];
  const bodies: Buffer[] = [];
  for (const [name, content] of tables) {
    directory.push(Buffer.from(name), uint(4, 0, at, content.length));
    const padded = Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)]);
    bodies.push(padded);
    at += padded.length;
  }
  const header = [uint(4, 0x0001_0000), uint(2, tables.size, 0, 0, 0)];
  return Buffer.concat([...header, ...directory, ...bodies]);
}

function head(): Buffer {
  const table = Buffer.alloc(54);
  table.writeUInt32BE(0x0001_0000, 0);
  table.writeUInt32BE(0x5f0f_3cf5, 12);
  table.writeUInt16BE(1000, 18);
  return table;
}

function names(family: string): Buffer {
  const text = Buffer.from(family, 'utf16le').swap16();
  return Buffer.concat([uint(2, 0, 1, 18, 3, 1, 0x409, 1, text.length, 0), text]);
}

/** Format 12: the glyphs of a group follow those of the group before it. */
function full(groups: Groups): Buffer {
  let glyph = 1;
  const all = groups.map(([first, last]) => {
    const own = uint(4, first, last, glyph);
    glyph += last - first + 1;
    return own;
  });
  return Buffer.concat([
    uint(2, 12, 0),
    uint(4, 16 + 12 * groups.length, 0, groups.length),
    ...all,
  ]);
}

/** Format 4: segments, the last of which is the end of the characters. */
function basic(groups: Groups): Buffer {
  const ended: Groups = [...groups, [0xffff, 0xffff]];
  let glyph = 1;
  const deltas = ended.map(([first, last]) => {
    const delta = (glyph - first + 0x10000) % 0x10000;
    glyph += last - first + 1;
    return last === 0xffff ? 1 : delta;
  });
  const zeros = ended.map(() => 0);
  return Buffer.concat([
    uint(2, 4, 16 + 8 * ended.length, 0, 2 * ended.length, 0, 0, 0),
    uint(2, ...ended.map(([, last]) => last), 0, ...ended.map(([first]) => first)),
    uint(2, ...deltas, ...zeros),
  ]);
}
