/** 中文: the sentences of errors. */
import type { ErrorArguments } from '../../../core/error.ts';
import type { DamageReason, DateFault, Limit } from '../../../core/reason.ts';
import type { Words } from '../../report.ts';
import { shellWord } from '../../shell.ts';
import { count, list, NAME_FAULT, quoted, SYSTEM_REASON } from '../common.ts';
import { notAWorkbook } from './files.ts';
import { series } from './series.ts';
import { unattended } from './unattended.ts';
import { usage } from './usage.ts';

const DAMAGE: Readonly<Record<DamageReason, string>> = {
  'cut-short': '文件末尾缺失',
  archive: '内部目录前后矛盾',
  'part-twice': '内部有两个同名部件',
  'part-missing': '内部缺少部件',
  compression: '内部部件的压缩方式不是工作簿所用的',
  checksum: '内部部件与校验和不符',
  encoding: '内部部件不是 UTF-8 编码',
  xml: '内部部件不完整，或不是 XML',
  reference: '引用的内容不存在',
  order: '单元格没有依次排列，或出现两次',
  unreadable: '内部结构无法识别',
};

const megabytes = (most: number) => `${most / 1024 / 1024} MB`;

/** 什么超过了限度，怎么办。 */
const OVER: Readonly<Record<Limit, (most: number) => string>> = {
  'file-bytes': (most) => `太大（超过 ${megabytes(most)}），不像进度表；请核对是否选错了文件`,
  parts: (most) => `内部部件超过 ${count(most)}个；请把表格复制到新工作簿`,
  'unpacked-bytes': (most) => `解压后超过 ${megabytes(most)}；请把表格复制到新工作簿`,
  elements: (most) => `里的文字、样式等超过 ${count(most)}项；请把表格复制到新工作簿`,
  sheets: (most) => `的工作表超过 ${count(most)}个；请把表格复制到新工作簿`,
  rows: (most) => `在第 ${most} 行以下还有内容；请删去表格以下的行`,
  columns: (most) => `在第 ${most} 列以右还有内容；请删去表格以右的列`,
  area: (most) =>
    `范围超过 ${count(most)}个单元格，多半是很靠下或很靠右处有多余的内容；请删去表格以外的行和列，再保存`,
  cells: (most) => `使有内容的单元格超过 ${count(most)}个；请把表格复制到新工作簿`,
  'text-fields': (most) => `的单元格太多（超过 ${count(most)}），不像进度表；请只保留进度表部分`,
  'text-length': (most) => `有单元格超过 ${most} 个字；请缩短`,
  'text-total': (most) => `使单元格里的文字超过 ${count(most)}字；请把表格复制到新工作簿`,
  merges: (most) => `使合并单元格超过 ${count(most)}处；请取消表头以外的合并`,
  'table-cells': (most) =>
    `的表超过 ${count(most)}个单元格，不像按县区或街道汇总的进度表；请先汇总`,
  seconds: (most) =>
    `读了 ${most} 秒还没有读完，文件可能已损坏；请用 Excel 或 WPS 打开，另存为 .xlsx`,
  megabytes: (most) =>
    `读取时占用的内存超过 ${most} MB，文件可能已损坏；请用 Excel 或 WPS 打开，另存为 .xlsx`,
};

/** 没有认出的表头。 */
const unknownWords = (words: readonly string[]) =>
  words.length === 0 ? '' : `，没有认出${quoted(words)}`;

/** 怎样把没有认出的表头加进配置。 */
const howToTeach = (file: string, words: readonly string[]) =>
  words.length === 0 || file === '-'
    ? ''
    : `；请运行 gasrank inspect ${shellWord(file)} --save-config，按数字找出所缺的一栏并写进配置`;

const WANTED: Readonly<Record<string, string>> = {
  region: '地区（县区、单位等）',
  households: '户数（应安装户数、任务数等）',
  installed: '已安装数（累计安装、已完成等）',
};

const DATE_FAULT: Readonly<Record<DateFault, string>> = {
  'no-day': '没有写到哪一日',
  'no-year': '没有写年份',
  'no-such-day': '不是日历上有的日期',
  ambiguous: '可以有不止一种读法',
};

const datePlace = (place: ErrorArguments['date-unusable']['place']) =>
  typeof place === 'object'
    ? `${place.cell} 处的`
    : { 'sheet-name': '表名中的', 'file-name': '文件名中的' }[place];

const NOT_A_REPORT = {
  foreign: '中没有来源和规则的记录，不是 gasrank 生成的报表',
  newer: '是更新版本的 gasrank 生成的，这个版本不能核对',
  incomplete: '中来源和规则的记录不完整，由较早的版本生成，或被改动过',
} as const;

export const error: Words['error'] = {
  'file-missing': ({ file }) => `找不到文件“${file}”；请核对路径。`,
  'file-is-directory': ({ file }) => `“${file}”是文件夹；请指定其中的一个文件。`,
  'file-unreadable': ({ file, reason }) =>
    `无法读取“${file}”（${SYSTEM_REASON[reason] ?? reason}）；请检查路径和权限。`,
  'file-not-regular': ({ file }) =>
    `“${file}”不是普通文件（而是管道、设备之类），不会读取；请给出普通文件，或把内容用管道送入，以“-”代替文件名。`,
  'name-not-utf8': ({ file }) =>
    `“${file}”中有不是 UTF-8 编码的字，不能据此找到文件；请改名后再运行。`,
  'working-folder-gone': () => '当前文件夹已被删除；请换到另一个文件夹再运行。',
  'file-empty': ({ file }) => `“${file}”是空文件（0 字节）；请重新导出或下载。`,
  'file-locked-by-office': ({ file }) =>
    `“${file}”是 Excel 或 WPS 打开工作簿时的临时文件；请指定不带“~$”的那个文件。`,
  'not-a-workbook': ({ file, looksLike }) =>
    `“${file}”不是 gasrank 能读的表格文件${looksLike === null ? '；' : '，'}${notAWorkbook(looksLike)}。`,
  'password-protected': ({ file }) => `“${file}”设了打开密码；请在 Excel 或 WPS 中取消密码后另存。`,
  'workbook-damaged': ({ file, reason, place }) =>
    `“${file}”已损坏，无法可靠读取：${DAMAGE[reason]}${place === undefined ? '' : `（${place}）`}；请重新获取，或用 Excel、WPS 修复后另存。`,
  'over-limit': ({ file, sheet, limit, most, cells = [] }) =>
    `“${file}”${sheet === null ? '' : `的工作表“${sheet}”`}${OVER[limit](most)}${cells.length === 0 ? '' : `（最远处是 ${list(cells)}）`}。`,
  'text-undecodable': ({ file, line }) =>
    `“${file}”第 ${line} 行有无法识别的字符（不是 UTF-8、UTF-16 或 GB18030 编码）；请重新导出，或用 Excel、WPS 另存为 .xlsx。`,
  'quotes-unpaired': ({ file, line }) =>
    `“${file}”第 ${line} 行的英文引号不配对，无法分清各列；请改正引号，或用 Excel、WPS 另存为 .xlsx。`,
  'formula-contradicts': ({ file, sheet, cell, formula }) =>
    `“${file}”的工作表“${sheet}”${cell} 的存值与公式 =${formula} 不符，文件可能已损坏，或保存前没有重新计算；请用 Excel 或 WPS 打开，按 F9 重新计算并核对，再保存。`,
  'excel-too-large': ({ cells, most }) =>
    `这份报表要占约 ${cells} 个单元格，超过 Excel 输出的上限 ${most} 个；请改用 HTML、Markdown、JSON 或 CSV（-f 或输出文件的扩展名）。`,
  'word-too-large': ({ cells, most }) =>
    `这份报表的表格约有 ${cells} 个单元格，超过 Word 输出的上限 ${most} 个；请改用 Excel、HTML 或 Markdown（-f 或输出文件的扩展名），或只出摘要（--summary-only）。`,
  'picture-too-long': ({ command, regions, indicators, mostRegions, mostRows }) =>
    regions > mostRegions
      ? `共 ${regions} 个地区，图片最多画 ${mostRegions} 个，再多就看不清；请${command === 'report' ? '改用 Excel、Word 或 HTML（-o 报表.xlsx）' : '用 --region 只画几个地区，或改用 Excel（-o 趋势.xlsx）'}。`
      : `${regions} 个地区、${indicators} 项指标画在一张图里太长（一张最多 ${mostRows} 行）；请用 --indicator 每次画一项。`,
  'no-font': ({ folders }) =>
    `在 ${list(folders)} 中没有找到能显示中文的字体，画不了图；请安装一种（如 Noto Sans CJK SC），或在配置文件的 fonts.file 中写明字体文件。`,
  'font-unreadable': ({ file }) =>
    `配置文件中 fonts.file 指的“${file}”不存在，或不是字体文件（.ttf、.otf、.ttc）；请核对。`,
  'font-lacks': ({ file, characters }) =>
    `字体“${file}”没有这些字：${list(characters)}，图片里会变成方框；请在配置文件的 fonts.file 中换一个有这些字的字体文件。`,
  'sources-missing': ({ folder }) =>
    `--sources 要给出一个文件夹，“${folder}”不存在或不是文件夹；请核对路径。`,
  'not-a-report': ({ file, reason }) =>
    `“${file}”${NOT_A_REPORT[reason]}；请给出 gasrank report -o 写出的 .xlsx、.docx、.html 或 .json 文件。`,
  'stdin-twice': () => '“-”（标准输入）只能读一次；本期和上期中至少有一个请写文件名。',
  'stdin-is-terminal': () =>
    '“-”表示从标准输入读取，但当前连接的是键盘；请用管道送入文件，如 gasrank report - < 本周.xlsx。',
  'sheet-missing': ({ file, sheet, sheets }) =>
    `“${file}”中没有工作表“${sheet}”；现有：${quoted(sheets)}。`,
  'no-table': ({ file, sheets }) =>
    `“${file}”的工作表（${quoted(sheets)}）中都没有进度表；表头须有地区、户数和已安装数三栏。`,
  'sheet-not-understood': ({ file, sheet, missing, found, unknown }) =>
    `“${file}”的工作表“${sheet}”中没有找到进度表的表头：缺${list(missing.map((role) => WANTED[role] ?? role))}；${found.length > 0 ? `只认出${quoted(found)}` : '没有认出任何表头文字'}${unknownWords(unknown)}${howToTeach(file, unknown)}。`,
  'header-ambiguous': ({ file, sheet, cell, text, rival }) =>
    `“${file}”的工作表“${sheet}”中，${cell} 处的“${text}”与 ${rival.cell} 处的“${rival.text}”意思相同；如属不同指标，请在上方写明，否则请只留一栏，或给另一栏改名。`,
  'period-in-header': ({ file, sheet, cell, text, rival }) =>
    rival === null
      ? `“${file}”的工作表“${sheet}”${cell} 处的表头“${text}”写着时间，看不出是截至本期的数，还是这段时间新增的数；是前者请去掉时间，是后者请改为“本期新增”。`
      : `“${file}”的工作表“${sheet}”中，${cell} 处的“${text}”和 ${rival.cell} 处的“${rival.text}”是同一栏按时间分写；请只留截至本期的那一栏，上期的数另存一张表，用 --prev 给出，本期新增的数表头写“本期新增”。`,
  'progress-unclear': ({ file, sheet, cell, text }) =>
    `“${file}”的工作表“${sheet}”${cell} 处的“${text}”之下都是小的整数，看不出是户数还是百分比；请把表头改为“已安装数”或“${text}(%)”。`,
  'pivot-without-sums': ({ file, sheet, cells, text }) =>
    `“${file}”的工作表“${sheet}”${list(cells)} 是数据透视表的计数项、平均值项之类（“${text}”），不是户数之和；请在透视表的值字段设置中把值汇总方式改为“求和”，保存后再用。`,
  'name-unusable': ({ file, sheet, cell, fault }) =>
    `“${file}”的工作表“${sheet}”${cell} 处应是名称，却${NAME_FAULT[fault][0]}，表格因此无法识别；${NAME_FAULT[fault][1]}。`,
  'units-conflict': ({ file, sheet, cell, text, units: [one, other] }) =>
    `“${file}”的工作表“${sheet}”${cell} 处的“${text}”有“${one}”和“${other}”两个单位，互相矛盾；请在表头或“单位：”处统一成一个。`,
  'unit-unclear': ({ file, sheet, cell, text, unit }) =>
    `“${file}”的工作表“${sheet}”${cell === null ? '的名称' : `${cell} 处的`}“${text}”中，“${unit}”像是各数的单位，但看不出各数是否要按它放大；请在表头写成（万户）、（户）这样的单位，并改掉此处的写法。`,
  'unit-missing': ({ file, sheet, cell, text, other }) =>
    `“${file}”的工作表“${sheet}”${cell} 处的“${text}”没有写单位，而同一指标中 ${other.cell} 处的“${other.text}”以“${other.unit}”为单位；请在两栏的表头都写明单位，如（${other.unit}）。`,
  'two-region-columns': ({ file, sheet, cell }) =>
    `“${file}”的工作表“${sheet}”有两栏地区（第二栏在 ${cell}）；请只留要排名的那一栏。`,
  'only-hidden': ({ file, sheet, option }) =>
    `“${file}”中只有隐藏的工作表“${sheet}”是进度表；要用它请写 ${option} ${sheet}。`,
  'indicator-incomplete': ({ file, sheet, cell, indicator, missing, unknown }) =>
    `“${file}”的工作表“${sheet}”${cell} 处${indicator === '' ? '' : `的指标“${indicator}”`}缺${WANTED[missing]}一栏${unknownWords(unknown)}；请补上或改名${howToTeach(file, unknown)}。`,
  'number-divided': ({ file, sheet, cell, text }) =>
    `“${file}”的工作表“${sheet}”这一行比表头多出格子（${cell}“${text}”），像是数字里的千分位逗号把一个数拆成了几格；请去掉千分位逗号，或给数字加上引号。`,
  'no-regions': ({ file, sheet, cell }) =>
    `“${file}”的工作表“${sheet}”表头之下（${cell} 起）没有地区；请填入数据。`,
  'regions-split': ({ file, sheet, cell, header, region, cells, word }) =>
    `“${file}”的工作表“${sheet}”按 ${cell} 处的“${header}”把一个地区分成几行（如${region}在 ${list(cells)}）；请先按地区加总，同一指标每个地区只留一行，或只筛选其中一种（如“${word}”）。`,
  'several-tables': ({ file, sheets, option, latest }) =>
    `“${file}”中有 ${sheets.length} 张工作表都是进度表：${quoted(sheets)}；请用 ${option} 指定一张${option === '--sheet' ? '，其中有上期的再用 --prev-sheet 指定' : ''}${latest ? `；如果是同一张表的各期，可用 --latest ${shellWord(file)} 代替文件名，取最新的两期` : ''}。`,
  'no-date': ({ file, sheet, option }) =>
    `“${file}”的工作表“${sheet}”没有日期（标题、表名、文件名中都没有）；请用 ${option} 2022-11-07 这样指定。`,
  'date-unusable': ({ file, sheet, place, text, fault, option }) =>
    `“${file}”的工作表“${sheet}”没有能用的日期：${datePlace(place)}“${text}”${DATE_FAULT[fault]}；请改正，或用 ${option} 2022-11-07 这样指定。`,
  'several-dates': ({ file, sheet, dates, option }) =>
    `“${file}”的工作表“${sheet}”有 ${dates.length} 个日期（${list(dates)}）；请用 ${option} 指定一个。`,
  'dates-in-column': ({ file, sheet, cell, header, dates, count, isSplit, option }) =>
    `“${file}”的工作表“${sheet}”${cell} 处的“${header}”列有 ${count} 个日期${count > 2 ? '，最近两个是 ' : '：'}${list(dates)}；${isSplit ? '同一地区有几期的行，请按日期筛选，把本期和上期的行分别存为一张工作表' : `请用 ${option} 指定一个`}。`,
  'previous-not-older': ({ file, date, previousFile, previousDate }) =>
    `上期“${previousFile}”（${previousDate}）不早于本期“${file}”（${date}）；请核对两个文件的次序，或用 --date、--prev-date 更正日期。`,
  'previous-sheet-not-older': ({ file, sheet, date, previousSheet, previousDate }) =>
    `“${file}”中上期工作表“${previousSheet}”（${previousDate}）不早于本期工作表“${sheet}”（${date}）；请核对 --sheet 和 --prev-sheet，或用 --date、--prev-date 更正日期。`,
  ...series,
  ...unattended,
  ...usage,
};
