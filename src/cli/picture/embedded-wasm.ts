/** The WebAssembly of resvg in the executable, whose build takes this in place of `wasm.ts`. */
import { getRawAsset } from 'node:sea';

export function resvgWasm(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(getRawAsset('resvg.wasm') as ArrayBuffer);
}
