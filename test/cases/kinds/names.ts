import type { FileCase } from '../case.ts';

export const names: readonly FileCase[] = [
  {
    file: 'names/error-as-region.xlsx',
    exit: 1,
    date: '2022-11-07',
    names: [''],
    indicators: ['红枫县 100 50 50.00% 2 \n 青檀县 100 90 90.00% 1 \n = 200 140 70.00%'],
    findings: ['name-invalid A4'],
    shows: { zh: [/A4：地区名是错误值/u], en: [/A4: The name of a region is an error value/u] },
    never: [/#N\/A/u],
  },
  {
    file: 'names/error-as-title.xlsx',
    exit: 0,
    date: '2022-11-07',
    names: [''],
    indicators: ['红枫县 100 50 50.00% 1 \n 白桦县 100 40 40.00% 2 \n = 200 90 45.00%'],
    findings: ['text-invalid A1'],
    shows: { zh: [/A1：标题处的文字是错误值/u], en: [/A1: The title here is an error value/u] },
    never: [/#REF!/u],
  },
];
