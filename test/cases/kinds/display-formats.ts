import type { FileCase } from '../case.ts';

export const displayFormats: readonly FileCase[] = [];
