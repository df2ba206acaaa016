import type { FileCase } from '../case.ts';

/** Two indicators of the best-known tables: estates, and households in 万户. */
const ESTATES = [
  `红枫 400 411 102.75% 2
   白桦 177 177 100.00% 3
   青檀 1779 1894 106.46% 1
   = 2356 2482 105.35%`,
  `红枫 213000 213000 100.00% 3
   白桦 101200 101900 100.69% 2
   青檀 219400 235000 107.11% 1
   = 533600 549900 103.05%`,
];
const MORE_THAN_DUE = ['D4', 'D6', 'F5', 'F6'].map((cell) => `installed-above-households ${cell}`);

export const words: readonly FileCase[] = [
  {
    file: 'words/planned-and-started.xlsx',
    exit: 0,
    indicators: ESTATES,
    findings: MORE_THAN_DUE,
    shows: { zh: [/应开工2356个/u, /应开工533600户/u] },
  },
  {
    file: 'words/unknown-on-the-lower-row.xlsx',
    options: ['--config', '../configurations/listed.json'],
    exit: 0,
    indicators: ESTATES,
    findings: MORE_THAN_DUE,
  },
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
