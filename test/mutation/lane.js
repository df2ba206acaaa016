/** Runs tests against one mutant after the other, in a process of its own that `run.js` may end. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVitest } from 'vitest/node';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @type {import('./mutants.js').Mutant | null} */
let mutant = null;

const vitest = await createVitest(
  'test',
  {
    root,
    config: false,
    include: ['test/**/*.test.ts'],
    ...{ watch: false, bail: 1, reporters: [{}], pool: 'threads', isolate: false },
    ...{ fileParallelism: false, testTimeout: 0, hookTimeout: 0 },
  },
  {
    plugins: [
      {
        name: 'mutant',
        enforce: 'pre',
        transform(code, id) {
          if (mutant === null || path.normalize(id) !== path.join(root, mutant.file)) return null;
          return code.slice(0, mutant.start) + mutant.text + code.slice(mutant.end);
        },
      },
    ],
  },
);

/**
 * Checks whether a test of these files fails or crashes.
 * @param {readonly string[]} tests
 */
async function fails(tests) {
  const specifications = await vitest.globTestSpecifications(
    tests.map((test) => path.join(root, test)),
  );
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  return unhandledErrors.length > 0 || testModules.some((it) => it.state() === 'failed');
}

process.on('message', async (/** @type {{ mutant: typeof mutant, stages: string[][] }} */ task) => {
  const changed = [mutant, task.mutant].flatMap((it) => (it ? [path.join(root, it.file)] : []));
  mutant = task.mutant;
  for (const file of changed) vitest.invalidateFile(file);
  let killed = false;
  for (const tests of task.stages) killed ||= tests.length > 0 && (await fails(tests));
  process.send?.({ killed });
});
process.send?.('ready');
