import type { FileCase } from '../case.ts';

export const displayFormats: readonly FileCase[] = [
  {
    file: 'display-formats/ten-thousands-by-format.xlsx',
    exit: 0,
    indicators: [
      `红枫县 87326 29499 33.78% 2
       白桦县 80147 29380 36.66% 1
       = 167473 58879 35.16%`,
    ],
    findings: [],
  },
  {
    file: 'display-formats/thousands-by-format.xls',
    exit: 0,
    indicators: [
      `红枫县 87000 29000 33.33% 2
       白桦县 80000 29000 36.25% 1
       = 167000 58000 34.73%`,
    ],
    findings: [],
  },
  {
    file: 'display-formats/rates-in-general.xlsx',
    exit: 0,
    indicators: [
      `红枫区 8000 22921 286.5% 1
       白桦区 3800 6138 161.5% 2
       青檀县 3600 3889 108.0% 3
       = 15400 32948 213.9%`,
    ],
    findings: [
      'installed-above-households C3',
      'installed-above-households C4',
      'installed-above-households C5',
    ],
    never: [/286\.51|2 位小数|2 decimals/u],
  },
];
