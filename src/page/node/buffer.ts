/** Counterpart of `node:buffer`. */
import { Buffer } from 'buffer/';

export { Buffer };

/** Checks whether bytes are valid UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
