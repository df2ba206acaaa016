/** Bytes → grids: what a file is, told by its content and not by its name, and the reader for it. */
import { GasrankError } from '../core/error.ts';
import type { Grid } from '../core/grid.ts';
import type { SourceFormat } from '../core/source.ts';
import { sha256 } from './sha256.ts';
import { kindOf, notAWorkbook } from './sniff.ts';
import { readXlsxGrids } from './xlsx.ts';

/** The most that is read of a file; 200,000 rows of 20 columns are less. */
export const MOST_BYTES = 64 * 1024 * 1024;

export interface Source extends Content {
  /** As the user named it. */
  readonly file: string;
  /** The SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: () => string;
}

interface Content {
  readonly format: SourceFormat;
  readonly grids: readonly Grid[];
}

/**
 * Reads a workbook, or a text of delimited cells, from its bytes.
 *
 * @throws GasrankError when the bytes are empty or too many, no table that gasrank reads, protected or damaged.
 */
export async function readSource(bytes: Buffer, file: string): Promise<Source> {
  return { file, sha256: () => sha256(bytes), ...(await readContent(bytes, file)) };
}

/** All but the reader of .xlsx are loaded when such a file comes. */
async function readContent(bytes: Buffer, file: string): Promise<Content> {
  if (bytes.length > MOST_BYTES) throw new GasrankError({ code: 'file-too-large', file });
  const kind = kindOf(bytes, file);
  switch (kind) {
    case 'xlsx':
      return { format: { kind }, grids: await readXlsxGrids(bytes, file) };
    case 'ods':
      throw notAWorkbook(file, 'ODS');
    case 'xls': {
      const { readXlsGrids } = await import('./xls.ts');
      return { format: { kind }, grids: await readXlsGrids(bytes, file) };
    }
    case 'text': {
      const { readCsv } = await import('./csv.ts');
      return readCsv(bytes, file);
    }
  }
}
