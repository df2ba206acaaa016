import type { FileCase } from '../case.ts';

export const containers: readonly FileCase[] = [
  {
    file: 'containers/line-break-behind-the-end.xlsx',
    exit: 0,
    indicators: ['红枫县 100 50 50.00% 2 \n 白桦县 100 60 60.00% 1 \n = 200 110 55.00%'],
    findings: [],
  },
  {
    file: 'containers/document.numbers',
    exit: 2,
    shows: { zh: [/Numbers.*导出为 Excel/u], en: [/Apple Numbers.*export it as Excel/u] },
  },
  {
    file: 'containers/far-cell.xlsx',
    exit: 2,
    shows: { zh: [/XFD1048550/u], en: [/XFD1048550/u] },
  },
];
