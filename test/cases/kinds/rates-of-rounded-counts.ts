import type { FileCase } from '../case.ts';

export const ratesOfRoundedCounts: readonly FileCase[] = [];
