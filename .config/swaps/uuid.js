/** Stands in for uuid: Node makes them itself. */
export { randomUUID as v4 } from 'node:crypto';
