import type { FileCase } from '../case.ts';

export const messages: readonly FileCase[] = [
  {
    file: 'messages/sign-of-addition.xlsx',
    prev: 'messages/sign-of-addition-last.xlsx',
    exit: 0,
    indicators: [
      '红枫县 1000 500 50.00% 1 85 \n 白桦县 999 110 11.01% 2 0 \n = 1999 610 30.52% 85',
    ],
    findings: ['declared-differs D3'],
    shows: {
      zh: [/D3：.*-85，重新计算为 85；像是正负号写反/u],
      en: [/D3: .*its sign seems to be reversed/u],
    },
    never: [/多了一位|too many/u],
  },
  {
    file: 'messages/shared-formula.xlsx',
    exit: 1,
    indicators: [
      `红枫县 1000 500 50.00% 1
       白桦县 1000 - - -
       = 2000 - -`,
    ],
    findings: ['figure-invalid C4'],
    shows: { zh: [/C4：白桦县的已安装数“=B4\/2”/u], en: [/"=B4\/2"/u] },
    never: [/“=”|"="/u],
  },
];
