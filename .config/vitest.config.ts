import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests that start gasrank many times, or that are about its command line. */
const COMMANDS = [
  'test/cli/**/*.test.ts',
  'test/cases/cases.test.ts',
  'test/select/earlier.test.ts',
  'test/bin.test.ts',
  'test/documents.test.ts',
];

/** Tests that make hundreds of folders of sheets at random. */
const FOLDERS = [
  'test/folders/**/*.test.ts',
  'test/trend/outputs.test.ts',
  'test/trend/properties.test.ts',
  'test/trend/recompute.test.ts',
];

/** Time limit of a test. Starting Node or LibreOffice on a busy machine is slow, but a hanging test must end. */
const MINUTE = 60_000;

/** Tests with inputs as large as the limits allow take long on a busy machine. */
const LARGE = { testTimeout: 5 * MINUTE };

/**
 * `npm test` runs `unit`; the others need many processes, LibreOffice, Chromium, the registry or a minute, and each has a
 * script of its name.
 */
const projects = {
  unit: {
    // Files share their modules, which are pure; loading them anew for each would take half of the time.
    isolate: false,
    include: ['test/**/*.test.ts'],
    exclude: [
      ...COMMANDS,
      ...FOLDERS,
      'test/browser/**',
      'test/office/**',
      'test/shells/**',
      'test/windows/**',
      'test/damage/**',
      'test/exe/**',
      'test/growth/**',
      'test/pack.test.ts',
    ],
  },
  commands: { include: COMMANDS },
  browser: { include: ['test/browser/**/*.test.ts'] },
  damage: { include: ['test/damage/**/*.test.ts'], ...LARGE },
  exe: {
    include: ['test/exe/**/*.test.ts'],
    env: { GASRANK_EXE: 'exe/gasrank' },
  },
  folders: { include: FOLDERS },
  growth: { include: ['test/growth/**/*.test.ts'], ...LARGE },
  office: { include: ['test/office/**/*.test.ts'] },
  pack: { include: ['test/pack.test.ts'] },
  shells: { include: ['test/shells/**/*.test.ts'] },
  windows: { include: ['test/windows/**/*.test.ts'] },
};

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // By default one core stays free.
    maxWorkers: '100%',
    projects: Object.entries(projects).map(([name, files]) => ({
      extends: true as const,
      test: { name, testTimeout: MINUTE, hookTimeout: MINUTE, ...files },
    })),
  },
});
