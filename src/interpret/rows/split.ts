/** A table split by a column: each region has several rows with different words in it (居民, 非居民). */

import { GasrankError } from '../../core/error.ts';
import { a1 } from '../../core/sheet/cell.ts';
import type { Region } from '../../core/snapshot.ts';
import type { Block } from '../header/blocks.ts';
import { isNumber } from '../header/hits.ts';
import { cellText, tidy } from '../words/text.ts';

/**
 * Does nothing if most regions have one row, or no column explains why they have several.
 *
 * @throws GasrankError `regions-split` if a column explains it: the rows of a region would be ranked against each other
 */
export function requireWhole(regions: readonly Region[], block: Block | undefined): void {
  const groups = rowsByRegion(regions);
  const repeated = groups.filter((rows) => rows.length > 1);
  const [example] = repeated;
  // A few repeated names are slips, or towns of the same name in two counties; each gets a finding.
  if (!block || !example || repeated.length < 2 || repeated.length * 2 <= groups.length) return;
  const split = splitColumn(repeated, block);
  if (!split) return;
  throw new GasrankError({
    code: 'regions-split',
    ...block.grid.source,
    cell: a1(block.header.bottom, split.col),
    header: split.text,
    region: example[0]?.name ?? '',
    cells: example.map(({ at }) => a1(at.row, at.col)),
    word: split.word,
  });
}

function rowsByRegion(regions: readonly Region[]): Region[][] {
  const groups = new Map<string, Region[]>();
  for (const region of regions) {
    const own = groups.get(region.key);
    if (own) own.push(region);
    else groups.set(region.key, [region]);
  }
  return [...groups.values()];
}

/** The column with the fewest words that distinguishes the rows of each region, and its word in the first of them. */
function splitColumn(repeated: readonly (readonly Region[])[], block: Block) {
  const columns = candidates(block).flatMap(({ col, text }) => {
    const wordAt = wordsOf(block, col);
    const words = repeated.map((rows) => rows.map(({ at }) => wordAt.get(at.row) ?? ''));
    const all = new Set(words.flat());
    const isSplit = !all.has('') && words.every((own) => new Set(own).size === own.length);
    return isSplit ? [{ col, text, words: all.size, word: words[0]?.[0] ?? '' }] : [];
  });
  return columns.sort((a, b) => a.words - b.words)[0];
}

/** Unused columns with a header. */
function candidates({ header, nameCols, groupCols }: Block) {
  const used = [...nameCols, ...groupCols];
  const names = header.columns.filter(
    ({ col, role }) => ['region', 'device', 'gas'].includes(role) && !used.includes(col),
  );
  return [...header.unused, ...names.map(({ col, label }) => ({ col, text: label.text }))].filter(
    ({ text }) => text !== '',
  );
}

/** Words of a column by row; each also applies to rows below without one. Numbers are not words. */
function wordsOf({ grid, header, end }: Block, col: number): ReadonlyMap<number, string> {
  const words = new Map<number, string>();
  let above = '';
  for (let row = header.bottom + 1; row < end; row++) {
    const cell = grid.rows[row]?.[col];
    const text = tidy(cellText(cell));
    if (text !== '') above = isNumber(cell) ? '' : text;
    words.set(row, above);
  }
  return words;
}
