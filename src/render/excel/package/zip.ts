/** Packs the parts of a workbook. Entries have the earliest date of ZIP, so that the same parts give the same bytes. */
import type { WorkbookPart } from './parts.ts';

const OPTIONS = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };

/** The bytes of the ZIP file with these parts, in their order. */
export async function zipped(parts: readonly WorkbookPart[]): Promise<Uint8Array> {
  const { default: yazl } = await import('yazl');
  const zip = new yazl.ZipFile();
  for (const { name, content } of parts) zip.addBuffer(content, name, OPTIONS);
  zip.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return new Uint8Array(Buffer.concat(chunks));
}
