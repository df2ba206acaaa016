import type { FileCase } from '../case.ts';

export const units: readonly FileCase[] = [];
