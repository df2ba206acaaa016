import type { FileCase } from '../case.ts';

export const containers: readonly FileCase[] = [];
