import type { FileCase } from '../case.ts';

export const csv: readonly FileCase[] = [
  {
    file: 'csv/equals-before-quotes.csv',
    exit: 0,
    date: '2022-11-07',
    indicators: [
      '红枫县 87326 29499 33.78% 2 \n 白桦县 80147 29380 36.66% 1 \n = 167473 58879 35.16%',
    ],
    findings: [],
  },
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
