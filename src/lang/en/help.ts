/** English: the texts of --help. */
import type { Words } from '../report.ts';

export const help: Words['help'] = {
  description: 'Turns progress tables (Excel) into reports with additions, rates and ranks.',
  command: {
    report: {
      summary: "make a report from this period's sheet (and last period's)",
      description:
        "Reads this period's progress table, computes additions against last period's, exact rates and ranks, and writes them to the terminal, Excel, Word, pictures, HTML, Markdown, JSON or CSV.",
      exitCodes: [
        'Exit codes:',
        '  0   done',
        '  1   findings at or above --fail-on (the report is written all the same)',
        '  2   wrong usage, or an input that cannot be read',
        '  3   output could not be written',
        '  70  a bug in gasrank',
      ].join('\n'),
    },
    check: {
      summary: 'list what is wrong with the data, without a report',
      description:
        "Checks this period's progress table (and last period's) and lists only the findings: figures that are invalid or missing, totals and rates that the counts contradict, counts that fell, renamed regions and more, each with its cell. Findings of one kind are shown together, the most severe first.",
      exitCodes: [
        'Exit codes:',
        '  0   no findings at or above --fail-on',
        '  1   there are some',
        '  2   wrong usage, or an input that cannot be read',
        '  3   output could not be written',
        '  70  a bug in gasrank',
      ].join('\n'),
    },
    explain: {
      summary: "show where a region's figures and rank come from",
      description:
        'Shows for every figure of a region which cell it was read from and how it was computed, its neighbours in the ranking and the households between them, why its rank changed, and the findings about it.',
      exitCodes: [
        'Exit codes:',
        '  0   done (findings or not)',
        '  2   wrong usage, no such region or indicator, or an input that cannot be read',
        '  3   output could not be written',
        '  70  a bug in gasrank',
      ].join('\n'),
    },
    collect: {
      summary: 'Put the returns of all units together into one sheet',
      description:
        "Reads the files that units sent (a row for each unit, or towns with a total and the unit's name), puts their figures into one sheet with the roster, the indicators and the layout of last period's, and shows who sent figures, who is late and who sent nothing. Of two different figures, none is used. The last line can be sent as a reminder.",
      exitCodes: [
        'Exit codes:',
        '  0   no finding at or above --fail-on',
        '  1   one or more (missing units and conflicts are errors; the sheet is written all the same)',
        "  2   wrong usage, or last period's sheet cannot be read",
        '  3   the output could not be written',
        '  70  a bug',
      ].join('\n'),
    },
    inspect: {
      summary: 'show how sheets are read',
      description:
        'Shows how each file is read: format, sheets, date, which columns each indicator is read from, regions and totals, rows and columns that are not used, and findings. Look here first when a figure surprises you; a bug report needs its output.',
      exitCodes: [
        'Exit codes:',
        '  0   a report can be made of each (findings or not)',
        '  2   wrong usage, or no report can be made of a file',
        '  3   output could not be written',
        '  70  a bug in gasrank',
      ].join('\n'),
    },
    verify: {
      summary: 'check whether a report still follows from its sources',
      description:
        'Computes a report (.xlsx, .docx, .html or .json) again from the sources and by the rules that it records, compares every figure and text, and says which source has changed since it was made, or is missing. Sources are looked for where they were, then in the folder of the report and in that of --sources; network paths and devices are not opened.',
      exitCodes: [
        'Exit codes:',
        '  0   the sources are unchanged, every figure is the same',
        '  1   a figure differs, or a source has changed',
        '  2   wrong usage, a report that cannot be read, or a missing source',
        '  3   output could not be written',
        '  70  a bug in gasrank',
      ].join('\n'),
    },
    trend: {
      summary: 'show how rates and ranks moved over many periods',
      description:
        'Reads the sheets of all periods in a folder (or a workbook, or several files) and joins them by region and indicator: the trend of rates and ranks, the pace per week, periods without additions, the distance from a schedule, what is needed per week, when the rest may be done, and earlier figures that later sheets contradict. A sheet that might change the result and cannot be read stops the run.',
      exitCodes: [
        'Exit codes:',
        '  0   done',
        '  1   findings at or above --fail-on (the result is written all the same)',
        '  2   wrong usage, or a sheet that cannot be read, has no date, or the date of another',
        '  3   output could not be written',
        '  70  a bug in gasrank',
      ].join('\n'),
    },
    schedule: {
      summary: 'print an entry for the system that makes a report, or collects returns, every week',
      description:
        'Prints the entry for cron, systemd or the Windows Task Scheduler that runs a command (report or collect) every week in this folder, and how to install it; installs nothing. With a further -- a second command follows, which runs if the first ended with 0 or 1. Example: gasrank schedule --at "Mon 08:00" -- report --latest sheets -o report.xlsx',
    },
    page: {
      summary: 'write gasrank as one web page',
      description:
        "Writes one file: open it in a browser and drop this period's and last period's sheets on it to see the report and the findings, and to save Excel, Word, a picture and other files. Nothing to install, no network; no data leaves the computer. Example: gasrank page -o gasrank.html",
    },
    completion: {
      summary: 'print a script that completes command lines on Tab',
      description:
        'Prints a script with which a shell completes the commands, options, choices and files of gasrank on Tab. bash (with bash-completion): put source <(gasrank completion bash) into ~/.bashrc. zsh: put source <(gasrank completion zsh) into ~/.zshrc, after compinit. fish: gasrank completion fish > ~/.config/fish/completions/gasrank.fish. PowerShell: put gasrank completion powershell | Out-String | Invoke-Expression into $PROFILE.',
    },
    complete: { summary: 'answers completion scripts' },
    help: { summary: 'show help for a command' },
  },
  argument: {
    workbook: "this period's sheet (.xlsx, .xls, .et, .csv, …); - is standard input",
    last: "last period's sheet; of two files in any order the newer is this period's",
    region: 'the region; may be shortened (温县, 温); 合计 or total is the total',
    files: 'files to look at, one or more',
    periods: 'the folder with the sheets of all periods, or their files, one or more',
    returns: 'folder or files of the returns, one or more',
    report: 'an .xlsx, .docx, .html or .json that gasrank made; - is JSON on standard input',
    command: 'the command line of report or collect, after --',
    shell: 'the shell: bash, zsh, fish, powershell',
  },
  value: {
    options: 'options',
    command: 'command',
    this: 'this',
    last: 'last',
    folder: 'folder',
    region: 'region',
    report: 'report',
    returns: 'returns',
    file: 'file',
    format: 'format',
    parts: 'parts',
    layout: 'layout',
    name: 'name',
    date: 'date',
    days: 'days',
    alias: 'this=last',
    method: 'method',
    rate: 'rate',
    number: 'n',
    percent: 'percent',
    count: 'count',
    basis: 'basis',
    order: 'order',
    severity: 'severity',
    language: 'language',
    system: 'system',
    time: 'time',
    unit: 'unit',
    shell: 'shell',
    words: 'words',
    signs: 'signs',
  },
  group: {
    options: 'Options:',
    input: 'Input:',
    rules: 'Figures and ranks:',
    output: 'Output:',
    findings: 'Findings:',
    other: 'Other:',
  },
  examplesTitle: 'Examples:',
  examples: [
    ['gasrank report this.xlsx last.xlsx', 'see it in the terminal'],
    ['gasrank report this.xlsx last.xlsx -o report.xlsx', 'make the Excel report'],
    ['gasrank report this.xlsx last.xlsx -o bulletin.docx', 'make a bulletin in Word'],
    ['gasrank report this.xlsx last.xlsx -o ranking.png', 'a picture for a chat group'],
    ['gasrank report this.xlsx last.xlsx -f markdown > news.md', 'for a newsletter'],
    ['gasrank report this.xlsx last.xlsx -f json | jq .', 'for other programs'],
    ['gasrank report --latest sheets -o report.xlsx', 'the two newest sheets of a folder'],
    ['gasrank trend sheets', 'how rates and ranks moved'],
    ['gasrank check this.xlsx last.xlsx', 'only list what is wrong'],
    ['gasrank explain 温县 this.xlsx last.xlsx', 'see why a region ranks as it does'],
    ['gasrank inspect this.xlsx', 'see how a sheet is read'],
    ['gasrank verify report.xlsx', 'check whether it still follows from its sources'],
  ],
  usage: 'Usage:',
  arguments: 'Arguments:',
  commands: 'Commands:',
  version: 'show the version',
  help: 'show help',
  moreHelp: 'gasrank report --help lists every option; likewise for the other commands.',
  optionFacts: (choices, fallback) =>
    ` (${[
      choices.length > 0 ? `choices: ${choices.join(', ')}` : '',
      fallback === null ? '' : `default: ${fallback}`,
    ]
      .filter((fact) => fact !== '')
      .join('; ')})`,
  option: {
    last: 'only this many of the newest periods',
    since: 'only periods from this date on',
    until: 'only periods up to this date',
    trendRegion:
      'list only this region, or a part of its name; repeatable; the total is always listed',
    trendSheet: 'name of the sheet in each workbook, if a workbook has several tables',
    target: 'rate to reach, such as 100%',
    targetFrom: 'first day of the target; the planned rate counts from it',
    targetBy: 'last day of the target',
    basis: 'how the planned rate counts the time: days, or months begun',
    like: "last period's sheet, which gives the roster, the indicators and the layout; of a folder, the newest sheet before the period",
    collectOutput:
      "write the period's sheet to this .xlsx, which replaces an older one once complete; {date} in its name is the date; - is standard output",
    likeSheet: "the sheet in last period's workbook",
    checkReturns:
      'also check each return on its own and against last period (fell, leapt, above due, totals)',
    returnTo:
      'write copies of faulty .xlsx returns, with only the wrong cells marked and commented, to this folder, and a list for other formats; implies --check-returns',
    allowMissing: 'a unit that sent nothing is a warning, not an error',
    prev: "last period's sheet, which may also follow this period's; - is standard input; default: an older sheet of the same workbook, else the sheet's own additions are used",
    latest:
      "instead of files: this period's and last period's sheets are the two newest in this folder or workbook",
    revisions: 'with --latest: lists figures of earlier sheets that later ones contradict',
    format: 'output format; default: by the extension of -o, else terminal',
    output:
      'write to a file, atomically; may be given more than once; its name may have {date}, {prevDate} and {title}; - is standard output',
    ifChanged:
      'do nothing if the output was already made from the same input and rules (.xlsx, .docx, .json)',
    sheet: "sheet in this period's workbook; with --latest, in each",
    prevSheet: "sheet in last period's workbook; without --prev, in this period's",
    date: "this period's date, if it is missing or wrong in the sheet",
    prevDate: "last period's date, likewise",
    showSchedule:
      'adds a column to the table: percentage points above or below the schedule; needs a target with both dates',
    alias:
      "a renamed region, device or gas: this period's name=last period's; may be given more than once",
    ties: 'how ties are ranked: 1,1,3; 1,1,2; 2,2,3; 1,2,3; 1.5,1.5,3',
    rankBy: 'rank by the exact rate, or by the rate as printed',
    sort: 'order of rows: as in the sheet, or by rank (one table for all: by the first indicator)',
    decimals: 'decimals of rates, 0 to 6; default: as in the sheet',
    lang: 'language of messages, also as en_US; default from the environment, Chinese if unclear',
    failOn: 'exit with 1 on findings at or above this severity',
    maxAge:
      "report an error if this period's date is more than so many days ago (8 or 8d), since a new sheet has not arrived",
    config:
      'configuration; default: gasrank.config.json beside the input, else in the working directory',
    noConfig: 'use no configuration',
    verbose: 'say which configuration is used; list findings of one kind one by one',
    inspectVerbose: 'say which configuration is used',
    quiet: 'leave out information and progress; keep warnings and errors',
    frame:
      'frames and arrows in the terminal: lines, or ascii (+ - | ^ v) for consoles on which lines do not line up; default on an old Windows console: ascii',
    noColor: 'print without colour',
    explainOutput: 'write to a file (.txt, .md, .json), atomically; - is standard output',
    indicator: 'only this indicator: device, gas or both, may be shortened; default: all',
    inspectFormat: 'output format',
    sources:
      "folder of the report's sources, looked for there by name if they are neither in their place nor beside the report",
    saveConfig:
      'save recognised header words in a gasrank.config.json beside the input (never overwrites one)',
    scheduleFor: 'the system that runs it; default: this one',
    scheduleAt: 'when: day of the week and time',
    scheduleLog: 'file to which each run appends what it prints',
    scheduleName: 'name of the entry in the system; a second entry needs another',
    scheduleOnFailure: 'systemd unit to start when a run fails, such as notify@%n.service',
    scheduleOutput:
      'write to a file, for Windows in the encoding that it requires; - is standard output',
    pageOutput: 'write to a file; - is standard output',
    scheduleQuiet: 'do not say how to install it',
    names: 'maximum number of regions named in a list of the summary',
    summaryOnly: 'print only the summary (terminal, docx, markdown)',
    sections:
      'parts of Word and Markdown, in this order, separated by commas; default: summary,tables,notes',
    layout:
      'tables of Word and Markdown: one for all with the published header (default in Word), or one for each indicator (default in Markdown)',
    chart: 'add a bar chart of each indicator to the Word file',
    pictureIndicator:
      'draw only this indicator in a picture (.png, .svg): device, gas or both, or a part of them; default: all',
    frontMatter: 'begin Markdown with title and date as front matter (YAML)',
    inspectSheet: 'look at this sheet only; default: every one that fits',
  },
};
