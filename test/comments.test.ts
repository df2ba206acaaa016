import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');

/** A comment that begins with a clause instead of naming the thing. */
const CLAUSE =
  /^\s*(?:\/\*\*|\/\/|(?<=\/\*\*\n\s*)\*)\s+(?:What|Whether|How|Where|Which|Who|Whose|Why|That|When|So)\b.*$/gmu;

test('comments begin with a noun or a verb', () => {
  const files = ['src', 'bin', '.config', 'test'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.c?[jt]s$/u.test(file) && file !== 'comments.test.ts')
      .map((file) => path.join(ROOT, folder, file)),
  );
  expect(files.length).toBeGreaterThan(500);
  const found = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(CLAUSE)].map(([comment]) => comment.trim()),
  );
  expect(found).toEqual([]);
});

test.each([
  ['/** What a rule is. */', true],
  ['/**\n * Whether a text is a unit.\n */', true],
  ['  // Where nothing stands.', true],
  ['/** So many regions must agree. */', true],
  ['/** A rule, and what it finds. */', false],
  ['/**\n * A rule:\n * What follows is its text.\n */', false],
])('%j is found: %s', (comment, isFound) => {
  expect([...comment.matchAll(CLAUSE)].length > 0).toBe(isFound);
});
