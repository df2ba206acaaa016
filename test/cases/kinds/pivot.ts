import type { FileCase } from '../case.ts';

export const pivot: readonly FileCase[] = [];
