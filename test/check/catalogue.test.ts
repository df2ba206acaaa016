import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SEVERITY } from '../../src/core/finding.ts';

it('docs/findings.md has every kind of finding once, by its severity, and no other', () => {
  const text = readFileSync(new URL('../../docs/findings.md', import.meta.url), 'utf8');
  const rows = [...text.matchAll(/^\| (`[^|]+`) \| (error|warning|info) \|/gmu)];
  const told = rows.flatMap(([, codes = '', severity]) =>
    [...codes.matchAll(/`([\w-]+)`/gu)].map(([, code]) => `${code} ${severity}`),
  );
  const kinds = Object.entries(SEVERITY).map(([code, severity]) => `${code} ${severity}`);
  expect(told.sort()).toEqual(kinds.sort());
});
