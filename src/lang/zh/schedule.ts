/** 中文。 */
import { shellWord } from '../shell.ts';
import type { ScheduleWords } from '../words/schedule.ts';

const log = (file: string) => `每次运行的输出追加到 ${file}。`;

export const zh: ScheduleWords = {
  description: (name, weekday, time) =>
    `${name}：每周${'日一二三四五六'[weekday]} ${time} 生成报表`,
  install: {
    cron: ({ file, isOne, log: to }) => [
      file === null
        ? '安装：用 crontab -e 把以上两行加在末尾。'
        : `安装：(crontab -l; cat ${shellWord(file, 'posix')}) | crontab -`,
      '查看：crontab -l；取消：用 crontab -e 删去这两行。',
      `失败时（退出码不为 0）打印${isOne ? '日志的最后一行' : '这次写入日志的内容'}，由 cron 寄出；收件人写在 crontab 开头：MAILTO=邮箱。`,
      log(to),
    ],
    systemd: ({ name, file, log: to, onFailure }) => [
      file === null
        ? '安装：先看一遍脚本，再执行：在这条命令后面加上 | sh。'
        : `安装：先看一遍脚本，再执行：sh ${shellWord(file, 'posix')}`,
      '没有人登录时也要运行：loginctl enable-linger',
      `查看：systemctl --user list-timers ${name}.timer；试运行：systemctl --user start ${name}.service；取消：systemctl --user disable --now ${name}.timer`,
      onFailure === null
        ? '失败时不会通知任何人；需要通知时请加 --on-failure 单元名（如 notify@%n.service），失败时即启动该单元；systemctl --user --failed 列出失败的任务。'
        : `失败时（退出码不为 0）启动 ${onFailure}，这个单元须已装好；systemctl --user --failed 列出失败的任务。`,
      log(to),
    ],
    windows: ({ name, file, log: to }) => [
      file === null
        ? `安装：先写成文件（Windows 要求的编码）：在这条命令的 -- 之前加上 -o ${name}.xml。`
        : `安装：schtasks /create /tn ${name} /xml "${file}"`,
      `试运行：schtasks /run /tn ${name}；查看：schtasks /query /tn ${name}；取消：schtasks /delete /tn ${name}。登录期间才会运行。`,
      `失败时任务计划程序的“上次运行结果”是退出码（0x1、0x2、0x3），不是 0x0：schtasks /query /tn ${name} /v /fo list。`,
      log(to),
    ],
  },
  otherSystem: '其中的路径是本机的：请在要生成报表的电脑上执行这条命令，或改成那台电脑上的路径。',
};
