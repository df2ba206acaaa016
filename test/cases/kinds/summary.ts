import type { FileCase } from '../case.ts';

export const summary: readonly FileCase[] = [
  {
    file: 'summary/finished-regions-named-as-last.xlsx',
    exit: 0,
    indicators: [
      `红枫县 1000 870 87.00% 7
       白桦县 1000 1000 100.00% 4
       青檀县 2000 2000 100.00% 4
       雪松县 1500 1500 100.00% 4
       银杏区 1000 1300 130.00% 1
       水杉区 1000 1200 120.00% 2
       垂柳区 1000 1100 110.00% 3
       = 8500 8970 105.53%`,
    ],
    shows: {
      zh: [
        /银杏区（130\.00%）、水杉区（120\.00%）、垂柳区（110\.00%）居前三位，红枫县（87\.00%）居末位。/u,
      ],
      en: [/Lowest: 红枫县 \(87\.00%\)\./u],
    },
    never: [/均为 100|all at 100/u],
  },
];
