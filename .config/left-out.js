/**
 * Modules of packages that gasrank never uses. The bundle has an empty object in place of each.
 *
 * The build fails if a package no longer imports the module: a new release may have moved it, and it would be back.
 */

/**
 * `file` imports `module`.
 * @type {{ file: string, module: string, why: string }[]}
 */
const LEFT_OUT = [
  {
    file: 'commander/lib/command.js',
    module: 'node:child_process',
    why: 'only for sub-commands that are programs of their own; 2 ms of every start',
  },
  {
    file: 'chalk/source/index.js',
    module: '#supports-color',
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
    why: 'packs; gasrank packs with fflate',
  },
  {
    file: 'exceljs/lib/xlsx/xlsx.js',
    module: 'jszip',
    why: 'unpacks; gasrank reads by itself',
  },
  {
    file: 'exceljs/lib/doc/workbook.js',
    module: '../csv/csv',
    why: 'CSV with fast-csv and dayjs',
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
    file: '@jsonjoy.com/fs-node/lib/glob.js',
    module: 'glob-to-regex.js',
    why: 'finds files by patterns',
  },
  {
    file: '@jsonjoy.com/fs-node-utils/lib/watchIgnore.js',
    module: 'glob-to-regex.js',
    why: 'watches files',
  },
  {
    file: 'linkedom/esm/html/style-element.js',
    module: 'cssomnom/parse',
    why: 'reads style sheets, a quarter of all that the web page needs',
  },
];

/** @type {import('esbuild').Plugin} */
export const leftOut = {
  name: 'left-out',
  setup(build) {
    const done = new Set();

    build.onResolve({ filter: /^[^/]/ }, ({ path, importer }) => {
      const file = importer.replaceAll('\\', '/');
      const part = LEFT_OUT.find(
        (it) => it.module === path && file.endsWith(`/node_modules/${it.file}`),
      );
      if (!part) return null;
      done.add(part);
      return { path: `${part.file}:${path}`, namespace: 'left-out' };
    });
    build.onLoad({ filter: /^/, namespace: 'left-out' }, () => ({
      contents: 'module.exports = {};',
    }));

    build.onEnd(({ metafile }) => {
      const inputs = Object.keys(metafile?.inputs ?? {});
      const isBundled = ({ file = '' }) =>
        inputs.some((input) => input.includes(`node_modules/${file.split('/')[0]}/`));
      return {
        errors: LEFT_OUT.filter((part) => !done.has(part) && isBundled(part)).map((part) => ({
          text: `${part.file} no longer imports ${part.module}. Mend .config/left-out.js: ${part.why}.`,
        })),
      };
    });
  },
};
