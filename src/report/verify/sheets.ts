/**
 * Compares the cells of an Excel report with those of the same report computed again: values, formulas, and formats
 * that show another number. Not compared are looks, widths, hidden rows and columns, comments, the document's
 * properties, and cells marked `isFree`.
 */
import {
  type Compared,
  type Difference,
  type Explained,
  isNear,
  joined,
  NOTHING,
  type StatedMeasure,
  shown,
} from './differences.ts';

/** A cell of an Excel report as read. */
export interface StatedCell {
  /** `null` is a formula without a result. */
  readonly value: string | number | boolean | null;
  /** Without its equals sign; `null` for a plain value. */
  readonly formula: string | null;
  readonly format: string;
}

/** A cell of the recomputed report. */
export interface ComputedCell {
  /** `null` is an empty cell. */
  readonly value: string | number | null;
  readonly formula: string | null;
  readonly format: string;
  /** The value as printed. */
  readonly text: string;
  /** True for wording, paths and the record, which do not follow from sources and rules. */
  readonly isFree: boolean;
  /** The figure in it, if it is a cell of the official sheet. */
  readonly figure: {
    readonly indicator: string;
    readonly row: string;
    readonly measure: StatedMeasure;
  } | null;
}

export interface Sheet<Cell> {
  readonly name: string;
  /** Cells with content, by their A1 names. */
  readonly cells: ReadonlyMap<string, Cell>;
}

export interface SheetsComparison extends Compared {
  /** Sheets with the layout of another version. */
  readonly unlike: readonly string[];
}

/** Compares all sheets by name. */
export function compareSheets(
  stated: readonly Sheet<StatedCell>[],
  computed: readonly Sheet<ComputedCell>[],
  { isComplete, isSameVersion }: Explained,
): SheetsComparison {
  const isStrict = isComplete && isSameVersion;
  const named = new Map(stated.map((sheet) => [sheet.name, sheet]));
  const unlike = computed.flatMap(({ name, cells }) =>
    !isStrict && !isLaidOutAlike(named.get(name)?.cells ?? new Map(), cells) ? [name] : [],
  );
  const parts = computed.flatMap((sheet): Compared[] => {
    const { name } = sheet;
    const own = named.get(name);
    if (unlike.includes(name)) return [];
    if (!own) return [{ ...NOTHING, differences: [{ kind: 'sheet-missing', sheet: name }] }];
    return [compareCells(own, sheet)];
  });
  const added = stated
    .filter(({ name }) => !computed.some((sheet) => sheet.name === name))
    .map(({ name }): Compared => {
      return isStrict
        ? { ...NOTHING, differences: [{ kind: 'sheet-added', sheet: name }] }
        : { ...NOTHING, notChecked: [name] };
    });
  return { ...joined([...parts, ...added]), unlike };
}

type CellsByName<Cell> = ReadonlyMap<string, Cell>;

/** Checks whether all words are in the cells where this version writes them, so that figures can be compared cell by cell. */
function isLaidOutAlike(
  stated: CellsByName<StatedCell>,
  computed: CellsByName<ComputedCell>,
): boolean {
  const isWord = (value: unknown) => typeof value === 'string' && value !== '';
  const hasWords = [...computed].every(([name, { value, formula, isFree }]) => {
    if (isFree || formula !== null || !isWord(value)) return true;
    return textOf(stated.get(name)?.value) === textOf(value);
  });
  return hasWords && [...stated].every(([name, { value }]) => computed.has(name) || !isWord(value));
}

function compareCells(stated: Sheet<StatedCell>, computed: Sheet<ComputedCell>): Compared {
  const names = new Set([...computed.cells.keys(), ...stated.cells.keys()]);
  const parts = [...names].flatMap((cell) => {
    const again = computed.cells.get(cell) ?? EMPTY;
    if (again.isFree) return [];
    const at = { sheet: stated.name, cell };
    const own = stated.cells.get(cell);
    const isFigure = again.figure !== null;
    return [{ isFigure, differences: own ? compareCell(own, again, at) : missing(again, at) }];
  });
  return {
    ...NOTHING,
    count: parts.filter(({ isFigure }) => isFigure).length,
    differences: parts.flatMap(({ differences }) => differences),
  };
}

/** The default number format. */
const GENERAL = 'General';

const EMPTY: ComputedCell = {
  ...{ value: null, formula: null, format: GENERAL, text: '', isFree: false, figure: null },
};

interface At {
  readonly sheet: string;
  readonly cell: string;
}

const missing = (computed: ComputedCell, at: At): Difference[] =>
  computed.value === null || computed.value === '' ? [] : [valueDiffers(null, computed, at)];

function compareCell(stated: StatedCell, computed: ComputedCell, at: At): Difference[] {
  const { value, formula, format } = stated;
  if (formula !== null && !isSameFormula(formula, computed)) {
    const values = { stated: shown(`=${formula}`), computed: shownFormula(computed) };
    return [{ kind: 'formula', ...at, ...values }];
  }
  // A formula without a result is calculated when the workbook is opened.
  const isLeftOpen = formula !== null && value === null;
  if (!isLeftOpen && !isSameValue(value, computed)) return [valueDiffers(value, computed, at)];
  const isNumber = typeof (isLeftOpen ? computed.value : value) === 'number';
  if (!isNumber || showsAlike(format, computed.format)) return [];
  return [{ kind: 'format', ...at, stated: shown(format), computed: shown(computed.format) }];
}

function valueDiffers(value: StatedCell['value'], computed: ComputedCell, at: At): Difference {
  const { figure } = computed;
  const isRate = typeof value === 'number' && computed.text.endsWith('%');
  const again = shown(computed.value === null ? null : computed.text);
  const stated = isRate ? rateText(value, computed.text) : shown(value);
  if (!figure) return { kind: 'cell', ...at, stated, computed: again };
  return { kind: 'figure', cell: at.cell, ...figure, stated, computed: unknownAsNull(again) };
}

/** Printed sign of an unknown figure. */
const DASH = '—';
const unknownAsNull = (text: string | null) => (text === DASH ? null : text);

/** Digits that show how a stored rate differs from one that prints the same; further ones are noise of binary fractions. */
const TELLING_DIGITS = 8;

/** A stored rate printed like the computed one, with more digits if the two would look the same. */
function rateText(value: number, computed: string): string {
  const decimals = /\.(\d+)%$/u.exec(computed)?.[1]?.length ?? 0;
  const printed = `${(value * 100).toFixed(decimals)}%`;
  return printed === computed ? `${Number((value * 100).toPrecision(TELLING_DIGITS))}%` : printed;
}

function isSameValue(value: StatedCell['value'], computed: ComputedCell): boolean {
  const again = computed.value;
  if (typeof value === 'number' && typeof again === 'number') {
    return isNear(value, again) || isTypedRate(value, computed);
  }
  if (typeof value === 'number' || typeof again === 'number') return false;
  return textOf(value) === textOf(again);
}

/** Checks for a printed rate that was typed in place of its formula. */
function isTypedRate(value: number, { text, figure }: ComputedCell): boolean {
  const [, digits] = /^(-?\d+(?:\.\d+)?)%$/u.exec(text) ?? [];
  return figure?.measure === 'rate' && digits !== undefined && isNear(value * 100, Number(digits));
}

/** Characters that a workbook cannot contain. */
const ILLEGAL = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Cs}/gu;
/** Maximum number of characters in a cell of Excel. */
const MAX_TEXT = 32_767;

/** A text for comparison, without white space, which programs write differently and gasrank adds where lines are full. */
function textOf(value: StatedCell['value'] | undefined): string {
  return String(value ?? '')
    .replace(ILLEGAL, '')
    .slice(0, MAX_TEXT)
    .replace(/\s+/gu, '');
}

const LINK = /^HYPERLINK\(.*,("(?:[^"]|"")*")\)$/su;

/** Checks for the same formula, or a link with the same text; the target of a link to another file is a path and may differ. */
function isSameFormula(stated: string, { formula, value }: ComputedCell): boolean {
  if (formula !== null) return plain(stated) === plain(formula);
  const [, label] = LINK.exec(stated) ?? [];
  return typeof value === 'string' && label === `"${value.replaceAll('"', '""')}"`;
}

/** A formula normalised for comparison: spaces and letter case outside texts, quotes of sheet names. */
function plain(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/u)
    .map((part, n) => (n % 2 === 1 ? part : part.replace(/[\s']/gu, '').toUpperCase()))
    .join('');
}

const shownFormula = ({ formula, text }: ComputedCell) =>
  formula === null ? shown(text) : shown(`=${formula}`);

/** Formats that show a number as stored, with or without grouped thousands. */
const PLAIN_FORMAT =
  /^(?:General|@|0|#,##0)(?:_.)?(?:;(?:\[\p{L}+\])?[-(]?(?:0|#,##0)\)?(?:_.)?)?$/iu;

/** Checks whether a format shows what the computed one shows. */
function showsAlike(stated: string, computed: string): boolean {
  const bare = (format: string) => format.replace(/["\\ ]/gu, '').toLowerCase();
  if (bare(stated) === bare(computed)) return true;
  return computed === GENERAL && PLAIN_FORMAT.test(stated);
}
