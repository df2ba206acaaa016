/** Reads this period and last, from two files or from two sheets of one. */
import { GasrankError } from '../core/error.ts';
import type { Finding } from '../core/finding.ts';
import type { IsoDate } from '../core/snapshot.ts';
import { type Interpretation, interpret, requireOlder } from '../interpret/index.ts';
import type { Source } from '../read/index.ts';
import type { ReportSource } from '../report/report.ts';
import { readInput } from './input.ts';
import { given } from './options.ts';
import { chooseSheets, findTables, type SheetChoice } from './pair.ts';

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
}

export interface Periods {
  readonly current: Period;
  readonly previous: Period | null;
  /** Of the choice of sheets. */
  readonly findings: readonly Finding[];
}

/** @throws GasrankError when a file cannot be read or understood, or last period is not the older one */
export async function readPeriods(file: string, options: PeriodOptions): Promise<Periods> {
  const { prev, date, prevDate } = options;
  const [source, previousSource] = await Promise.all([
    readInput(file),
    prev === undefined ? null : readInput(prev),
  ]);
  const asked: SheetChoice = given({ sheet: options.sheet, prevSheet: options.prevSheet });
  const choice = previousSource ? asked : sheetsOf(source, asked);
  const { sheet, prevSheet, isFound } = choice;
  const lastSource = previousSource ?? (prevSheet === undefined ? null : source);
  if (!lastSource && prevDate !== undefined) {
    throw new GasrankError({ code: 'needs-prev', option: '--prev-date' });
  }

  // Last period first: when its sheet is not there, that is why this period's could not be told.
  const previous =
    lastSource && understand('previous', lastSource, { sheet: prevSheet, date: prevDate });
  const current = understand('this', source, { sheet, date });
  if (previous && lastSource === source) requireOlderSheet(previous, current);
  else if (previous) requireOlder(previous.snapshot, current.snapshot);
  const findings: Finding[] =
    isFound && previous
      ? [
          {
            code: 'sheets-paired',
            at: { source: current.snapshot.source, row: null, col: null },
            sheet: current.snapshot.source.sheet,
            previousSheet: previous.snapshot.source.sheet,
          },
        ]
      : [];
  return { current, previous, findings };
}

function sheetsOf({ grids }: Source, asked: SheetChoice): SheetChoice {
  // One sheet is what it is; most workbooks need not be looked at twice.
  if (grids.length < 2 || asked.sheet !== undefined) return asked;
  return chooseSheets(findTables(grids), asked);
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
  role: ReportSource['role'],
  { grids, sha256 }: Source,
  meant: { readonly sheet: string | undefined; readonly date: IsoDate | undefined },
): Period {
  const interpretation = interpret(grids, { ...given(meant), role });
  const { source, date } = interpretation.snapshot;
  return { ...interpretation, source: { role, ...source, date, sha256 } };
}
