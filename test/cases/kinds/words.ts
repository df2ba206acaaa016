import type { FileCase } from '../case.ts';

export const words: readonly FileCase[] = [];
