import type { FileCase } from '../case.ts';

export const names: readonly FileCase[] = [];
