import type { FileCase } from '../case.ts';

export const messages: readonly FileCase[] = [];
