/** File names that every file system accepts. */
import path from 'node:path';

/** Maximum length of a name in bytes on Linux; Windows and macOS count characters, which are never more. */
export const MAX_NAME_BYTES = 255;

const EXTRA_SPACE = /\s+/gu;
/** Invisible characters: controls, marks of direction, halves of surrogate pairs. */
const INVISIBLE = /\p{C}/gu;
/** Characters that Windows does not allow in a name; a slash would make folders. */
const RESERVED = /[<>:"/\\|?*]/gu;
/** A name that begins with a dot is hidden, and `..` is another folder. */
const BEGINNING = /^[\s.~]+/u;
/** Windows drops dots and spaces at the end. */
const ENDING = /[\s.]/u;
/** Windows' names of devices, whatever extension follows. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?=\s*(?:\.|$))/iu;

/** A text as part of a file name, in NFC; empty if none of it is allowed. */
export function safeName(text: string): string {
  const name = text
    .normalize('NFC')
    .replace(EXTRA_SPACE, ' ')
    .replace(INVISIBLE, '')
    .replace(RESERVED, '_')
    .replace(BEGINNING, '');
  return withoutEnding(name).replace(DEVICE, '$&_');
}

/** The first characters of a text, without characters that may not begin or end a name. */
export function firstOf(text: string, count: number): string {
  return withoutEnding([...text].slice(0, count).join('').replace(BEGINNING, ''));
}

/** The text without its last character, and without characters that may not begin or end a name. */
export function withoutLast(text: string): string {
  return firstOf(text, [...text].length - 1);
}

function withoutEnding(text: string): string {
  let end = text.length;
  while (end > 0 && ENDING.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Name beside `file` for a report that could not replace it, with the local time in seconds. */
export function nameBeside(file: string, time: Date): string {
  const { dir, name, ext } = path.parse(file);
  const digits = (value: number) => String(value).padStart(2, '0');
  const day = [time.getFullYear(), time.getMonth() + 1, time.getDate()].map(digits).join('-');
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(digits).join('.');
  const end = ` (${day} ${clock})${ext}`;
  let stem = name;
  while (Buffer.byteLength(stem + end) > MAX_NAME_BYTES) stem = withoutLast(stem);
  return path.join(dir, stem + end);
}
