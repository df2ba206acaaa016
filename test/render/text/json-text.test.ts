import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonPieces, jsonText } from '../../../src/render/text/json-text.ts';
import { lazily } from '../../../src/render/text/pieces.ts';

const CHECKED = {
  schema: 'gasrank.check/1',
  counts: { error: 0, warning: 0, info: 0 },
  findings: [],
  sources: [],
} as const;
const FINDING = {
  code: 'figure-blank',
  severity: 'info',
  message: '甲',
  file: 'a.xlsx',
  sheet: '甲',
  cell: null,
} as const;

it('ends with a line break', () => {
  expect(jsonText(CHECKED)).toBe(`${JSON.stringify(CHECKED, null, 2)}\n`);
});

it('writes any document as JSON.stringify does', () => {
  const values = fc.jsonValue({ maxDepth: 7 });
  fc.assert(
    fc.property(fc.dictionary(fc.string(), values), (findings) => {
      const document = { ...CHECKED, findings: [findings, [], {}, [findings]] };
      expect(JSON.parse(jsonText(document as never))).toEqual(JSON.parse(JSON.stringify(document)));
      const isPlain = !/[^\n\x20-\x7e]/u.test(JSON.stringify(document));
      if (isPlain)
        expect(jsonText(document as never)).toBe(`${JSON.stringify(document, null, 2)}\n`);
    }),
  );
});

it('writes a long list in pieces, with each item made when its turn comes', () => {
  let made = 0;
  const findings = Array.from({ length: 5000 }, () => FINDING);
  const pieces = jsonPieces({
    ...CHECKED,
    findings: lazily(findings, (finding) => {
      made += 1;
      return finding;
    }),
  });
  const first = pieces.next().value;
  expect(made).toBeLessThan(findings.length / 2);
  const text = [first, ...pieces].join('');
  expect(text).toBe(`${JSON.stringify({ ...CHECKED, findings }, null, 2)}\n`);
});

it.each([
  ['\u202e', '\\u202e'],
  ['\u009b', '\\u009b'],
  ['\u{e0001}', '\\udb40\\udc01'],
  ['\ud800', '\\ufffd'],
  ['\\ud800', '\\\\ud800'],
])('%j is written as %s', (message, written) => {
  const text = jsonText({ ...CHECKED, findings: [{ ...FINDING, message }] });
  expect(text).toContain(`"message": "${written}"`);
});

it('takes only what the format defines, at any depth', () => {
  const added = { extra: 1 } as const;
  const texts = [
    // @ts-expect-error: a property of the document
    jsonText({ ...CHECKED, ...added }),
    // @ts-expect-error: a property of a part
    jsonText({ ...CHECKED, counts: { ...CHECKED.counts, ...added } }),
    // @ts-expect-error: a property of an item
    jsonText({ ...CHECKED, findings: [{ ...FINDING, ...added }] }),
    // @ts-expect-error: no item of this format
    jsonText({ ...CHECKED, sources: [FINDING] }),
  ];
  expect(texts.join('')).toContain('"extra": 1');
});
