/** Replaces uuid with Node's own function. */
export { randomUUID as v4 } from 'node:crypto';
