/** Font files: families, weights and characters. */
import { expect, it, test } from 'vitest';
import { facesOf } from '../../../src/cli/picture/faces.ts';
import { collectionOf, fontOf, type Groups } from '../../font.ts';

const GROUPS: Groups = [
  [0x20, 0x7e],
  [0x4e00, 0x4e0f],
  [0x9fa0, 0x9fa5],
];

/** Characters in and beside each group. */
const EXPECTED = GROUPS.flatMap(([first, last]): [number, boolean][] => [
  [first - 1, false],
  [first, true],
  [last, true],
  [last + 1, false],
]);

test.each([4, 12] as const)('the characters of a map of format %i', (format) => {
  const [face] = facesOf(fontOf({ family: 'A', groups: GROUPS, format }));
  expect(EXPECTED.map(([codePoint]) => [codePoint, face?.has(codePoint)])).toEqual(EXPECTED);
  expect(face?.has(0x1f600)).toBe(false);
});

it('has characters beyond the first 65,536 in format 12 only', () => {
  const [face] = facesOf(fontOf({ family: 'A', groups: [[0x20000, 0x20010]] }));
  expect([0x1ffff, 0x20000, 0x20010, 0x20011].map((it) => face?.has(it))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

it('reads families and weights, of each face of a collection', () => {
  const fonts = [
    { family: '思源黑体 SC', groups: GROUPS },
    { family: 'B', groups: GROUPS, weight: 700 },
  ];
  expect(
    facesOf(collectionOf(fonts.map(fontOf))).map(({ families, isBold }) => [families, isBold]),
  ).toEqual([
    [['思源黑体 SC'], false],
    [['B'], true],
  ]);
});

it('rejects what is damaged', () => {
  const font = fontOf({ family: 'A', groups: GROUPS });
  for (const length of [0, 3, 11, 100])
    expect(() => facesOf(font.subarray(0, length))).toThrow(RangeError);
});
