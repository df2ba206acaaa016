import type { FileCase } from '../case.ts';

export const ratesOfRoundedCounts: readonly FileCase[] = [
  {
    file: 'rates-of-rounded-counts/ten-thousands.xlsx',
    exit: 0,
    indicators: [
      `红枫 433100 388700 89.7% 1
       白桦 51000 32300 63.4% 3
       青檀 254400 163700 64.4% 2
       雪松 327500 161200 49.2% 4
       = 1066000 745900 70.0%`,
    ],
    findings: [],
    never: [/63\.3%|64\.3%/u],
  },
  {
    file: 'rates-of-rounded-counts/still-wrong.xlsx',
    exit: 0,
    indicators: [
      `红枫 433100 388700 89.7% 1
       白桦 51000 32300 63.3% 3
       青檀 254400 163700 64.4% 2
       雪松 327500 161200 49.2% 4
       = 1066000 745900 70.0%`,
    ],
    findings: ['declared-differs D4'],
    shows: {
      zh: [/D4：白桦表中所列.*64\.3%，重新计算为 63\.3%/u],
      en: [/D4: .*64\.3%, recomputed it is 63\.3%/u],
    },
  },
];
