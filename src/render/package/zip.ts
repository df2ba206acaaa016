/** Packs the parts of an Office file, with the earliest date of ZIP, so that the same parts give the same bytes everywhere. */

/** A file of the package. */
export interface Part {
  readonly name: string;
  readonly content: Buffer;
}

/** The part with XML before the last occurrence of a text. */
export function inserted({ name, content }: Part, before: string, xml: string): Part {
  const at = content.lastIndexOf(before);
  if (at < 0) throw new RangeError(`${name} has no ${before}`);
  const parts = [content.subarray(0, at), Buffer.from(xml), content.subarray(at)];
  return { name, content: Buffer.concat(parts) };
}

/** Level of compression. At fflate's usual level 6, packing takes half as long again for 2 % fewer bytes. */
const LEVEL = 5;

/** The bytes of the ZIP file with these parts, in their order. */
export async function zipped(parts: readonly Part[]): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  const files = parts.map(({ name, content }) => [name, content] as const);
  return zipSync(Object.fromEntries(files), { level: LEVEL, mtime: new Date(1980, 0, 1) });
}
