/** The licences of the bundled packages, which their terms require us to include. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

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
  const file = readdirSync(folder).find((it) => /^licen[cs]e/i.test(it));
  if (!file)
    throw new Error(
      `${name} ${version} ships no licence text: take it from its repository, or leave the package out.`,
    );
  const text = readFileSync(path.join(folder, file), 'utf8').trim().replaceAll('\r\n', '\n');
  return `## ${name} ${version} (${license})\n\n\`\`\`\`text\n${text}\n\`\`\`\``;
}
