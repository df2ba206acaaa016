/** A file's fingerprint. Node's crypto is loaded when one is asked for: it takes 3 ms of a start that needs none. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The SHA-256 of the bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  const { createHash } = require('node:crypto') as typeof import('node:crypto');
  return createHash('sha256').update(bytes).digest('hex');
}
