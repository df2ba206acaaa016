import type { FileCase } from '../case.ts';

export const formulasWithoutResults: readonly FileCase[] = [];
