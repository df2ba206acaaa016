import type { FileCase } from '../case.ts';

export const firstTotal: readonly FileCase[] = [
  {
    file: 'first-total/whole-city-first.xlsx',
    exit: 0,
    indicators: ['红枫县 1000 900 90.00% 1 \n 白桦县 2000 1500 75.00% 2 \n = 3000 2400 80.00%'],
    findings: [],
    shows: {
      zh: [/│ 全市[^\n]*\n├[^\n]*\n│ 红枫县[^\n]*\n│ 白桦县/u],
      en: [/│ 全市[^\n]*\n├[^\n]*\n│ 红枫县[^\n]*\n│ 白桦县/u],
    },
  },
];
