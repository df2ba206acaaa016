import type { FileCase } from '../case.ts';

export const dates: readonly FileCase[] = [];
