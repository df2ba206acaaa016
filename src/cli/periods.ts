/** Reads this period and last, from two files or from two sheets of one. */
import { GasrankError } from '../core/error.ts';
import type { Finding } from '../core/finding.ts';
import type { IsoDate } from '../core/snapshot.ts';
import type { SourceFormat } from '../core/source.ts';
import {
  type ExtraWords,
  type Interpretation,
  type InterpretOptions,
  interpret,
  listTables,
  requireOlder,
} from '../interpret/index.ts';
import type { Source } from '../read/index.ts';
import type { ReportSource } from '../report/report.ts';
import { readInput } from './input.ts';
import { given } from './options.ts';
import { chooseSheets, isSameTable, type SheetChoice } from './pair.ts';

/** What the command line says of the two. */
export interface PeriodOptions {
  readonly prev?: string;
  readonly sheet?: string;
  readonly prevSheet?: string;
  readonly date?: IsoDate;
  readonly prevDate?: IsoDate;
}

/** One sheet, understood, and where it was read. */
export interface Period extends Interpretation {
  readonly source: ReportSource;
  readonly format: SourceFormat;
}

export interface Periods {
  readonly current: Period;
  readonly previous: Period | null;
  /** Of the choice of sheets. */
  readonly findings: readonly Finding[];
}

/** @throws GasrankError when a file cannot be read or understood, or last period is not the older one */
export async function readPeriods(
  file: string,
  options: PeriodOptions,
  vocabulary: ExtraWords = {},
): Promise<Periods> {
  const { prev, date, prevDate } = options;
  const [source, previousSource] = await Promise.all([
    readInput(file),
    prev === undefined ? null : readInput(prev),
  ]);
  const asked: SheetChoice = given({ sheet: options.sheet, prevSheet: options.prevSheet });
  const choice = previousSource ? asked : sheetsOf(source, asked, vocabulary);
  const { sheet, prevSheet, isFound } = choice;
  const lastSource = previousSource ?? (prevSheet === undefined ? null : source);
  if (!lastSource && prevDate !== undefined) {
    throw new GasrankError({ code: 'needs-prev', option: '--prev-date' });
  }

  // Last period first: when its sheet is not there, that is why this period's could not be told.
  const last = { role: 'previous', sheet: prevSheet, date: prevDate, vocabulary } as const;
  const previous = lastSource && understand(lastSource, last);
  const current = understand(source, { role: 'this', sheet, date, vocabulary });
  if (previous && lastSource === source) requireOlderSheet(previous, current);
  else if (previous) requireOlder(previous.snapshot, current.snapshot);
  return { current, previous, findings: isFound && previous ? [paired(current, previous)] : [] };
}

/** @throws GasrankError when the two are different tables, so that nobody compares valves with alarms */
function paired({ snapshot: current }: Period, { snapshot: previous }: Period): Finding {
  const { source } = current;
  const previousSheet = previous.source.sheet;
  if (!isSameTable(current, previous)) {
    const sheets = [source.sheet, previousSheet];
    throw new GasrankError({ code: 'several-tables', ...source, sheets, option: '--sheet' });
  }
  const at = { source, row: null, col: null };
  return { code: 'sheets-paired', at, sheet: source.sheet, previousSheet };
}

function sheetsOf({ grids }: Source, asked: SheetChoice, vocabulary: ExtraWords): SheetChoice {
  // One sheet is what it is; most workbooks need not be looked at twice.
  if (grids.length < 2 || asked.sheet !== undefined) return asked;
  return chooseSheets(listTables(grids, vocabulary).tables, asked);
}

function requireOlderSheet({ source: previous }: Period, { source: current }: Period): void {
  if (previous.date < current.date) return;
  const { file, sheet, date } = current;
  throw new GasrankError({
    code: 'previous-sheet-not-older',
    ...{ file, sheet, date },
    previousSheet: previous.sheet,
    previousDate: previous.date,
  });
}

function understand(
  { grids, format, sha256 }: Source,
  options: InterpretOptions & { readonly role: ReportSource['role'] },
): Period {
  const interpretation = interpret(grids, options);
  const { source, date } = interpretation.snapshot;
  return { ...interpretation, format, source: { role: options.role, ...source, date, sha256 } };
}
