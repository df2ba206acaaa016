import type { FileCase } from '../case.ts';

const IN_PLACE = [
  /白桦区 .*\n│ 城区小计 │ 3000 │ +2400 │ 80\.00% │ +│\n│ 青檀县/u,
  /雪松县 .*\n│ 县小计 /u,
];

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
    subtotals: [
      `城区小计 3000 2400 80.00% : 红枫区 白桦区
       县小计 2000 1000 50.00% : 青檀县 雪松县`,
    ],
    findings: [],
    shows: { zh: IN_PLACE, en: IN_PLACE },
    never: [/不列出|not shown/u],
  },
];
