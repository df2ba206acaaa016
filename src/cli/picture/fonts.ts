/** Finds fonts for pictures: that of the configuration, else a Chinese one of the system. */
import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { GasrankError } from '../../core/error.ts';
import { type FontFace, facesOf } from './faces.ts';

/** A font file with its faces. */
export interface FontFile {
  readonly file: string;
  readonly bytes: Buffer;
  readonly faces: readonly FontFace[];
}

/** Folders of fonts on Linux, macOS and Windows. */
export function fontFolders(platform: string, env: Readonly<Record<string, string | undefined>>) {
  const home = env['HOME'] ?? env['USERPROFILE'] ?? homedir();
  if (platform === 'win32') {
    const windows = env['WINDIR'] ?? env['SystemRoot'] ?? 'C:\\Windows';
    const local = env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local');
    return [path.join(windows, 'Fonts'), path.join(local, 'Microsoft', 'Windows', 'Fonts')];
  }
  if (platform === 'darwin') {
    return ['/System/Library/Fonts', '/Library/Fonts', path.join(home, 'Library', 'Fonts')];
  }
  const data = env['XDG_DATA_HOME'] ?? path.join(home, '.local', 'share');
  return [
    ...['/usr/share/fonts', '/usr/local/share/fonts'],
    ...[path.join(data, 'fonts'), path.join(home, '.fonts')],
  ];
}

/** Names of files with Chinese fonts without serifs, the best first; each may have a bold one beside it. */
const CHINESE: readonly RegExp[] = [
  /^NotoSans(?:Mono)?CJK(?:sc)?-(?:Regular|Bold)\.(?:ttc|otf)$/iu,
  /^(?:NotoSansSC|SourceHanSansSC|SourceHanSansCN|SourceHanSans)-(?:Regular|Bold)\.(?:ttc|otf|ttf)$/iu,
  /^NotoSansSC(?:-VF|\[wght\]|-VariableFont_wght)?\.(?:ttf|otf)$/iu,
  /^PingFang(?:SC)?(?:-Regular|-Semibold)?\.(?:ttc|otf)$/iu,
  /^msyh(?:bd)?\.tt[cf]$/iu,
  /^Hiragino Sans GB(?: W[36])?\.(?:ttc|otf)$/iu,
  /^STHeiti (?:Light|Medium)\.ttc$/iu,
  /^wqy-(?:microhei|zenhei)\.ttc$/iu,
  /^Deng(?:b)?\.ttf$/iu,
  /^simhei\.ttf$/iu,
  /^DroidSansFallback(?:Full)?\.ttf$/iu,
  /^(?:simsun|NSimSun)\.tt[cf]$/iu,
  /^Arial Unicode\.ttf$/iu,
];

/** Depth of folders that are searched. */
const MAX_DEPTH = 5;

/**
 * The files of the first Chinese font that is found.
 *
 * @throws GasrankError `no-font`
 */
export function systemFonts(folders: readonly string[]): FontFile[] {
  const files = folders.flatMap((folder) => filesIn(folder, MAX_DEPTH));
  for (const pattern of CHINESE) {
    const fonts = files
      .filter((file) => pattern.test(path.basename(file)))
      .flatMap((file) => readFont(file) ?? []);
    if (fonts.length > 0) return fonts;
  }
  throw new GasrankError({ code: 'no-font', folders });
}

/**
 * The font of a configuration.
 *
 * @throws GasrankError `font-unreadable`
 */
export function configuredFont(file: string): FontFile[] {
  const font = readFont(file);
  if (font) return [font];
  throw new GasrankError({ code: 'font-unreadable', file });
}

/** `null` if it is missing or not a font. */
function readFont(file: string): FontFile | null {
  try {
    const bytes = readFileSync(file);
    const faces = facesOf(bytes).filter(({ families }) => families.length > 0);
    return faces.length > 0 ? { file, bytes, faces } : null;
  } catch {
    return null;
  }
}

function filesIn(folder: string, depth: number): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return depth > 0 ? filesIn(file, depth - 1) : [];
      return [file];
    });
  } catch {
    return [];
  }
}
