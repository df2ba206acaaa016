import type { FileCase } from '../case.ts';

/** Words of households and of installing, in a table that says neither. */
const HOUSEHOLDS = [/户(?!外)/u, /household/iu, /安装/u, /installed in/iu];

export const units: readonly FileCase[] = [
  {
    file: 'units/upper-row.xlsx',
    exit: 0,
    date: '2022-11-07',
    indicators: [
      `红枫县 530000 500000 94.34% 1
       白桦县 1430000 1250000 87.41% 2
       = 1960000 1750000 89.29%`,
    ],
    units: ['户'],
    findings: [],
    shows: { zh: [/1960000 ?户/u], en: [/1960000 households/u] },
    never: [/安装/u, /installed/u, /万户/u],
  },
  {
    file: 'units/kilometres.xlsx',
    exit: 0,
    names: [''],
    indicators: [
      `红枫县 1000 900 90% 1
       白桦县 2000 1500 75% 2
       = 3000 2400 80%`,
    ],
    units: ['公里'],
    findings: [],
    shows: { zh: [/3000 ?公里/u], en: [/3000 公里/u] },
    never: HOUSEHOLDS,
  },
  {
    file: 'units/pieces-in-a-cell.xlsx',
    exit: 0,
    indicators: [
      `红枫县 120 60 50.00% 2
       白桦县 150 150 100.00% 1
       = 270 210 77.78%`,
    ],
    units: ['个'],
    findings: [],
    shows: { zh: [/270 ?个/u], en: [/270 个/u] },
    never: HOUSEHOLDS,
  },
];
