import type { FileCase } from '../case.ts';

export const subtotals: readonly FileCase[] = [
  {
    file: 'subtotals/two-levels.xlsx',
    exit: 0,
    indicators: [
      `红枫区 1000 900 90.00% 1
       白桦区 2000 1500 75.00% 3
       青檀县 500 400 80.00% 2
       雪松县 1500 600 40.00% 4
       = 5000 3400 68.00%`,
    ],
  },
];
