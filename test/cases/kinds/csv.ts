import type { FileCase } from '../case.ts';

export const csv: readonly FileCase[] = [
  {
    file: 'csv/points-between-thousands.csv',
    exit: 1,
    indicators: ['Alder - - - - \n Birch - - - - \n Cedar 500 250 50.00% 1 \n = - - -'],
    findings: ['figure-invalid B3', 'figure-invalid B4', 'figure-invalid C3', 'figure-invalid C4'],
    shows: {
      zh: [/B3：.*“12\.000”可能是带千位分隔的数/u],
      en: [/B3: .*"12\.000" may have its thousands/u],
    },
    never: [/\b514\b/u],
  },
];
