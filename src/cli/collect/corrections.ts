/** Corrections for the units: a marked copy of each workbook with errors, and a list of those in other formats. */
import path from 'node:path';
import { SEVERITY } from '../../check/severity.ts';
import { GasrankError } from '../../core/error.ts';
import type { Finding } from '../../core/finding.ts';
import { cellName } from '../../core/sheet/cell.ts';
import { COLLECT_WORDS } from '../../lang/collect.ts';
import { findingMessage, WORDS } from '../../lang/index.ts';
import { kindOf } from '../../read/sniff.ts';
import { readInputBytes } from '../files/input.ts';
import { requireOutputApart } from '../files/output.ts';
import type { Output } from '../files/replace.ts';
import type { CollectedReturns } from './gather.ts';
import { type CellMark, markedCopy } from './mark.ts';

/** Findings that are about a unit as a whole, not about a wrong cell. */
const NO_CELL = /^return-(?!conflict)/u;

/**
 * The files for a folder, under the names of the returns; none if no return has errors or warnings at its cells.
 *
 * @throws GasrankError if one would replace a file that was read, or two returns have the same name
 */
export async function correctionsFor(
  folder: string,
  { collection, returns, files, language }: CollectedReturns,
): Promise<Output[]> {
  const words = COLLECT_WORDS[language];
  const marks = returns.files.map((file) => ({ file, own: marksOf(file) }));
  const outputs: Output[] = [];
  const lines: string[] = [];
  for (const { file, own } of marks.filter(({ own: some }) => some.length > 0)) {
    const bytes = await readInputBytes(file);
    const copy = kindOf(bytes, file) === 'xlsx' ? await markedCopy(bytes, file, own) : null;
    if (copy) outputs.push({ file: path.join(folder, path.basename(file)), content: copy });
    else
      lines.push(
        ...own.map(({ sheet, cell, text }) =>
          words.correction(path.basename(file), sheet, cell, text),
        ),
      );
  }
  if (lines.length > 0) {
    const list = path.join(folder, words.corrections);
    outputs.push({ file: list, content: `${lines.join('\n')}\n` });
  }
  outputs.forEach(({ file }, n) => {
    requireOutputApart(file, files);
    if (outputs.slice(0, n).some((other) => other.file === file)) {
      throw new GasrankError({ code: 'outputs-alike', output: file });
    }
  });
  return outputs;

  /** Each wrong cell of a file with its sentence. */
  function marksOf(file: string): CellMark[] {
    return collection.findings.flatMap((finding): CellMark[] => {
      if (SEVERITY[finding.code] === 'info' || NO_CELL.test(finding.code)) return [];
      const text = findingMessage(WORDS[language], withoutFolders(finding));
      return placesOf(finding).flatMap((place) =>
        place.file === file ? [{ sheet: place.sheet, cell: place.cell, text }] : [],
      );
    });
  }
}

/** The finding without folders, which are nothing to the units. */
function withoutFolders(finding: Finding): Finding {
  if (finding.code !== 'return-conflict') return finding;
  const places = finding.places.map((place) => ({ ...place, file: path.basename(place.file) }));
  return { ...finding, places };
}

function placesOf(finding: Finding): readonly { file: string; sheet: string; cell: string }[] {
  if (finding.code === 'return-conflict') return finding.places;
  const { source, row, col } = finding.at;
  return row === null || col === null ? [] : [{ ...source, cell: cellName({ row, col }) }];
}
