/** Packs the parts of a workbook, with the earliest date of ZIP, so that the same parts give the same bytes everywhere. */
import type { WorkbookPart } from './parts.ts';

/** The bytes of the ZIP file with these parts, in their order. */
export async function zipped(parts: readonly WorkbookPart[]): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  const files = parts.map(({ name, content }) => [name, content] as const);
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
}
