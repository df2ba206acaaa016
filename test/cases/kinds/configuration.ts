import type { FileCase } from '../case.ts';

export const configuration: readonly FileCase[] = [
  {
    file: 'configuration/sheet.xlsx',
    exit: 0,
    indicators: ['红枫县 1000 900 90.00% 1 \n 白桦县 2000 1500 75.00% 2 \n = 3000 2400 80.00%'],
    findings: ['sum-not-confirmed A5'],
    shows: { zh: [/gasrank\.config\.json/u], en: [/gasrank\.config\.json/u] },
  },
  {
    file: 'configuration/sheet.xlsx',
    options: ['--no-config'],
    exit: 0,
    indicators: [
      `红枫县 1000 900 90.00% 1
       白桦县 2000 1500 75.00% 2
       青檀县 2500 600 24.00% 3
       = 5500 3000 54.55%`,
    ],
    findings: [],
  },
];
