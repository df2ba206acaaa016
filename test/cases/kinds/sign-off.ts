import type { FileCase } from '../case.ts';

export const signOff: readonly FileCase[] = [];
