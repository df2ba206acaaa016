/**
 * Compares a collected workbook and its JSON with the truth about a folder. Imports nothing of gasrank: cells are read by
 * SheetJS.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import XLSX from '@e965/xlsx';

/**
 * A sentence for everything that is wrong.
 * @param {string} folder has `truth.json`, `collected.xlsx` and `collected.json`
 * @returns {{ problems: string[], figures: number }} `figures` is the number of those that were compared
 */
export function problemsIn(folder) {
  const json = (/** @type {string} */ name) =>
    JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
  const truth = json('truth.json');
  const collected = json('collected.json');
  const book = XLSX.read(readFileSync(path.join(folder, 'collected.xlsx')), { cellFormula: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  /** @type {string[]} */
  const problems = [];
  const same = (
    /** @type {string} */ what,
    /** @type {unknown} */ actual,
    /** @type {unknown} */ expected,
  ) => {
    const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
    if (a !== b) problems.push(`${what}: ${a}, should be ${b}`);
  };
  same('date', collected.date, truth.date);
  same('missing', collected.missing, truth.missing);
  same('late', collected.late, truth.late);
  const unused = new Set(
    collected.unused.map((/** @type {{ file: string }} */ { file }) => path.basename(file)),
  );
  same('unused', [...unused].sort(), [...truth.unused].sort());
  same(
    'conflicts',
    collected.conflicts.map((/** @type {any} */ one) => {
      const i = collected.indicators.findIndex(
        (/** @type {any} */ own) => own.device === one.device && own.gas === one.gas,
      );
      return `${one.region} ${i} ${one.figure}`;
    }),
    truth.conflicts,
  );

  for (const { unit, indicator, figure, cell, value, from } of truth.figures) {
    const name = `${unit} ${indicator} ${figure} ${cell}`;
    same(name, sheet[cell]?.v ?? null, value);
    const region = collected.indicators[indicator].regions.find(
      (/** @type {any} */ own) => own.region === unit,
    );
    same(`${name} in JSON`, region[figure], value);
    if (value === null) continue;
    const comment = String(sheet[cell]?.c?.[0]?.t ?? '');
    const isSource = (/** @type {string} */ place) => {
      const [file = '', at = ''] = place.split(' ');
      return comment.includes(file) && comment.endsWith(` ${at}`);
    };
    if (!from.some(isSource)) problems.push(`${name}: source ${comment}, should be one of ${from}`);
    if (figure !== 'installed') continue;
    const told = `${path.basename(region.from?.file ?? '')} ${region.from?.cell}`;
    if (!from.includes(told))
      problems.push(`${name} in JSON: source ${told}, should be one of ${from}`);
  }
  // A total is that of all units or empty; nothing else is a number.
  const known = new Set(truth.figures.map((/** @type {any} */ own) => own.cell));
  for (const { cell, parts } of truth.totals) {
    known.add(cell);
    const values = parts.map((/** @type {string} */ part) => sheet[part]?.v);
    const isWhole = values.every((/** @type {unknown} */ value) => typeof value === 'number');
    const sum = values.reduce((/** @type {number} */ a, /** @type {number} */ b) => a + b, 0);
    const total = sheet[cell]?.v;
    const isEmpty = total === undefined || total === '';
    if (!isEmpty && !(isWhole && total === sum)) problems.push(`total ${cell}: ${total}`);
  }
  for (const [cell, content] of Object.entries(sheet)) {
    if (!cell.startsWith('!') && content.t === 'n' && !known.has(cell))
      problems.push(`number in ${cell}`);
  }
  const rows = XLSX.utils.sheet_to_json(book.Sheets['报送情况'] ?? {}, { header: 1 });
  const silent = rows
    .filter((/** @type {any} */ row) => row[1] === '未报')
    .map((/** @type {any} */ row) => row[0]);
  same('未报 in 报送情况', silent, truth.missing);
  return { problems, figures: truth.figures.length };
}
