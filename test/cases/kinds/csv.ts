import type { FileCase } from '../case.ts';

export const csv: readonly FileCase[] = [];
