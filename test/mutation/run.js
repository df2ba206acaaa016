/**
 * `npm run test:mutation`: changes the code in many small ways, and lists the changes that no unit test notices. It never
 * writes to the working tree. Options: `--sample 600` (mutants, with a fixed seed), `--seed 1`, `--lanes 2`, `--only core/rank`.
 */
import { fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mutantsOf } from './mutants.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const lane = fileURLToPath(new URL('lane.js', import.meta.url));

/** Folders of `src` that are changed, and the folders of `test` that may notice. */
const CHANGED = ['core', 'check', 'report'];
const NOTICING = [
  'core',
  'check',
  'interpret',
  'report',
  'render',
  'inputs',
  'trend',
  'cli/verify',
];
/** Tests that take long, and the code that they are for; they come last, and for no other. @type {[string, string][]} */
const SLOW = [
  ['test/cli/verify/', 'src/report/verify/'],
  ['test/render/excel', 'src/render/'],
  ['test/render/hostile', 'src/render/'],
  ['test/trend/', 'src/core/series/'],
];
/** Several times as much as the tests need, so that a change that fills the memory ends soon. */
const MOST_MEMORY = '--max-old-space-size=2048';
/** Milliseconds for the run without any change, however slow the machine. */
const MOST_UNCHANGED = 1_800_000;

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '600' },
    seed: { type: 'string', default: '1' },
    lanes: { type: 'string', default: '2' },
    only: { type: 'string', default: '' },
  },
});

/** @param {string} file a path from the root of the project */
const read = (file) => readFileSync(path.join(root, file), 'utf8');

/**
 * @param {string} folder
 * @param {RegExp} name
 */
const filesIn = (folder, name) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')))
    .sort();

/** The files that a file imports, and those that these import; itself included. @type {Map<string, ReadonlySet<string>>} */
const reached = new Map();

/**
 * @param {string} file
 * @returns {ReadonlySet<string>}
 */
function reachedFrom(file) {
  const known = reached.get(file);
  if (known) return known;
  /** @type {Set<string>} */
  const files = new Set();
  const waiting = [file];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (files.has(next) || !existsSync(path.join(root, next))) continue;
    files.add(next);
    for (const [, module = ''] of read(next).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/gu)) {
      if (/\.[jt]s$/u.test(module)) waiting.push(path.posix.join(path.posix.dirname(next), module));
    }
  }
  reached.set(file, files);
  return files;
}

/** The tests that run a file, in stages: those of its own, those of its folder, the others. @param {string} file */
function stagesFor(file) {
  const own = file.replace(/^src/u, 'test').replace(/\.ts$/u, '.test.ts');
  const room = `test/${file.split('/')[1]}/`;
  const related = tests.filter((test) => reachedFrom(test).has(file));
  const mirrors = (/** @type {string} */ test) =>
    test === own || path.dirname(test) === own.replace(/\.test\.ts$/u, '');
  const slow = (/** @type {string} */ test) => SLOW.find(([begin]) => test.startsWith(begin));
  const quick = related.filter((test) => !mirrors(test) && !slow(test));
  return [
    related.filter(mirrors),
    quick.filter((test) => test.startsWith(room)),
    quick.filter((test) => !test.startsWith(room)),
    related.filter((test) => !mirrors(test) && file.startsWith(slow(test)?.[1] ?? '\n')),
  ];
}

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). @param {number} seed */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A number of items, in the order of the list.
 * @template T
 * @param {readonly T[]} items
 * @param {number} count
 * @returns {T[]}
 */
function sampled(items, count) {
  const next = random(Number(values.seed));
  const drawn = items.map((item, place) => ({ item, place, lot: next() }));
  const chosen = drawn.sort((a, b) => a.lot - b.lot).slice(0, count);
  return chosen.sort((a, b) => a.place - b.place).map(({ item }) => item);
}

const tests = NOTICING.flatMap((folder) => filesIn(`test/${folder}`, /\.test\.ts$/u));
const sources = CHANGED.flatMap((folder) => filesIn(`src/${folder}`, /\.ts$/u));
const all = sources.flatMap((file) => mutantsOf(file, read(file)));
const sample = sampled(
  all.filter(({ file }) => file.includes(values.only)),
  Number(values.sample),
);

/** @type {{ mutant: (typeof sample)[number] | null, killed: boolean, how: string }[]} */
const results = [];

/**
 * The next result of a child process, `null` when it takes too long.
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} most milliseconds
 */
function answerOf(child, most) {
  return new Promise((resolve) => {
    const settle = (/** @type {any} */ answer) => {
      clearTimeout(timer);
      child.off('message', settle).off('exit', giveUp);
      resolve(answer);
    };
    const giveUp = () => settle(null);
    const timer = setTimeout(giveUp, most);
    child.once('message', settle).once('exit', giveUp);
  });
}

/**
 * Runs mutants from the queue until it is empty.
 * @param {{ mutant: any, stages: string[][] }[]} queue
 * @param {number} most milliseconds for each
 */
async function work(queue, most) {
  const start = async () => {
    const child = fork(lane, {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [MOST_MEMORY],
    });
    await answerOf(child, most);
    return child;
  };
  let child = await start();
  for (let task = queue.shift(); task; task = queue.shift()) {
    const answer = answerOf(child, most);
    child.send(task);
    const result = await answer;
    results.push({
      mutant: task.mutant,
      killed: result?.killed ?? true,
      how: result ? '' : 'timeout',
    });
    if (!result) {
      child.kill('SIGKILL');
      child = await start();
    }
    if (results.length % 50 === 0) console.log(`${results.length} of ${sample.length} …`);
  }
  child.kill();
}

// Without a change every test passes, or the score would say nothing.
const everything = tests.filter((test) =>
  stagesFor('src/core/sheet/text.ts').flat().includes(test),
);
const started = performance.now();
await work([{ mutant: null, stages: [everything] }], MOST_UNCHANGED);
if (results.pop()?.killed) throw new Error('The tests fail without any change.');

const began = performance.now();
/** Several times as long as all tests take on this machine: a test that is only slow notices nothing. */
const most = 4 * (began - started);
const queue = sample.map((mutant) => ({ mutant, stages: stagesFor(mutant.file) }));
await Promise.all(Array.from({ length: Number(values.lanes) }, () => work(queue, most)));

const survivors = results.filter(({ killed }) => !killed).flatMap(({ mutant }) => mutant ?? []);
const timeouts = results.filter(({ how }) => how === 'timeout').length;
survivors.sort((a, b) => a.file.localeCompare(b.file) || a.start - b.start);
for (const { file, line, was, text } of survivors) {
  const short = (/** @type {string} */ it) => it.replace(/\s+/gu, ' ').slice(0, 90);
  console.log(`survived  ${file}:${line}  ${short(was)}  →  ${short(text)}`);
}
const score = (100 * (sample.length - survivors.length)) / sample.length;
const minutes = (performance.now() - began) / 60_000;
console.log(
  `\n${sample.length} of ${all.length} mutants, seed ${values.seed}: ${sample.length - survivors.length} killed (${timeouts} by timeout), ${survivors.length} survived, score ${score.toFixed(1)} %, ${minutes.toFixed(1)} min`,
);
