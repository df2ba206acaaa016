import type { FileCase } from '../case.ts';

export const words: readonly FileCase[] = [
  {
    file: 'words/all-started.xlsx',
    exit: 0,
    indicators: [
      `红枫 3698 3698 100.0% 1
       白桦 3053 2660 87.1% 2
       青檀 3889 3159 81.2% 3
       雪松 1540 1147 74.5% 4
       银杏 1501 1112 74.1% 5
       水杉 400 283 70.8% 6
       = 14081 12059 85.6%`,
    ],
    findings: [],
    never: [/全部开工/u],
  },
];
