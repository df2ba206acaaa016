/** Bytes → grids: what a file is, told by its content and not by its name, and the reader for it. */

import { keepWithin } from '../core/limits.ts';
import type { Grid } from '../core/sheet/grid.ts';
import type { SourceFormat } from '../core/sheet/source.ts';
import { creatorOf } from './creator.ts';
import { readCsv } from './csv.ts';
import { keepTextsWithin } from './guard/limits.ts';
import { readOdsGrids } from './ods.ts';
import { sha256 } from './sha256.ts';
import { kindOf } from './sniff.ts';
import { readXlsGrids } from './xls.ts';
import { readXlsxGrids } from './xlsx.ts';

export interface Source extends BookContent {
  /** As the user named it. */
  readonly file: string;
  /** The SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: () => string;
  /** Program that made it, as the properties of an .xlsx say. */
  readonly creator: () => string | null;
}

interface BookContent {
  readonly format: SourceFormat;
  readonly grids: readonly Grid[];
}

/**
 * Reads a workbook, or a text of delimited cells, from its bytes.
 *
 * @throws GasrankError when the bytes are empty or too many, no table that gasrank reads, protected or damaged.
 */
export async function readSource(bytes: Buffer, file: string): Promise<Source> {
  const content = await readContent(bytes, file);
  keepTextsWithin(content.grids, file, bytes.length);
  return {
    ...{ file, sha256: () => sha256(bytes), creator: () => creatorOf(bytes, file) },
    format: content.format,
    grids: content.grids.map((grid) => ({ ...grid, fileBytes: bytes.length })),
  };
}

async function readContent(bytes: Buffer, file: string): Promise<BookContent> {
  keepWithin('file-bytes', bytes.length, { file });
  const kind = kindOf(bytes, file);
  switch (kind) {
    case 'xlsx':
      return { format: { kind }, grids: await readXlsxGrids(bytes, file) };
    case 'ods': {
      return { format: { kind }, grids: await readOdsGrids(bytes, file) };
    }
    case 'xls': {
      return { format: { kind }, grids: await readXlsGrids(bytes, file) };
    }
    case 'text': {
      return readCsv(bytes, file);
    }
  }
}
