import type { FileCase } from '../case.ts';

export const configuration: readonly FileCase[] = [];
