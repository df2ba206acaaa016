import type { FileCase } from '../case.ts';

export const formulasWithoutResults: readonly FileCase[] = [
  {
    file: 'formulas-without-results/zeros-of-a-generator.xlsx',
    exit: 1,
    indicators: [
      `红枫县 10000 - - -
       白桦县 10000 - - -
       青檀县 10000 5 0.05% 1
       = 30000 - -`,
    ],
    findings: ['figure-invalid C3', 'figure-invalid C4'],
    shows: {
      zh: [/C3：红枫县的已安装数“=3600\*2”是没有存值的公式.*打开并保存/u, /C4：.*“=明细!A1”/u],
      en: [/C3: 红枫县: .*"=3600\*2" is a formula without a stored value; open the file and save/u],
    },
  },
  {
    file: 'formulas-without-results/links-to-another-sheet.xls',
    exit: 1,
    indicators: [
      `红枫县 - - - -
       白桦县 - - - -
       = - - -`,
    ],
    findings: ['figure-invalid B3', 'figure-invalid C3', 'figure-invalid B4', 'figure-invalid C4'],
    never: [/没有任务（|has no task|no-task/u],
  },
  {
    file: 'formulas-without-results/total-of-subtotals.xlsx',
    exit: 0,
    indicators: [
      `红枫区 1000 900 90.00% 1
       白桦区 2000 1500 75.00% 3
       青檀县 500 400 80.00% 2
       雪松县 1500 600 40.00% 4
       = 5000 3400 68.00%`,
    ],
    findings: ['declared-missing B9', 'declared-missing C9'],
    shows: {
      zh: [/B9：合计的户数是没有存值的公式/u],
      en: [/B9: 合计: .*a formula without a stored value/u],
    },
    never: [/对不上|does not add up|空缺|blank or no number/u],
  },
];
