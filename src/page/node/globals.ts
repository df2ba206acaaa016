/** Names that are global in Node. */
export { Buffer } from './buffer.ts';
export { default as process } from './process.ts';
