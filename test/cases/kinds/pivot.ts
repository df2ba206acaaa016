import type { FileCase } from '../case.ts';

export const pivot: readonly FileCase[] = [
  {
    file: 'pivot/sum-of.xlsx',
    exit: 0,
    names: [''],
    indicators: ['红枫县 100 50 50.00% 1 \n 白桦县 200 90 45.00% 2 \n = 300 140 46.67%'],
    findings: [],
    never: [/求和项/u],
  },
  {
    file: 'pivot/sum-of.xlsx',
    prev: 'pivot/last-week.xlsx',
    exit: 0,
    names: [''],
    indicators: ['红枫县 100 50 50.00% 1 5 \n 白桦县 200 90 45.00% 2 10 \n = 300 140 46.67% 15'],
    findings: [],
  },
  {
    file: 'pivot/count-of.xlsx',
    exit: 2,
    shows: { zh: [/B1、C1 .*求和/u], en: [/B1, C1 .*Sum/u] },
  },
];
