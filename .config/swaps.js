/**
 * Parts of packages that the bundle replaces, leaves out or changes, each with its reason.
 *
 * The build fails if a package no longer has the part: a new release may have moved it, and the swap would be lost
 * silently.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * Modules that a file of a package imports (`file` imports `module`) and their replacements (`to`, a file in `swaps/`;
 * without one, an empty module).
 * @type {{ file: string, module: string, to?: string, why: string }[]}
 */
const SWAPS = [
  {
    file: 'commander/lib/command.js',
    module: 'node:child_process',
    why: 'only for sub-commands that are programs of their own; 2 ms of every start',
  },
  {
    file: 'chalk/source/index.js',
    module: '#supports-color',
    to: 'supports-color.js',
    why: 'asks the system for its colours, which takes 4 ms; gasrank sets the level itself',
  },
  {
    file: 'cli-table3/src/cell.js',
    module: '@colors/colors/safe',
    why: 'colours by name; gasrank colours with chalk',
  },
  {
    file: 'exceljs/lib/utils/zip-stream.js',
    module: 'jszip',
    why: 'packs; gasrank packs with yazl',
  },
  {
    file: 'exceljs/lib/xlsx/xlsx.js',
    module: 'jszip',
    why: 'unpacks; gasrank reads by itself',
  },
  {
    file: 'exceljs/lib/xlsx/xlsx.js',
    module: 'readable-stream',
    to: 'stream.cjs',
    why: "Node's own does",
  },
  {
    file: 'exceljs/lib/utils/stream-buf.js',
    module: 'readable-stream',
    to: 'stream.cjs',
    why: "Node's own does",
  },
  {
    file: 'exceljs/lib/doc/workbook.js',
    module: '../csv/csv',
    why: 'CSV with fast-csv and dayjs; never asked for',
  },
  {
    file: 'exceljs/lib/exceljs.nodejs.js',
    module: './stream/xlsx/workbook-writer',
    why: 'writes as a stream, with archiver',
  },
  {
    file: 'exceljs/lib/exceljs.nodejs.js',
    module: './stream/xlsx/workbook-reader',
    why: 'reads as a stream, with unzipper and tmp',
  },
  {
    file: 'exceljs/lib/xlsx/xform/base-xform.js',
    module: '../../utils/parse-sax',
    why: 'reads XML, with saxes',
  },
  {
    file: 'exceljs/lib/xlsx/xform/sheet/cf-ext/cf-rule-ext-xform.js',
    module: 'uuid',
    to: 'uuid.js',
    why: "Node's own does",
  },
  {
    file: 'linkedom/esm/html/style-element.js',
    module: 'cssomnom/parse',
    why: 'reads style sheets, when a program asks what is in one; a quarter of all that the web page needs',
  },
];

/**
 * Places in a package's own text that the bundle changes, and why.
 * @type {{ file: string, text: string, instead: string, why: string }[]}
 */
const EDITS = [
  {
    file: 'string-width/index.js',
    text: 'string = stripAnsi(string);',
    instead:
      'if (/^[ -~]*$/.test(string)) return string.length;\n\tif (/[\\u001b\\u009b]/.test(string)) string = stripAnsi(string);',
    why: 'most of a table is figures, which need nothing of what follows',
  },
  {
    file: 'string-width/index.js',
    text: "string = string.replace(emojiRegex(), '  ');",
    instead:
      "if (/[\\p{Extended_Pictographic}\\p{Emoji_Presentation}\\p{Regional_Indicator}\\u20e3]/u.test(string)) string = string.replace(emojiRegex(), '  ');",
    why: 'a sheet has no emoji, and to compile the expression for all of them takes 5 ms',
  },
  {
    file: 'csv-parse/lib/api/index.js',
    text: 'if (recordLength !== this.state.expectedRecordLength) {',
    instead:
      'if (relax_column_count !== true && recordLength !== this.state.expectedRecordLength) {',
    why: 'makes an error for each row of another length and throws it away: minutes for a text with a million blank lines',
  },
  {
    file: 'cli-table3/src/cell.js',
    text: 'let content = utils.truncate(this.content, 10, this.truncate);',
    instead: 'let content;',
    why: 'measures the whole cell for each of its lines, for a log: minutes for a table of some hundred regions',
  },
  {
    file: 'cli-table3/src/utils.js',
    text: '  let code = codeRegex();',
    instead: '  if (/^[ -~]*$/.test(str)) return str.length;\n  let code = codeRegex();',
    why: 'asked four times for each figure of a table, and figures hold no colours',
  },
  {
    file: 'cli-table3/src/cell.js',
    text: 'return args.filter((v) => v !== undefined && v !== null).shift();',
    instead: 'for (const arg of args) if (arg !== undefined && arg !== null) return arg;',
    why: 'asked 17 times for each cell, and each time it made two arrays',
  },
];

/** @type {import('esbuild').Plugin} */
export const swaps = {
  name: 'swaps',
  setup(build) {
    const done = new Set();

    build.onResolve({ filter: /^[^/]/ }, ({ path, importer }) => {
      const file = slashed(importer);
      const swap = SWAPS.find(
        (it) => it.module === path && file.endsWith(`/node_modules/${it.file}`),
      );
      if (!swap) return null;
      done.add(swap);
      if (!swap.to) return { path: `${swap.file}:${path}`, namespace: 'left-out' };
      return { path: fileURLToPath(new URL(`swaps/${swap.to}`, import.meta.url)) };
    });
    build.onLoad({ filter: /^/, namespace: 'left-out' }, () => ({
      contents: 'module.exports = {};',
    }));

    build.onLoad({ filter: /[\\/]node_modules[\\/]/ }, async ({ path }) => {
      const edits = EDITS.filter(({ file }) => slashed(path).endsWith(`/node_modules/${file}`));
      if (edits.length === 0) return null;
      let contents = await readFile(path, 'utf8');
      for (const edit of edits) {
        if (contents.includes(edit.text)) done.add(edit);
        contents = contents.replaceAll(edit.text, () => edit.instead);
      }
      return { contents };
    });

    build.onEnd(({ metafile }) => {
      const inputs = Object.keys(metafile?.inputs ?? {});
      const lost = [...SWAPS, ...EDITS].filter(
        (it) =>
          !done.has(it) &&
          inputs.some((input) => input.includes(`node_modules/${it.file.split('/')[0]}/`)),
      );
      return { errors: lost.map((it) => ({ text: lostText(it) })) };
    });
  },
};

/** @param {string} path */
const slashed = (path) => path.replaceAll('\\', '/');

/** @param {{ file: string, module?: string, text?: string, why: string }} part */
const lostText = ({ file, module, text, why }) =>
  `${file} no longer ${module ? `asks for ${module}` : `says ${text}`}. Mend .config/swaps.js: ${why}.`;
