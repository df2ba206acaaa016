/** 中文: errors of unattended runs and of those that find their sheets themselves. */

import type { Words } from '../../report.ts';
import type { UnattendedCode } from '../../words/unattended.ts';
import { list } from '../common.ts';

const SCHEDULER = { cron: 'cron', systemd: 'systemd', windows: 'cmd.exe' } as const;

export const unattended: Pick<Words['error'], UnattendedCode> = {
  'latest-with': ({ option }) =>
    `--latest 会自动找出本期、上期和日期；请去掉${option === null ? '文件名' : ` ${option}`}。`,
  'latest-date-unclear': ({ file, sheet, dates, text }) => {
    const none =
      text === null ? '没有日期（标题、表名、文件名中都没有）' : `没有完整的日期（只有“${text}”）`;
    const found = dates.length === 0 ? none : `有 ${dates.length} 个日期（${list(dates)}）`;
    return `“${file}”的工作表“${sheet}”${found}，无法判断是哪一期；请在标题中写明日期。`;
  },
  'latest-none': ({ folder }) =>
    `“${folder}”中没有 --latest 可用的表（.xlsx、.xls、.et、.ods、.csv 等）；请核对文件夹。`,
  'latest-one': ({ folder, file, sheet, date }) =>
    `“${folder}”中只有一期（${date}，“${file}”的工作表“${sheet}”），没有上期；请放入上期表，或不用 --latest，直接给出本期文件。`,
  'latest-same-date': ({ date, file, sheet, rivalFile, rivalSheet }) =>
    `有两张表都是 ${date}：“${file}”的工作表“${sheet}”和“${rivalFile}”的工作表“${rivalSheet}”；请改正其中一张的日期，或移出一个文件，或用 --sheet 指定每个工作簿用哪一张。`,
  'latest-other-table': ({ file, sheet, rivalFile, rivalSheet }) =>
    `最新两期不是同一种表（标题或指标不同）：“${file}”的工作表“${sheet}”和“${rivalFile}”的工作表“${rivalSheet}”；请每种表单独放一个文件夹，或直接给出本期文件，用 --prev 给出上期文件。`,
  'latest-report-alone': ({ file, date }) =>
    `“${file}”是 gasrank 生成的报表，而那一天（${date}）没有别的表；如是在报表上填的新数据，请把表格复制到新工作簿，否则请放回那一期的原表，或把报表移出文件夹。`,
  'collect-no-date': () =>
    '没有一份可用的报送写明日期，不知道收集的是哪一期；请用 --date 指定，如 --date 2022-11-07。',
  'collect-none-before': ({ folder, date }) =>
    `“${folder}”中没有早于 ${date} 的表，不知道照哪一期的名单和格式；请放入上一期的表，或用 --like 直接给出。`,
  'collect-layout': ({ file, sheet, name }) =>
    `照“${file}”的工作表“${sheet}”写出的表不能读回收集到的数（${name}），没有写出；请用 --like 另给一张表，或改用 -f json。`,
  'bad-time': ({ value }) =>
    `--at 的“${value}”不是每周的时间；请写成 "Mon 08:00" 或 "周一 08:00"。`,
  'bad-name': ({ value }) => `--name 的“${value}”不对；只能用英文字母、数字、- 和 _。`,
  'schedule-no-report': () =>
    '“--”后面须是 report 或 collect 的命令行，如 gasrank schedule -- report --latest 各期表 -o 报表.xlsx。',
  'schedule-without-dashes': ({ line }) =>
    `要运行的命令行写在“--”后面，应写成 ${line}；用 gasrank schedule --help 查看用法。`,
  'bad-unit': ({ value }) =>
    `--on-failure 的“${value}”不是 systemd 单元名；请写成 notify@%n.service 这样。`,
  'schedule-on-failure': ({ system }) =>
    `--on-failure 只用于 systemd，${system} 没有；请去掉，或加上 --for systemd。`,
  'schedule-no-output': () => '定时运行时没有人看标准输出；请给命令加上 -o 文件名。',
  'schedule-stdin': () => '定时运行时没有标准输入（“-”）；请写文件名。',
  'schedule-unquotable': ({ system, text }) =>
    `“${text}”中有 ${SCHEDULER[system]} 不能照原样接受的字符；请改名，或换一种写法。`,
  'schedule-too-long': ({ most }) =>
    `命令超过 cron 所能接受的 ${most} 字节；请缩短路径，或用 --for systemd。`,
};
