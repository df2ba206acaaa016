/** The licences of the bundled packages, which their terms require us to include. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Packages that ship no licence text: the text in `licences`, and the source that its terms require us to name. */
const TEXTS = {
  // The repository has no text either: that of MIT, with the author that the package names.
  '@bomb.sh/tab': { file: 'bombshell-tab.txt', source: 'https://github.com/bombshell-dev/tab' },
  '@resvg/resvg-wasm': { file: 'MPL-2.0.txt', source: 'https://github.com/yisibl/resvg-js' },
};

/** Packages whose files contain others. */
const INSIDE = {
  'node_modules/docx': ['node_modules/fflate', 'node_modules/docx/node_modules/nanoid'],
};

/**
 * The text of `THIRD-PARTY-NOTICES.md`. Throws if a bundled package has no licence text.
 * @param {string} root the folder that the paths of `metafiles` start from
 * @param {import('esbuild').Metafile[]} metafiles
 */
export function thirdPartyNotices(root, metafiles) {
  const bundled = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs)),
  );
  const folders = new Set(
    bundled.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []),
  );
  for (const [outer, inner] of Object.entries(INSIDE)) {
    if (folders.has(outer)) for (const folder of inner) folders.add(folder);
  }
  const notices = [...folders].sort().map((folder) => notice(path.join(root, folder)));
  return [
    '# Third-party notices',
    'gasrank contains these packages, each under the licence printed with it.',
    ...notices,
    '',
  ].join('\n\n');
}

/** @param {string} folder */
function notice(folder) {
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const own = Object.entries(TEXTS).find(([of]) => of === name)?.[1];
  const shipped = readdirSync(folder).find((it) => /^licen[cs]e/i.test(it));
  const file = own
    ? fileURLToPath(new URL(`licences/${own.file}`, import.meta.url))
    : shipped && path.join(folder, shipped);
  if (!file)
    throw new Error(
      `${name} ${version} ships no licence text: take it from its repository, or leave the package out.`,
    );
  const text = readFileSync(file, 'utf8').trim().replaceAll('\r\n', '\n');
  const source = own ? `Its source: <${own.source}>\n\n` : '';
  return `## ${name} ${version} (${license})\n\n${source}\`\`\`\`text\n${text}\n\`\`\`\``;
}
