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
  {
    file: 'words/unknown-on-the-lower-row.xlsx',
    exit: 2,
    suggests: [],
    shows: {
      zh: [/“拟挂牌数”.*“挂牌数”.*inspect .*unknown-on-the-lower-row.xlsx --save-config/u],
      en: [/"拟挂牌数".*"挂牌数".*inspect .*unknown-on-the-lower-row.xlsx --save-config/u],
    },
  },
  {
    file: 'words/rate-proves-the-word.csv',
    exit: 2,
    suggests: [
      { role: 'installed', word: '挂牌数' },
      { role: 'rate', word: '挂牌率' },
    ],
    shows: { zh: [/没有认出“挂牌数”、“挂牌率”/u], en: [/not recognised: "挂牌数", "挂牌率"/u] },
  },
  {
    file: 'words/device-over-one-column.csv',
    exit: 0,
    names: ['自闭阀·管道气'],
    indicators: [
      '红枫 1000 900 90.00% 1 \n 白桦 2000 1500 75.00% 2 \n 青檀 3000 1200 40.00% 3 \n = 6000 3600 60.00%',
    ],
    findings: [],
  },
];
