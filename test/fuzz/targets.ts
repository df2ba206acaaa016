/**
 * Entry points for a fuzzer: each takes any bytes. Only a `GasrankError` may come of them; anything else is a bug.
 * `run.js` runs them with Jazzer.js, `files.test.ts` with the files of `files`.
 */
import { zipSync } from 'fflate';
import { parseConfig } from '../../src/cli/config/config.ts';
import { expandPattern } from '../../src/cli/files/pattern.ts';
import { reportIn } from '../../src/cli/verify/report.ts';
import { GasrankError } from '../../src/core/error.ts';
import type { Grid } from '../../src/core/sheet/grid.ts';
import { interpret } from '../../src/interpret/index.ts';
import { readCsv } from '../../src/read/csv.ts';
import { readOdsGrids } from '../../src/read/ods.ts';
import { readXlsGrids } from '../../src/read/xls.ts';
import { readXlsxGrids } from '../../src/read/xlsx.ts';

/** Result of an input: it was understood, or refused with a message. */
export type FuzzResult = 'read' | 'refused';

const FILE = 'fuzzed';

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Runs a reader; errors other than its messages pass through. */
async function tried(read: () => unknown): Promise<FuzzResult> {
  try {
    await read();
    return 'read';
  } catch (error) {
    if (error instanceof GasrankError) return 'refused';
    throw error;
  }
}

/** Reads sheets and interprets them, as every command does. */
const sheets = (grids: () => Promise<readonly Grid[]> | readonly Grid[]) =>
  tried(async () => interpret(await grids()));

/** An archive of parts that are stored, so that changed bytes of a part remain a sound archive. */
function archiveOf(parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const files = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  ]);
  return Buffer.from(zipSync(Object.fromEntries(files), { level: 0 }));
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The bytes are a whole .xlsx. */
export const archive = (bytes: Buffer) => sheets(() => readXlsxGrids(bytes, FILE));

/** The bytes are the XML of a worksheet in a sound .xlsx. */
export const worksheet = (bytes: Buffer) =>
  sheets(() =>
    readXlsxGrids(
      archiveOf({
        '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
        '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
        'xl/worksheets/sheet1.xml': bytes,
      }),
      FILE,
    ),
  );

/** The bytes are the XML of the content of a sound .ods. */
export const ods = (bytes: Buffer) =>
  sheets(() =>
    readOdsGrids(
      archiveOf({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml': bytes,
      }),
      FILE,
    ),
  );

/** The bytes are an .xls or .et. */
export const xls = (bytes: Buffer) => sheets(() => readXlsGrids(bytes, FILE));

/** The bytes are CSV or TSV in any encoding. */
export const csv = (bytes: Buffer) => sheets(async () => (await readCsv(bytes, FILE)).grids);

/** The bytes are a report whose record `verify` reads. */
export const record = (bytes: Buffer) => tried(() => reportIn(bytes, FILE));

/** The bytes are a configuration. */
export const config = (bytes: Buffer) => tried(() => parseConfig(textOf(bytes), FILE));

const PARTS = { date: '2022-11-07', previousDate: '2022-10-31', title: '进度表/七' };

/** The bytes are the pattern of an output's name. */
export const pattern = (bytes: Buffer) => tried(() => expandPattern(textOf(bytes), PARTS));

export const TARGETS: Readonly<Record<string, (bytes: Buffer) => Promise<FuzzResult>>> = {
  ...{ archive, worksheet, ods, xls, csv, record, config, pattern },
};
