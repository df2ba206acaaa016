import type { FileCase } from '../case.ts';

export const hidden: readonly FileCase[] = [];
