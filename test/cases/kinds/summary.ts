import type { FileCase } from '../case.ts';

export const summary: readonly FileCase[] = [];
