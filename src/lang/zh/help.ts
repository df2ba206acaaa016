/** 中文: the texts of --help. */
import type { Words } from '../words.ts';

export const help: Words['help'] = {
  description: '把进度表（Excel）变成带环比新增、安装率和名次的报表。',
  command: {
    report: {
      summary: '由本期表（和上期表）生成报表',
      description:
        '读取本期进度表，与上期表相比算出新增，精确计算安装率和名次，输出到终端、Excel、网页（HTML）、Markdown、JSON 或 CSV。',
      exitCodes: [
        '退出码：',
        '  0   完成',
        '  1   有达到 --fail-on 程度的问题（报表照常输出）',
        '  2   用法不对，或输入无法读取',
        '  3   输出无法写入',
        '  70  程序缺陷',
      ].join('\n'),
    },
    check: {
      summary: '只核对数据，列出问题',
      description:
        '核对本期进度表（和上期表），只列出发现的问题，不生成报表：无效或缺失的数、与户数对不上的合计和安装率、减少的安装数、改名的地区等，各指出单元格。同类的问题归为一条，严重的在前。',
      exitCodes: [
        '退出码：',
        '  0   没有达到 --fail-on 程度的问题',
        '  1   有',
        '  2   用法不对，或输入无法读取',
        '  3   输出无法写入',
        '  70  程序缺陷',
      ].join('\n'),
    },
    explain: {
      summary: '说明一个地区的数字和名次从何而来',
      description:
        '说明一个地区的每个数字：取自哪个单元格，怎样算出，前后是谁、差多少户，名次为什么升降，以及有关它的问题。',
      exitCodes: [
        '退出码：',
        '  0   完成（有问题也算）',
        '  2   用法不对，没有这个地区或指标，或输入无法读取',
        '  3   输出无法写入',
        '  70  程序缺陷',
      ].join('\n'),
    },
    inspect: {
      summary: '查看表格是怎样读懂的',
      description:
        '查看每个文件是怎样读懂的：格式、工作表、日期、每个指标取自哪些列、地区和合计、没有用到的行和列，以及发现的问题。数字与预想不符时先看这里；反馈问题请附上它的输出。',
      exitCodes: [
        '退出码：',
        '  0   都能生成报表（有问题也算）',
        '  2   用法不对，或有文件无法生成报表',
        '  3   输出无法写入',
        '  70  程序缺陷',
      ].join('\n'),
    },
    verify: {
      summary: '核对报表是否仍能由来源算出',
      description:
        '按报表（.xlsx 或 .json）自己记录的来源和规则重新计算，逐个核对报表中的数，并说明哪个来源在生成报表之后改动过、哪个找不到。来源先按原来的路径找，再到报表所在的文件夹和 --sources 指出的文件夹找；网络路径和设备不打开。',
      exitCodes: [
        '退出码：',
        '  0   来源没有变，数全部相同',
        '  1   有的数不同，或来源改动过',
        '  2   用法不对，报表无法读取，或缺少来源',
        '  3   输出无法写入',
        '  70  程序缺陷',
      ].join('\n'),
    },
    schedule: {
      summary: '给出每周定时生成报表的配置',
      description:
        '给出 cron、systemd 或 Windows 任务计划程序所用的配置，每周在当前文件夹中生成一次报表，并说明怎样安装；本身不安装任何东西。示例：gasrank schedule --at "周一 08:00" -- report --latest 各期表 -o 报表.xlsx',
    },
  },
  argument: {
    workbook: '本期表（.xlsx、.xls、.et、.csv 等）；- 为标准输入',
    region: '地区，可以简写（温县、温），合计也可以',
    files: '要查看的文件，可以有几个',
    report: 'gasrank 生成的 .xlsx 或 .json 报表；- 为标准输入中的 JSON',
    command: '“--”后面是 report 的命令行',
  },
  examplesTitle: '示例：',
  examples: [
    ['gasrank report 本周.xlsx --prev 上周.xlsx', '在终端查看'],
    ['gasrank report 本周.xlsx --prev 上周.xlsx -o 报表.xlsx', '生成 Excel 报表'],
    ['gasrank report 本周.xlsx --prev 上周.xlsx -f markdown > 简报.md', '供简报使用'],
    ['gasrank report 本周.xlsx --prev 上周.xlsx -f json | jq .', '供其他程序使用'],
    ['gasrank report --latest 各期表 -o 报表.xlsx', '用文件夹中最新的两期'],
    ['gasrank check 本周.xlsx --prev 上周.xlsx', '只列出问题'],
    ['gasrank explain 温县 本周.xlsx --prev 上周.xlsx', '说明一个地区的名次从何而来'],
    ['gasrank inspect 本周.xlsx', '查看表格是怎样读懂的'],
    ['gasrank verify 报表.xlsx', '核对报表是否仍能由来源算出'],
  ],
  usage: '用法：',
  arguments: '参数：',
  options: '选项：',
  commands: '命令：',
  version: '显示版本号',
  help: '显示帮助',
  helpCommand: '显示某个命令的帮助',
  moreHelp: '用 gasrank report --help 查看全部选项，其他命令也一样。',
  optionFacts: (choices, fallback) =>
    `（${[
      choices.length > 0 ? `可选：${choices.join('、')}` : '',
      fallback === null ? '' : `默认：${fallback}`,
    ]
      .filter((fact) => fact !== '')
      .join('；')}）`,
  option: {
    prev: '上期表；- 为标准输入；不给则用同一工作簿中较早日期的表，或本期表自己的环比新增栏',
    latest: '代替本期表和 --prev：取这个文件夹（或工作簿）中日期最新的两期',
    format: '输出格式；默认由 -o 的扩展名决定，没有 -o 则为 terminal',
    output:
      '写入文件（写完整了才替换），可写多次；名字中可用 {date}、{prevDate}、{title}；- 为标准输出',
    ifChanged: '输入和规则都没有变就不重写（.xlsx、.json）',
    sheet: '本期工作簿中的工作表名；用 --latest 时为每个工作簿中的',
    prevSheet: '上期工作表名；没有 --prev 时在本期工作簿中',
    date: '本期日期，表中没有或不对时用',
    prevDate: '上期日期，表中没有或不对时用',
    alias: '改名：本期名称=上期名称，可写多次；用于地区、装置和气种',
    ties: '并列名次的排法：1,1,3；1,1,2；2,2,3；1,2,3；1.5,1.5,3',
    rankBy: '按精确的安装率排名，或按显示的安装率',
    sort: '行的次序：照原表，或按名次（各指标合在一张表里时按第一个指标）',
    decimals: '安装率的小数位数，0 到 6；默认照原表',
    lang: '提示信息的语言；默认取自环境变量，不明时用中文',
    failOn: '有这种程度的问题时退出码为 1',
    config: '配置文件；默认先后在输入文件旁和当前文件夹找 gasrank.config.json',
    noConfig: '不用配置文件',
    verbose: '说明用了哪个配置文件，同类的问题逐条列出',
    inspectVerbose: '说明用了哪个配置文件',
    quiet: '不输出提示和进度，只留警告和错误',
    noColor: '不用颜色',
    explainOutput: '写入文件（.txt、.md、.json；先写临时文件再替换）；- 为标准输出',
    indicator: '只看这个指标：装置、气种或两者，可以简写；默认全部',
    inspectFormat: '输出格式',
    sources: '报表的来源所在的文件夹；原处和报表旁边都没有时，按文件名到这里找',
    saveConfig: '把看出来的表头文字写进输入文件旁的 gasrank.config.json（已有则不动）',
    scheduleFor: '由什么来运行；默认按本机系统',
    scheduleAt: '每周运行的时间',
    scheduleLog: '每次运行的输出追加到这个文件',
    scheduleName: '任务名；要装第二个时须另起一个',
    scheduleOutput: '写入文件（给 Windows 的用它要求的编码）；- 为标准输出',
    scheduleQuiet: '不说明怎样安装',
    names: '摘要中一处最多列出几个地区',
    summaryOnly: '只输出摘要（terminal、markdown）',
    sections: 'Markdown 的各部分及其先后，以逗号分隔；默认 summary,tables,notes',
    layout: 'Markdown 的表格：每个指标一张，或照原表合并表头合成一张（HTML）',
    frontMatter: 'Markdown 开头以 YAML 写明标题和日期（front matter）',
    inspectSheet: '只看这张工作表；默认看每一张可用的',
  },
};
