/** Every file of `files`, by its target: seeds of the fuzzer, and what it once found. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TARGETS } from './targets.ts';

const FILES = path.join(import.meta.dirname, 'files');

it('has a folder for each target', () => {
  expect(readdirSync(FILES).sort()).toEqual(Object.keys(TARGETS).sort());
});

describe.each(Object.entries(TARGETS))('%s', (name, target) => {
  const files = readdirSync(path.join(FILES, name));

  it('reads its seeds, and refuses all else with a message', async () => {
    const results = await Promise.all(
      files.map(async (file) => {
        const bytes = readFileSync(path.join(FILES, name, file));
        return [file, await target(bytes)] as const;
      }),
    );
    expect(results.length).toBeGreaterThan(1);
    for (const [file, result] of results) {
      expect([file, result]).toEqual([file, file.startsWith('read') ? 'read' : 'refused']);
    }
    expect(results.map(([, result]) => result)).toContain('read');
  });
});
