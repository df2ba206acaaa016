/** A case: a sheet as it may arrive, the program that wrote it, and the expected reading. */
import { readFileSync } from 'node:fs';
import type { ErrorCode } from '../../src/core/error.ts';
import type { FindingCode } from '../../src/core/finding.ts';
import type { InterpretOptions } from '../../src/interpret/index.ts';
import type { Reading } from '../reading.ts';
import { COUNTS, type Rows, TITLE, type XlsxOptions, xlsx } from './sheets.ts';

/** Differences between the sheets of bureaus; the parts of the table in docs/en/inputs.md. */
export const GROUPS = {
  region: 'Column of regions',
  households: 'Households due',
  installed: 'Installed',
  added: 'Added',
  rate: 'Rate',
  rank: 'Rank',
  units: 'Units',
  totals: 'Totals and subtotals',
  devices: 'Devices',
  gas: 'Gas',
  dates: 'Dates',
  values: 'Values',
  headers: 'Header and layout',
  files: 'Files',
  names: 'Names of regions',
} as const;
export type Group = keyof typeof GROUPS;

export type Writer = 'exceljs' | 'openpyxl' | 'LibreOffice' | 'XML by hand' | 'by hand';

/** A part of a reading; missing properties are not compared. */
export interface Reads extends Partial<Reading> {
  /** Findings that only inform and must be there. */
  readonly informs?: readonly FindingCode[];
  /** One line for each region: what is added since the previous sheet, `-` for unknown. */
  readonly added?: string;
}

type Expectation =
  | { readonly reads: Reads }
  /** The JSON figures of fixtures/jiaozuo-2022-11-07.xlsx. */
  | { readonly reads: 'published' }
  | { readonly refused: ErrorCode };

export interface InputCase {
  /** Unique among all cases. */
  readonly id: string;
  readonly group: Group;
  /** The difference, in a short phrase. */
  readonly says: string;
  /** Content of the sheet, or, if the row is `described`, its appearance. */
  readonly example: string;
  readonly described?: boolean;
  /** The result, for docs/en/inputs.md. */
  readonly makes: string;
  readonly writer: Writer;
  readonly file: string;
  readonly bytes: () => Buffer | Promise<Buffer>;
  readonly options?: InterpretOptions;
  /** Last period's sheet, by exceljs. */
  readonly previous?: () => Promise<Buffer>;
  readonly expect: Expectation;
}

/** Properties that cases of one row of docs/en/inputs.md share. */
export type Shared = Pick<InputCase, 'group' | 'says' | 'makes' | 'described'>;

/** The reading of the plain table of sheets.ts, without findings. */
export const PLAIN: Reads = {
  title: TITLE,
  date: '2022-11-07',
  indicators: [''],
  regions: COUNTS,
  findings: [],
};

/** A workbook by exceljs. */
export function written(
  shared: Shared,
  example: string,
  sheet: { readonly rows: Rows; readonly id?: string; readonly reads?: Reads } & XlsxOptions,
): InputCase {
  const { rows, id = example, reads = {}, ...options } = sheet;
  return {
    id: `${shared.group}, ${shared.says}: ${id}`,
    ...shared,
    example,
    writer: 'exceljs',
    file: 'this.xlsx',
    bytes: () => xlsx(rows, options),
    expect: { reads: { ...PLAIN, ...reads } },
  };
}

/** The bytes of a file in files/, made by make-files.py. */
export function fileBytes(name: string): Buffer {
  return readFileSync(new URL(`files/${name}`, import.meta.url));
}
