/** Streams of a few records, as writers of .xls make them. */
import { expect, it } from 'vitest';
import { requireSound } from '../../../src/read/guard/biff.ts';
import { refusal } from '../../helpers.ts';

function record(type: number, data: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

const numbers = (...words: readonly number[]) => {
  const data = Buffer.alloc(words.length * 2);
  words.forEach((word, i) => {
    data.writeUInt16LE(word, i * 2);
  });
  return data;
};
const EOF_RECORD = record(0x0a, Buffer.alloc(0));
const begin = (kind: number) => record(0x0809, numbers(0x0600, kind, 0, 0, 0, 0, 0, 0));
const rowRecord = (row: number, height: number, bits: number) =>
  record(0x0208, numbers(row, 0, 1, height, 0, 0, bits, 0));
const cellRecord = (row: number, col: number) =>
  record(0x0203, Buffer.concat([numbers(row, col, 0), Buffer.alloc(8)]));

/** A workbook of one worksheet. */
function stream(...records: readonly Buffer[]): Buffer {
  const sheetAt = begin(5).length + 4 + 8 + EOF_RECORD.length;
  const place = Buffer.alloc(8);
  place.writeUInt32LE(sheetAt, 0);
  const globals = [begin(5), record(0x85, place), EOF_RECORD];
  return Buffer.concat([...globals, begin(0x10), ...records, EOF_RECORD]);
}

it('finds rows that are hidden or have no height', () => {
  const rows = [
    rowRecord(0, 255, 0x100),
    rowRecord(1, 255, 0x120),
    rowRecord(2, 0, 0x140),
    rowRecord(3, 0, 0x100),
  ];
  const { hiddenRows } = requireSound(stream(...rows, cellRecord(0, 0)), 'this.xls');
  expect(hiddenRows).toEqual([new Set([1, 2])]);
});

it('names the cells that make a sheet too large', () => {
  const bytes = stream(cellRecord(0, 0), cellRecord(65_499, 255));
  expect(refusal(() => requireSound(bytes, 'this.xls'))).toMatchObject({
    ...{ code: 'over-limit', limit: 'area' },
    cells: ['IV65500'],
  });
});
