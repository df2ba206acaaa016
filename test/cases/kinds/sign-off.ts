import type { FileCase } from '../case.ts';

const TABLE = `红枫县 1000 900 90.00% 1
   白桦县 2000 1500 75.00% 2
   = 3000 2400 80.00%`;

export const signOff: readonly FileCase[] = [
  {
    file: 'sign-off/names-and-telephone.xlsx',
    exit: 0,
    indicators: [TABLE],
    findings: [],
    shows: { zh: [/数据截至当日18时/u], en: [/数据截至当日18时/u] },
    never: [/填报人|某甲|某乙|000-0000000/u],
  },
  {
    file: 'sign-off/word-without-colon.xlsx',
    exit: 0,
    date: '2022-11-07',
    indicators: [TABLE],
    findings: [],
    never: [/统计员/u],
  },
];
