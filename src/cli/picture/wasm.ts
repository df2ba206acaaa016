/** The WebAssembly of resvg in the built program: a file beside it; in the source tree that of the package. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export function resvgWasm(): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(new URL('./resvg.wasm', import.meta.url)));
  } catch {
    return new Uint8Array(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  }
}
