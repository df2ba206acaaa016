/** 中文: the texts of --help. */
import type { Words } from '../words.ts';

export const help: Words['help'] = {
  description: '把进度表（Excel）变成带环比新增、安装率和名次的报表。',
  reportSummary: '由本期表（和上期表）生成报表',
  reportDescription:
    '读取本期进度表，与上期表相比算出新增，精确计算安装率和名次，输出到终端、Excel、Markdown 或 JSON。',
  inspectSummary: '查看表格是怎样读懂的',
  inspectDescription:
    '查看每个文件是怎样读懂的：格式、工作表、日期、每个指标取自哪些列、地区和合计、没有用到的行和列，以及发现的问题。数字与预想不符时先看这里；反馈问题请附上它的输出。',
  inspectFiles: '要查看的文件，可以有几个',
  inspectExitCodes: [
    '退出码：',
    '  0   都能生成报表（有问题也算）',
    '  2   用法不对，或有文件无法生成报表',
    '  3   输出无法写入',
    '  70  程序缺陷',
  ].join('\n'),
  examplesTitle: '示例：',
  examples: [
    ['gasrank report 本周.xlsx --prev 上周.xlsx', '在终端查看'],
    ['gasrank report 本周.xlsx --prev 上周.xlsx -o 报表.xlsx', '生成 Excel 报表'],
    ['gasrank report 本周.xlsx --prev 上周.xlsx -f markdown > 简报.md', '供简报使用'],
    ['gasrank report 本周.xlsx --prev 上周.xlsx -f json | jq .', '供其他程序使用'],
    ['gasrank report --latest 各期表 -o 报表.xlsx', '用文件夹中最新的两期'],
    ['gasrank inspect 本周.xlsx', '查看表格是怎样读懂的'],
  ],
  exitCodes: [
    '退出码：',
    '  0   完成',
    '  1   有达到 --fail-on 程度的问题（报表照常输出）',
    '  2   用法不对，或输入无法读取',
    '  3   输出无法写入',
    '  70  程序缺陷',
  ].join('\n'),
  usage: '用法：',
  arguments: '参数：',
  options: '选项：',
  commands: '命令：',
  version: '显示版本号',
  help: '显示帮助',
  helpCommand: '显示某个命令的帮助',
  moreHelp: '用 gasrank report --help、gasrank inspect --help 查看全部选项。',
  optionFacts: (choices, fallback) =>
    `（${[
      choices.length > 0 ? `可选：${choices.join('、')}` : '',
      fallback === null ? '' : `默认：${fallback}`,
    ]
      .filter((fact) => fact !== '')
      .join('；')}）`,
  thisFile: '本期表（.xlsx、.xls、.et、.csv 等）；- 为标准输入',
  option: {
    prev: '上期表；- 为标准输入；不给则用同一工作簿中较早日期的表，或本期表自己的环比新增栏',
    latest: '代替本期表和 --prev：取这个文件夹（或工作簿）中日期最新的两期',
    format: '输出格式；默认由 -o 的扩展名决定，没有 -o 则为 terminal',
    output: '写入文件（先写临时文件再替换）；- 为标准输出',
    sheet: '本期工作簿中的工作表名；用 --latest 时为每个工作簿中的',
    prevSheet: '上期工作表名；没有 --prev 时在本期工作簿中',
    date: '本期日期，表中没有或不对时用',
    prevDate: '上期日期，表中没有或不对时用',
    alias: '改名：本期名称=上期名称，可写多次；用于地区、装置和气种',
    ties: '并列名次的排法：1,1,3；1,1,2；2,2,3；1,2,3；1.5,1.5,3',
    rankBy: '按精确的安装率排名，或按显示的安装率',
    sort: '行的次序：照原表，或按名次（Excel 按第一个指标）',
    decimals: '安装率的小数位数，0 到 6；默认照原表',
    lang: '提示信息的语言；默认取自环境变量，不明时用中文',
    failOn: '有这种程度的问题时退出码为 1',
    config: '配置文件；默认先后在输入文件旁和当前文件夹找 gasrank.config.json',
    noConfig: '不用配置文件',
    verbose: '说明用了哪个配置文件',
    quiet: '不输出提示和进度，只留警告和错误',
    noColor: '不用颜色',
    inspectFormat: '输出格式',
    saveConfig: '把看出来的表头文字写进输入文件旁的 gasrank.config.json（已有则不动）',
    inspectSheet: '只看这张工作表；默认看每一张可用的',
  },
};
