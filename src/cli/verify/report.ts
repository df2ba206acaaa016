/** Reads a report that gasrank made: what it states, and the record of what it was made from. */
import { type ErrorCode, GasrankError } from '../../core/error.ts';
import type { Grid } from '../../core/grid.ts';
import { type Interpretation, interpretSheets, readSheets } from '../../interpret/index.ts';
import { LANGUAGES, WORDS } from '../../lang/index.ts';
import { readSource } from '../../read/index.ts';
import { type ReportRecord, recordAmong, recordIn } from '../../report/record.ts';
import { type Stated, statedInJson, statedInSheet } from '../../report/verify/stated.ts';
import { readInputBytes } from '../input.ts';

const JSON_SCHEMA = 'gasrank.report/';

/** A report that can be made again. */
export interface RecordedReport {
  readonly record: ReportRecord & { readonly made: NonNullable<ReportRecord['made']> };
  readonly stated: Stated;
}

/** @throws GasrankError `not-a-report`, or what the file cannot be read for */
export async function readReport(file: string): Promise<RecordedReport> {
  const bytes = await readInputBytes(file);
  return isJson(bytes) ? readJson(bytes, file) : readWorkbook(bytes, file);
}

/** JSON begins with a brace, perhaps after a byte order mark and white space. */
function isJson(bytes: Buffer): boolean {
  return /^\ufeff?\s*\{/u.test(bytes.subarray(0, 64).toString('utf8'));
}

function readJson(bytes: Buffer, file: string): RecordedReport {
  const document = parse(bytes.toString('utf8').replace(/^\ufeff/u, ''));
  const schema = document['schema'];
  if (typeof schema !== 'string' || !schema.startsWith(JSON_SCHEMA)) {
    throw new GasrankError({ code: 'not-a-report', file, reason: 'foreign' });
  }
  if (schema !== `${JSON_SCHEMA}1`) {
    throw new GasrankError({ code: 'not-a-report', file, reason: 'newer' });
  }
  return complete(recordIn(document), statedInJson(document), file);
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

/** What a text is refused for that is no table either. */
const NO_WORKBOOK: readonly ErrorCode[] = ['not-a-workbook', 'quotes-unpaired', 'text-undecodable'];

async function readWorkbook(bytes: Buffer, file: string): Promise<RecordedReport> {
  const { grids } = await readSource(bytes, file).catch((error: unknown) => {
    const isForeign = error instanceof GasrankError && NO_WORKBOOK.includes(error.detail.code);
    throw isForeign ? new GasrankError({ code: 'not-a-report', file, reason: 'foreign' }) : error;
  });
  const records = grids.flatMap((grid) => recordAmong(textsOf(grid)) ?? []);
  const [record] = records;
  if (!record) throw new GasrankError({ code: 'not-a-report', file, reason: 'foreign' });
  return complete(record, readOfficialSheet(grids, record), file);
}

function textsOf({ rows }: Grid): string[] {
  return rows.flatMap((cells) =>
    cells.flatMap((cell) => (cell?.kind === 'text' ? [String(cell.value)] : [])),
  );
}

const UNDATED: readonly ErrorCode[] = ['no-date', 'several-dates'];

function readOfficialSheet(grids: readonly Grid[], { made, sources }: ReportRecord): Stated {
  const names = LANGUAGES.map((language) => WORDS[language].reportSheet);
  const sheet = grids.find(({ source }) => names.includes(source.sheet))?.source.sheet;
  const sheets = readSheets(grids, made?.rules.vocabulary);
  const read = (date?: string): Interpretation => interpretSheets(sheets, { sheet, date });
  try {
    const { snapshot } = read();
    return statedInSheet(snapshot, snapshot.date);
  } catch (error) {
    // Without its date, the figures can still be told.
    const isUndated = error instanceof GasrankError && UNDATED.includes(error.detail.code);
    if (!isUndated) throw error;
    return statedInSheet(read(sources[0]?.date).snapshot, null);
  }
}

function complete(
  record: ReportRecord | null,
  stated: Stated | null,
  file: string,
): RecordedReport {
  if (!record?.made || !stated) {
    throw new GasrankError({ code: 'not-a-report', file, reason: 'incomplete' });
  }
  return { record: { ...record, made: record.made }, stated };
}
