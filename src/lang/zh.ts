/** 中文。 */
import type { ConfigExpectation, DamageReason, Limit } from '../core/error.ts';
import type { InvalidReason } from '../core/quantity.ts';
import type { IsoDate, Measure } from '../core/snapshot.ts';
import { shellWord } from './shell.ts';
import { MOST_LISTED, type Placed, type Words } from './words.ts';

const measure: Readonly<Record<Measure, string>> = {
  households: '户数',
  installed: '已安装数',
  added: '环比新增',
  rate: '安装率',
  rank: '名次',
};

const INVALID: Readonly<Record<InvalidReason, string>> = {
  'not-a-number': '不是数字；请改成整数户数，没有任务则留空',
  fraction: '不是整数；户数只能是整数，请改正',
  negative: '是负数；户数不能为负，请改正',
  'too-large': '太大，无法精确计算；请核对',
  error: '是错误值；请先在 Excel 或 WPS 中改正公式',
  'formula-without-value': '是没有存值的公式；请用 Excel 或 WPS 打开并保存一次',
};

/** 系统错误码的意思。 */
const SYSTEM_REASON: Readonly<Record<string, string>> = {
  ENOENT: '文件夹不存在',
  ENOTDIR: '路径中有一段不是文件夹',
  EISDIR: '那是文件夹',
  EACCES: '没有权限',
  EPERM: '没有权限，或文件正被占用',
  EBUSY: '文件正被占用',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘已满',
  ENAMETOOLONG: '文件名太长',
};

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
  unreadable: '内部结构无法读懂',
};

const count = (most: number) => (most % 10_000 === 0 ? `${most / 10_000} 万` : `${most} `);
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
  seconds: (most) =>
    `读了 ${most} 秒还没有读完，文件可能已损坏；请用 Excel 或 WPS 打开，另存为 .xlsx`,
  megabytes: (most) =>
    `读取时占用的内存超过 ${most} MB，文件可能已损坏；请用 Excel 或 WPS 打开，另存为 .xlsx`,
};

const day = (date: IsoDate): string => {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return `${year}年${month}月${dayOfMonth}日`;
};
const of = (region: string, indicator: string) => [region, indicator].filter(Boolean).join(' ');
const list = (names: readonly string[]) =>
  names.slice(0, MOST_LISTED).join('、') +
  (names.length > MOST_LISTED ? ` 等 ${names.length} 个` : '');
const quoted = (names: readonly string[]) => list(names.map((name) => `“${name}”`));
const placed = (regions: readonly Placed[]) =>
  list(regions.map(({ region, rate }) => `${region} ${rate}`));

const named = (indicator: string) => (indicator === '' ? '无名指标' : `指标“${indicator}”`);
/** 没有认出的表头。 */
const unknownWords = (words: readonly string[]) =>
  words.length === 0 ? '' : `，没有认出${quoted(words)}`;

export const zh: Words = {
  measure,
  region: '县（市、区）',
  total: '合计',
  title: '安装进度表',
  note: (text) => `备注：${text}`,

  dateLine: (date, previous) =>
    previous ? `${day(date)}，与${day(previous.date)}相比（间隔 ${previous.days} 天）` : day(date),
  dateLabel: (date) => `(${date.split('-').map(Number).join('.')})`,
  noteAddedFromPrevious: (label, previous) =>
    `${label}：本期已安装数减去上期（${day(previous)}）已安装数。`,
  noteAddedDeclared: (label) => `${label}取自本期表中所列，未与上期表核对。`,
  noteTies: {
    dense: '并列名次之后不留空位（1、1、2）。',
    modified: '并列者取并列中最后的名次（2、2、3）。',
    ordinal: '安装率相同者按表中顺序先后排名（1、2、3）。',
    fractional: '并列者取平均名次（1.5、1.5、3）。',
  },
  noteRankedAsShown: '名次按表中显示的安装率排列。',
  noteUnknown: '“—”表示没有数据或无法计算。',
  movements: '名次后的 ▲ 升、▼ 降、– 不变，均与上期名次相比。',
  summary: ({ indicator, total, rate, added, first, last }) =>
    [
      `${indicator === '' ? '' : `${indicator}：`}${total} ${rate}`,
      added === null ? '' : `，新增 ${added} 户`,
      first.length > 0 ? `；居前：${placed(first)}` : '',
      last.length > 0 ? `；居后：${placed(last)}` : '',
      '。',
    ].join(''),
  previousSheet: '上期',
  reportSheet: '进度表',
  previousLabel: (label) => `上期${label}`,

  severity: { error: '错误', warning: '警告', info: '提示' },
  finding: {
    'figure-invalid': ({ region, indicator, measure: m, text, reason }) =>
      `${of(region, indicator)}的${measure[m]}“${text}”${INVALID[reason]}。`,
    'figure-blank': ({ region, indicator, measure: m }) =>
      `${of(region, indicator)}缺${measure[m]}，按未知处理；请补填，没有任务则两栏都留空。`,
    'no-task': ({ region, indicator }) => `${of(region, indicator)}没有任务（两栏都空），不排名。`,
    'no-households': ({ region, indicator }) =>
      `${of(region, indicator)}的户数为 0，没有安装率，不排名。`,
    'installed-above-households': ({ region, indicator, installed, households }) =>
      `${of(region, indicator)}已安装 ${installed} 户，超过应安装的 ${households} 户；安装率照算，请核对。`,
    'installed-fell': ({ region, indicator, installed, previous }) =>
      `${of(region, indicator)}已安装数由上期的 ${previous} 降到 ${installed}；新增照列负数，请核对。`,
    'declared-differs': ({ region, indicator, measure: m, declared, computed }) =>
      `${of(region, indicator)}表中所列${measure[m]} ${declared}，重新计算为 ${computed}；报表用重新计算的数。`,
    'rates-print-alike': ({ regions, indicator, rate }) =>
      `${list(regions)}${indicator === '' ? '' : ` 的${indicator}`}安装率都显示为 ${rate}，实际高低不同，名次按实际排列。`,
    'region-twice': ({ region, cells }) =>
      `${region}出现了 ${cells.length} 次（${list(cells)}），合计会重复计算；请只留一行。`,
    'region-appeared': ({ region }) =>
      `${region}上期表中没有，新增未知；如系改名，请加 --alias ${shellWord(`${region}=上期名称`)}。`,
    'region-vanished': ({ region }) =>
      `上期表中的${region}本期没有；如系改名，请加 --alias ${shellWord(`本期名称=${region}`)}。`,
    'probable-rename': ({ region, previous }) =>
      `${region}上期表中没有，上期的${previous}本期没有，户数相近，像是改了名；如是，请加 --alias ${shellWord(`${region}=${previous}`)}，否则新增未知。`,
    'alias-ambiguous': ({ current, previous }) =>
      `别名“${current}=${previous}”没有采用：同一张表中既有新名又有旧名，或有两个旧名对应同一个新名；请核对。`,
    'alias-unused': ({ current, previous }) =>
      `别名“${current}=${previous}”没有用上；等号前应是本期表中的名称，等号后应是上期表中的名称，请核对。`,
    'alias-unknown': ({ current, previous }) =>
      `配置文件中的别名“${current}=${previous}”，两个名称在两期表中都没有；不再需要请删去。`,
    'region-order-unknown': ({ regions }) =>
      `配置文件 regionOrder 中的${quoted(regions)}本期表中没有；如已改名或写错，请更正。`,
    'indicator-appeared': ({ indicator }) =>
      `${named(indicator)}上期表中没有，新增未知；如是装置或气种改名，请加 --alias 本期名称=上期名称。`,
    'indicator-vanished': ({ indicator }) =>
      `上期表中的${named(indicator)}本期没有；如是装置或气种改名，请加 --alias 本期名称=上期名称。`,
    'row-without-region': () => '这一行有数字却没有地区名，未计入；请补上地区名或删去这一行。',
    'row-below-total': ({ region }) =>
      `“${region}”在合计之下，没有计入；是地区请移到合计之上，不是请删去或改写为备注。`,
    'row-hidden': ({ region }) => `${region}所在的行是隐藏的，仍照常计入；不该计入请删去这一行。`,
    'column-hidden': ({ header }) => `“${header}”一栏是隐藏的，仍照常采用；请核对。`,
    'subtotal-left-out': ({ region }) => `“${region}”是小计或平均，不作为地区计入。`,
    'subtotal-by-sum': ({ region }) =>
      `“${region}”正好等于相邻几行之和，作为小计，不作为地区；如果是地区，请核对这几行。`,
    'of-which-left-out': ({ region }) =>
      `“${region}”是上一行的一部分，不计入；其后几行如也属于上一行，请写明“其中”或删去。`,
    'row-apart': ({ region }) => `“${region}”在合计之后另起一处，不计入；是地区请移到合计之上。`,
    'total-by-sum': ({ region }) => `“${region}”正好等于其余各行之和，作为合计，不作为地区。`,
    'probable-total': ({ region, indicator, households, others }) =>
      `“${region}”${indicator === '' ? '' : `的${indicator}`}户数 ${households} 与其余各行之和 ${others} 相等或相近，像是合计，却已按地区计入；是合计请改名为“合计”并核对，确是地区请不要放在首行或末行。`,
    'possible-damage': ({ cells }) =>
      `.xls 没有校验码，而表中所列与按户数算出的不一致（${list(cells)}）：可能是填错，也可能是文件损坏；请与来源核对，或请对方用 .xlsx 重发。`,
    'column-unused': ({ header }) =>
      `${header === '' ? '没有表头的这一列' : `“${header}”一列`}没有用到。`,
    'sheets-paired': ({ sheet, previousSheet }) =>
      `没有给出上期文件，以工作表“${sheet}”为本期、“${previousSheet}”为上期；只看一张请用 --sheet 指定。`,
    'date-differs': ({ date, other, where }) =>
      `表内日期是 ${date}，${where === 'sheet-name' ? '工作表名' : '文件名'}却是 ${other}；按表内日期计，如不对请用 --date 或 --prev-date 指定。`,
  },
  error: {
    'file-missing': ({ file }) => `找不到文件“${file}”；请核对路径。`,
    'file-is-directory': ({ file }) => `“${file}”是文件夹；请指定其中的一个文件。`,
    'file-unreadable': ({ file, reason }) =>
      `无法读取“${file}”（${SYSTEM_REASON[reason] ?? reason}）；请检查权限。`,
    'file-empty': ({ file }) => `“${file}”是空文件（0 字节）；请重新导出或下载。`,
    'file-locked-by-office': ({ file }) =>
      `“${file}”是 Excel 或 WPS 打开工作簿时的临时文件；请指定不带“~$”的那个文件。`,
    'not-a-workbook': ({ file, looksLike }) =>
      `“${file}”不是 gasrank 能读的表格文件${looksLike === null ? '' : `，看起来是${looksLike === 'text' ? '没有分列的文本' : ` ${looksLike} `}文件`}；请用 Excel 或 WPS 打开，另存为 .xlsx。`,
    'password-protected': ({ file }) =>
      `“${file}”设了打开密码；请在 Excel 或 WPS 中取消密码后另存。`,
    'workbook-damaged': ({ file, reason, place }) =>
      `“${file}”已损坏，无法可靠读取：${DAMAGE[reason]}${place === undefined ? '' : `（${place}）`}；请重新获取，或用 Excel、WPS 修复后另存。`,
    'over-limit': ({ file, sheet, limit, most }) =>
      `“${file}”${sheet === null ? '' : `的工作表“${sheet}”`}${OVER[limit](most)}。`,
    'text-undecodable': ({ file, line }) =>
      `“${file}”第 ${line} 行有无法识别的字符（不是 UTF-8、UTF-16 或 GB18030 编码）；请重新导出，或用 Excel、WPS 另存为 .xlsx。`,
    'quotes-unpaired': ({ file, line }) =>
      `“${file}”第 ${line} 行的英文引号不配对，无法分清各列；请改正引号，或用 Excel、WPS 另存为 .xlsx。`,
    'formula-contradicts': ({ file, sheet, cell, formula }) =>
      `“${file}”的工作表“${sheet}”${cell} 的存值与公式 =${formula} 不符，文件可能已损坏，或保存前没有重新计算；请用 Excel 或 WPS 打开，按 F9 重新计算并核对，再保存。`,
    'stdin-twice': () => '“-”（标准输入）只能读一次；本期和上期中至少有一个请写文件名。',
    'stdin-is-terminal': () =>
      '“-”表示从标准输入读取，现在却接着键盘；请用管道送入文件，如 gasrank report - < 本周.xlsx。',
    'sheet-missing': ({ file, sheet, sheets }) =>
      `“${file}”中没有工作表“${sheet}”；现有：${quoted(sheets)}。`,
    'no-table': ({ file, sheets }) =>
      `“${file}”的工作表（${quoted(sheets)}）中都没有进度表；表头须有地区、户数和已安装数三栏。`,
    'sheet-not-understood': ({ file, sheet, missing, found, unknown }) =>
      `“${file}”的工作表“${sheet}”中没有找到进度表的表头：缺${list(missing.map((role) => WANTED[role] ?? role))}；${found.length > 0 ? `只认出${quoted(found)}` : '没有认出任何表头文字'}${unknownWords(unknown)}。`,
    'header-ambiguous': ({ file, sheet, cell, text, rival }) =>
      `“${file}”的工作表“${sheet}”中，${cell} 处的“${text}”与 ${rival.cell} 处的“${rival.text}”意思相同；如属不同指标，请在上方写明，否则请只留一栏，或给另一栏改名。`,
    'period-in-header': ({ file, sheet, cell, text }) =>
      `“${file}”的工作表“${sheet}”${cell} 处的表头“${text}”按时间分栏；请一个表只放一期的户数和已安装数，上期用 --prev 给出。`,
    'two-region-columns': ({ file, sheet, cell }) =>
      `“${file}”的工作表“${sheet}”有两栏地区（第二栏在 ${cell}）；请只留要排名的那一栏。`,
    'only-hidden': ({ file, sheet, option }) =>
      `“${file}”中只有隐藏的工作表“${sheet}”是进度表；要用它请写 ${option} ${sheet}。`,
    'indicator-incomplete': ({ file, sheet, cell, indicator, missing, unknown }) =>
      `“${file}”的工作表“${sheet}”${cell} 处${indicator === '' ? '' : `的指标“${indicator}”`}缺${WANTED[missing]}一栏${unknownWords(unknown)}；请补上或改名。`,
    'no-regions': ({ file, sheet, cell }) =>
      `“${file}”的工作表“${sheet}”表头之下（${cell} 起）没有地区；请填入数据。`,
    'several-tables': ({ file, sheets, option }) =>
      `“${file}”中有 ${sheets.length} 张工作表都是进度表：${quoted(sheets)}；请用 ${option} 指定一张${option === '--sheet' ? '，其中有上期的再用 --prev-sheet 指定' : ''}。`,
    'no-date': ({ file, sheet, option }) =>
      `“${file}”的工作表“${sheet}”没有日期（标题、表名、文件名中都没有）；请用 ${option} 2022-11-07 这样指定。`,
    'several-dates': ({ file, sheet, dates, option }) =>
      `“${file}”的工作表“${sheet}”有 ${dates.length} 个日期（${list(dates)}）；请用 ${option} 指定一个。`,
    'previous-not-older': ({ file, date, previousFile, previousDate }) =>
      `上期“${previousFile}”（${previousDate}）不早于本期“${file}”（${date}）；请核对两个文件的次序，或用 --date、--prev-date 更正日期。`,
    'previous-sheet-not-older': ({ file, sheet, date, previousSheet, previousDate }) =>
      `“${file}”中上期工作表“${previousSheet}”（${previousDate}）不早于本期工作表“${sheet}”（${date}）；请核对 --sheet 和 --prev-sheet，或用 --date、--prev-date 更正日期。`,
    'bad-date': ({ option, value }) => `${option} 的“${value}”不是日期；请写成 2022-11-07。`,
    'bad-choice': ({ option, value, choices }) =>
      `${option} 不能是“${value}”；可选：${choices.join('、')}。`,
    'bad-decimals': ({ value }) => `--decimals 的“${value}”不对；请写 0 到 6 的整数。`,
    'bad-alias': ({ value }) =>
      `--alias 的“${value}”不对；请写成“本期名称=上期名称”，如 --alias 示范区=城乡一体化示范区。`,
    'aliases-conflict': ({ previous, names }) =>
      `别名互相矛盾：上期的“${previous}”不能同时是本期的${quoted(names)}；请在 --alias 或配置文件中只留一个。`,
    'aliases-chain': ({ name }) =>
      `别名互相矛盾：“${name}”既写作本期名称，又写作上期名称；请把每个旧名直接对应到本期所用的名称。`,
    'needs-prev': ({ option }) => `${option} 要与 --prev 一起用；请用 --prev 指定上期文件。`,
    'config-exists': ({ file }) =>
      `“${file}”已经存在，不会覆盖；请把上面看出来的文字加到其中的 vocabulary 里。`,
    'config-unreadable': ({ file, reason }) =>
      `无法读取配置文件“${file}”（${SYSTEM_REASON[reason] ?? reason}）；请检查路径和权限。`,
    'config-not-utf8': ({ file }) => `配置文件“${file}”不是 UTF-8 编码；请用编辑器另存为 UTF-8。`,
    'config-syntax': ({ file, line, column, found }) =>
      `配置文件“${file}”第 ${line} 行第 ${column} 列不合 JSON 写法（${found === '' ? '文件到此为止' : `此处是“${found}”`}）；请核对引号、逗号、冒号是否为半角，有无遗漏或多余。`,
    'config-unknown-key': ({ file, key, known, suggestion }) =>
      `配置文件“${file}”中没有 ${key} 这一项${suggestion === null ? `；可用的有 ${known.join('、')}` : `，是不是想写 ${suggestion}`}。`,
    'config-value': ({ file, key, expected, choices }) =>
      `配置文件“${file}”${key === '' ? '的内容' : `中 ${key} 的值`}不对；应是${CONFIG_VALUE[expected]}${choices.join('、')}。`,
    'unknown-extension': ({ file, extensions }) =>
      `无法从“${file}”的扩展名看出格式；请用 ${extensions.join('、')} 之一，或用 -f 指定格式。`,
    'binary-to-terminal': ({ format }) =>
      `${format} 不能显示在终端上；请用 -o 指定文件，或用管道传给其他程序。`,
    'output-is-input': ({ file }) => `输出文件“${file}”就是输入文件，不会覆盖；请换一个名字。`,
    'output-unwritable': ({ file, reason }) =>
      `无法写入“${file}”（${SYSTEM_REASON[reason] ?? reason}）；原有文件没有改动。请检查文件夹和权限，并关闭正打开它的程序。`,
    'stdout-unwritable': ({ reason }) => `无法写到标准输出（${SYSTEM_REASON[reason] ?? reason}）。`,
    usage: ({ problem, name, suggestion }) => {
      const hint = suggestion === null ? '' : `，是不是想写 ${suggestion}`;
      const sentences = {
        'unknown-option': `没有 ${name} 这个选项${hint}`,
        'unknown-command': `没有 ${name} 这个命令${hint}`,
        'missing-argument': name === 'files' ? '没有给出要查看的文件' : '没有给出本期工作簿',
        'option-without-value': `选项 ${name} 后面缺少值`,
        'too-many-arguments': `参数太多：report 只接收一个本期文件，上期文件请用 --prev 指定`,
      };
      return `${sentences[problem]}；用 gasrank --help 查看用法。`;
    },
  },
  errorLine: (message) => `错误：${message}`,
  findingLine: (severity, place, message) => `${severity} ${place}：${message}`,
  standardInput: '标准输入',
  place: (file, sheet, cell) => [file, sheet && `[${sheet}]`, cell].filter(Boolean).join(' '),
  moreFindings: (count) => `另有 ${count} 条，用 -f json 可全部列出。`,
  written: (file) => `已写入 ${file}`,
  configUsed: (file) => `配置文件：${file}`,
  configNone: (places) =>
    places.length === 0 ? '没有使用配置文件。' : `没有配置文件（找过 ${places.join('、')}）。`,
  bug: (version) =>
    `gasrank ${version} 内部出错，报表可能没有写出。这是程序的缺陷：请把下面的内容和所用的命令一并反馈给维护者。`,

  help: {
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
      format: '输出格式；默认由 -o 的扩展名决定，没有 -o 则为 terminal',
      output: '写入文件（先写临时文件再替换）；- 为标准输出',
      sheet: '本期工作簿中的工作表名',
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
  },
};

const CONFIG_VALUE: Readonly<Record<ConfigExpectation, string>> = {
  object: '一个对象（花括号括起的“键: 值”）',
  text: '一段文字',
  texts: '文字的列表，如 ["甲", "乙"]',
  'text-or-texts': '上期名称，或上期名称的列表',
  decimals: ' 0 到 6 的整数',
  font: '不超过 31 个字的字体名',
  ties: '下列之一：',
  lang: '下列之一：',
};

const WANTED: Readonly<Record<string, string>> = {
  region: '地区（县区、单位等）',
  households: '户数（应安装户数、任务数等）',
  installed: '已安装数（累计安装、已完成等）',
};
