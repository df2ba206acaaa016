import type { FileCase } from '../case.ts';

const FIGURES = '红枫县 100 50 50.00% 2 \n 白桦县 100 60 60.00% 1 \n = 200 110 55.00%';

export const hidden: readonly FileCase[] = [
  {
    file: 'hidden/row-of-height-zero.xlsx',
    exit: 0,
    indicators: [FIGURES],
    findings: ['row-hidden A4'],
  },
  {
    file: 'hidden/column-of-width-zero.xlsx',
    exit: 0,
    indicators: [FIGURES],
    findings: ['column-hidden B2'],
  },
];
