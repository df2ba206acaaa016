/** 中文: the errors of the command line, its configuration and its outputs. */
import type { ConfigExpectation, PatternProblem } from '../../../core/reason.ts';
import type { Words } from '../../report.ts';
import { shellWord } from '../../shell.ts';
import { list, quoted, SYSTEM_REASON } from '../common.ts';

const CONFIG_VALUE: Readonly<Record<ConfigExpectation, string>> = {
  object: '一个对象（花括号括起的“键: 值”）',
  text: '一段文字',
  texts: '文字的列表，如 ["甲", "乙"]',
  'text-or-texts': '上期名称，或上期名称的列表',
  decimals: ' 0 到 6 的整数',
  households: '户数（0 或更大的整数）',
  font: '不超过 31 个字的字体名',
  ties: '下列之一：',
  lang: '下列之一：',
  'target-rate': '大于 0 的百分数，如 "95%"',
  date: '日期，如 "2022-12-31"',
  basis: '下列之一：',
  milestones: '日期和进度的列表，如 [{ "date": "2022-06-30", "rate": "50%" }]',
};

/** 没有给出的参数，按命令。 */
const MISSING_ARGUMENT: Readonly<Record<string, string>> = {
  inspect: '没有给出要查看的文件',
  explain: '地区和本期表都要给出，应写成 gasrank explain 地区 本周.xlsx',
  verify: '没有给出要核对的报表',
  collect: '没有给出各单位报送的文件夹或文件',
  '--like': '没有用 --like 给出上期表，不知道照哪一份名单和格式',
  schedule: '“--”后面没有 report 或 collect 的命令行',
  completion: '没有写是哪种命令行，如 gasrank completion bash',
  trend: '没有给出文件夹或文件，应写成 gasrank trend 各期表',
};

/** 地区多到这个数以上才略去。 */
const MAX_REGIONS = 40;

const PATTERN: Readonly<Record<PatternProblem, (part: string) => string>> = {
  unknown: (part) => `中的“${part}”不认识；可用 {date}、{prevDate}（如 {date:yyyyMMdd}）和 {title}`,
  brace: (part) => `中有单独的“${part}”；花括号本身请写两遍：${part}${part}`,
  format: (part) => `中的“${part}”不是日期的写法；请写成 {date:yyyyMMdd} 这样`,
  'no-previous': (part) => `中有“${part}”，但没有上期；请用 --prev 指定上期文件`,
  empty: (part) =>
    part === '' ? '是空的；请给出文件名' : `中的“${part}”没有可作文件名的字；请换一个名字`,
};

export const usage = {
  'bad-date': ({ option, value }) => `${option} 的“${value}”不是日期；请写成 2022-11-07。`,
  'bad-choice': ({ option, value, choices }) =>
    `${option} 不能是“${value}”；可选：${choices.join('、')}。`,
  'bad-decimals': ({ value }) => `--decimals 的“${value}”不对；请写 0 到 6 的整数。`,
  'bad-names': ({ value }) => `--names 的“${value}”不对；请写 1 到 9999 的整数。`,
  'bad-days': ({ value }) => `--max-age 的“${value}”不对；请写天数，如 8 或 8d。`,
  'bad-alias': ({ value }) =>
    `--alias 的“${value}”不对；请写成“本期名称=上期名称”，如 --alias 示范区=城乡一体化示范区。`,
  'aliases-conflict': ({ previous, names }) =>
    `别名互相矛盾：上期的“${previous}”不能同时是本期的${quoted(names)}；请在 --alias 或配置文件中只留一个。`,
  'aliases-chain': ({ name }) =>
    `别名互相矛盾：“${name}”既写作本期名称，又写作上期名称；请把每个旧名直接对应到本期所用的名称。`,
  'needs-prev': ({ option }) => `${option} 要与 --prev 一起用；请用 --prev 指定上期文件。`,
  'needs-latest': ({ option }) => `${option} 要与 --latest 一起用；请用它指出各期表所在的文件夹。`,
  'needs-schedule': ({ option }) =>
    `${option} 要有目标和起止日期才能用；请给出 --target、--from 和 --by，或在配置中写明 target。`,
  'region-unknown': ({ region, regions, suggestion }) =>
    `表中没有“${region}”这个地区${suggestion === null ? '' : `，是不是“${suggestion}”`}；表中有：${list(regions, MAX_REGIONS)}。`,
  'region-ambiguous': ({ region, regions }) =>
    `“${region}”可以是：${list(regions, MAX_REGIONS)}；请写全名。`,
  'indicator-unknown': ({ indicator, indicators, suggestion }) =>
    `表中没有“${indicator}”这个指标${suggestion === null ? '' : `，是不是“${suggestion}”`}；${indicators.length === 0 ? '表头没有写指标名，请去掉 --indicator' : `表中有：${list(indicators, MAX_REGIONS)}`}。`,
  'config-exists': ({ file }) =>
    `“${file}”已经存在，不会覆盖；请把上面识别出的文字加到其中的 vocabulary 里。`,
  'config-unreadable': ({ file, reason }) =>
    `无法读取配置文件“${file}”（${SYSTEM_REASON[reason] ?? reason}）；请检查路径和权限。`,
  'config-not-utf8': ({ file }) => `配置文件“${file}”不是 UTF-8 编码；请用编辑器另存为 UTF-8。`,
  'config-syntax': ({ file, line, column, found }) =>
    `配置文件“${file}”第 ${line} 行第 ${column} 列不合 JSON 写法（${found === '' ? '文件到此结束' : `此处是“${found}”`}）；请核对引号、逗号、冒号是否为半角，有无遗漏或多余。`,
  'config-unknown-key': ({ file, key, known, suggestion }) =>
    `配置文件“${file}”中没有 ${key} 这一项${suggestion === null ? `；可用的有 ${known.join('、')}` : `，是不是想写 ${suggestion}`}。`,
  'config-value': ({ file, key, expected, choices }) =>
    `配置文件“${file}”${key === '' ? '的内容' : `中 ${key} 的值`}不对；应是${CONFIG_VALUE[expected]}${choices.join('、')}。`,
  'unknown-extension': ({ file, extensions }) =>
    `无法从“${file}”的扩展名看出格式；请用 ${extensions.join('、')} 之一，或用 -f 指定格式。`,
  'binary-to-terminal': ({ format }) =>
    `${format} 不能显示在终端上；请用 -o 指定文件，或用管道传给其他程序。`,
  'output-is-input': ({ file }) =>
    `输出文件“${file}”就是要读的文件（输入表或配置文件），不会覆盖；请换一个名字。`,
  'output-foreign': ({ file }) =>
    `“${file}”已经存在，而且不是 gasrank 生成的网页，不会覆盖；请把它移走或改名。`,
  'output-unwritable': ({ file, reason }) =>
    reason === 'EISDIR'
      ? `无法写入“${file}”（那是文件夹）；请写出其中的文件名。`
      : `无法写入“${file}”（${SYSTEM_REASON[reason] ?? reason}）；原有文件没有改动。请检查文件夹和权限，并关闭正打开它的程序。`,
  'output-locked': ({ file, beside }) =>
    `“${file}”正被占用（也许在 Excel 中打开着），没有替换；新报表已写到同一文件夹的“${beside}”。请关闭占用它的程序，再改名，或重新运行。`,
  'bad-pattern': ({ pattern, part, problem }) =>
    `输出文件名“${pattern}”${PATTERN[problem](part)}。`,
  'outputs-alike': ({ output }) => `有两个输出都是“${output}”；请给每个输出一个名字。`,
  'format-of-several': () => '有几个 -o 时不能用 -f；格式由各文件的扩展名决定，请去掉 -f。',
  'options-conflict': ({ option, other }) =>
    `${option} 与 ${other} 一起用不起作用；请去掉其中一个。`,
  'section-twice': ({ section }) => `--sections 中 ${section} 写了两次；每一部分请只写一次。`,
  'option-of-format': ({ option, formats }) =>
    `${option} 只用于 ${formats.join('、')}；请加上 -f ${formats.at(-1)}。`,
  'if-changed-unknowable': ({ extensions }) =>
    `--if-changed 要与 -o 一起用，而且输出文件须是 ${extensions.join(' 或 ')}：只有这些文件记录了由什么生成。`,
  'stdout-unwritable': ({ reason }) => `无法写到标准输出（${SYSTEM_REASON[reason] ?? reason}）。`,
  'periods-alike': ({ file, previousFile, date }) =>
    `“${file}”和“${previousFile}”都是 ${date}，分不出本期和上期；请核对两个文件，或用 --date、--prev-date 更正日期。`,
  'prev-twice': ({ file, prev }) => `上期表给了两次：“${file}”和 --prev 的“${prev}”；请只留一个。`,
  'folder-as-sheet': ({ folder }) =>
    `“${folder}”是文件夹；请指定其中的一个文件，或用 --latest ${shellWord(folder)} 取其中最新的两期。`,
  usage: ({ problem, name, suggestion, command }) => {
    const hint = suggestion === null ? '' : `，是不是想写 ${suggestion}`;
    const sentences = {
      'unknown-option': `没有 ${name} 这个选项${hint}`,
      'unknown-command': `没有 ${name} 这个命令${hint}`,
      'option-before-command': `${name} 前面没有写命令，应写成 ${suggestion}`,
      'file-without-command': `“${name}”不是命令；要由它生成报表，应写成 ${suggestion}`,
      'missing-argument': MISSING_ARGUMENT[name] ?? '没有给出本期表',
      'option-without-value': `选项 ${name} 后面缺少值`,
      'one-file': `${name} 一次只能用于一个文件`,
      'too-many-arguments':
        name === 'verify'
          ? '参数太多：verify 只接收一个报表'
          : name === 'completion'
            ? '参数太多：completion 只接收一种命令行'
            : `参数太多：${name} 只接收本期表和上期表两个文件；要从更多的表中取最新两期请用 --latest`,
    };
    return `${sentences[problem]}；用 ${['gasrank', ...(command ? [command] : []), '--help'].join(' ')} 查看用法。`;
  },
} satisfies Partial<Words['error']>;
