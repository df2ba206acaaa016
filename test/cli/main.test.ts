import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.restoreAllMocks();
  vi.resetModules();
  vi.doUnmock('../../src/cli/periods/compare.ts');
  process.exitCode = undefined;
});

it('a bug looks like one: exit 70, how to report it, and where it happened', async () => {
  vi.doMock('../../src/cli/periods/compare.ts', () => ({
    compareSheets: () => Promise.reject(new TypeError('boom')),
  }));
  let stderr = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += String(text);
    return true;
  });
  const { main } = await import('../../src/cli/main.ts');
  await main(['node', 'gasrank', 'report', 'this.xlsx', '--lang', 'en']);
  expect(process.exitCode).toBe(70);
  expect(stderr).toMatch(/^TypeError: boom\n {4}at /u);
  expect(stderr).toMatch(
    /\ngasrank \d+\.\d+\.\d+ failed, .* This is a bug: please report it.*\n$/u,
  );
});
