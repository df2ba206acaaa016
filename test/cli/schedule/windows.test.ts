import { describe, expect, it } from 'vitest';
import { utf16, windowsTask } from '../../../src/cli/schedule/windows.ts';
import { scanXml } from '../../../src/read/guard/xml.ts';
import { refusal } from '../../helpers.ts';
import { TASK as UNIX_TASK } from './tasks.ts';

const TASK = { ...UNIX_TASK, folder: 'D:\\周报', log: 'D:\\周报\\gasrank.log' };

/** The parts of the published schema ([MS-TSCH], 2.5) that a weekly task may use: the children of each element. */
const SCHEMA: Readonly<Record<string, { order: 'any' | 'sequence'; children: string[] }>> = {
  Task: {
    order: 'any',
    children: ['RegistrationInfo', 'Triggers', 'Settings', 'Data', 'Principals', 'Actions'],
  },
  RegistrationInfo: {
    order: 'any',
    children: [
      ...['URI', 'SecurityDescriptor', 'Source', 'Date', 'Author', 'Version'],
      ...['Description', 'Documentation'],
    ],
  },
  Triggers: { order: 'any', children: ['CalendarTrigger'] },
  CalendarTrigger: {
    order: 'sequence',
    children: [
      ...['Enabled', 'StartBoundary', 'EndBoundary', 'Repetition', 'ExecutionTimeLimit'],
      ...['RandomDelay', 'ScheduleByWeek'],
    ],
  },
  ScheduleByWeek: { order: 'any', children: ['WeeksInterval', 'DaysOfWeek'] },
  DaysOfWeek: {
    order: 'any',
    children: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  },
  Settings: {
    order: 'any',
    children: [
      ...['AllowStartOnDemand', 'RestartOnFailure', 'MultipleInstancesPolicy'],
      ...['DisallowStartIfOnBatteries', 'StopIfGoingOnBatteries', 'AllowHardTerminate'],
      ...['StartWhenAvailable', 'NetworkProfileName', 'RunOnlyIfNetworkAvailable', 'WakeToRun'],
      ...['Enabled', 'Hidden', 'DeleteExpiredTaskAfter', 'IdleSettings', 'NetworkSettings'],
      ...['ExecutionTimeLimit', 'Priority', 'RunOnlyIfIdle'],
    ],
  },
  Actions: { order: 'sequence', children: ['Exec'] },
  Exec: { order: 'any', children: ['Command', 'Arguments', 'WorkingDirectory'] },
};

interface Read {
  readonly children: ReadonlyMap<string, readonly string[]>;
  readonly texts: ReadonlyMap<string, string>;
  readonly namespace: string | undefined;
}

/** The elements in each element, and the text of those that hold one. */
function read(xml: string): Read {
  const children = new Map<string, string[]>();
  const texts = new Map<string, string>();
  const open: string[] = [];
  let namespace: string | undefined;
  scanXml([xml], 'Task', (tag) => {
    const { name, kind, text } = tag;
    if (kind === 'close') {
      texts.set(open.join('/'), text.trim());
      open.pop();
      return;
    }
    namespace ??= tag.attribute('xmlns');
    const parent = open.at(-1) ?? '';
    children.set(parent, [...(children.get(parent) ?? []), name]);
    if (kind === 'open') open.push(name);
  });
  return { children, texts, namespace };
}

const plain = (text = '') =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('a task', () => {
  const { children, texts, namespace } = read(windowsTask(TASK));

  it('has only elements of the schema, each once and in its order', () => {
    expect(namespace).toBe('http://schemas.microsoft.com/windows/2004/02/mit/task');
    for (const [parent, found] of children) {
      if (parent === '') continue;
      const { order, children: known = [] } = SCHEMA[parent] ?? {};
      const inOrder = known.filter((name) => found.includes(name));
      expect({ parent, found: order === 'sequence' ? found : found.toSorted() }).toEqual({
        parent,
        found: order === 'sequence' ? inOrder : inOrder.toSorted(),
      });
    }
    expect(children.get('DaysOfWeek')).toEqual(['Monday']);
  });

  it('begins on that day of the week, at that time', () => {
    const start = texts.get('Task/Triggers/CalendarTrigger/StartBoundary');
    expect(start).toBe('2022-11-07T08:05:00');
    expect(new Date(`${start}Z`).getUTCDay()).toBe(1);
  });
});

it('the command is quoted for cmd.exe, and for XML', () => {
  const { texts } = read(
    windowsTask({
      ...TASK,
      commands: [['C:\\Program Files\\node.exe', 'D:\\各期 表\\', 'R&D', '-o', 'a^b.xlsx']],
      folder: 'D:\\周报 & 表',
      log: 'D:\\log.txt',
    }),
  );
  const exec = (name: string) => plain(texts.get(`Task/Actions/Exec/${name}`));
  expect(exec('Command')).toBe('cmd.exe');
  expect(exec('WorkingDirectory')).toBe('D:\\周报 & 表');
  expect(exec('Arguments')).toBe(
    '/d /s /c "chcp 65001 >nul & (echo %date% %time% & "C:\\Program Files\\node.exe" "D:\\各期 表\\\\" "R&D" -o "a^b.xlsx") >> D:\\log.txt 2>&1"',
  );
});

it('a further command runs if the one before ended with 0 or 1', () => {
  const commands = [
    ['a.exe', '1'],
    ['b.exe', '2 3'],
  ] as const;
  const { texts } = read(windowsTask({ ...TASK, commands, folder: 'D:\\', log: 'D:\\log.txt' }));
  expect(plain(texts.get('Task/Actions/Exec/Arguments'))).toContain(
    'a.exe 1 & if errorlevel 1 (if not errorlevel 2 (b.exe "2 3" & if not errorlevel 1 exit 1)) else (b.exe "2 3"))',
  );
});

it.each(['100%.xlsx', 'a"b', 'a\nb'])('%j is refused', (text) => {
  expect(
    refusal(() => windowsTask({ ...TASK, commands: [['node', text]], folder: 'D:\\', log: 'l' })),
  ).toEqual({
    ...{ code: 'schedule-unquotable', system: 'windows', text },
  });
});

it('the file is in UTF-16 with its mark, as it says', () => {
  const bytes = Buffer.from(utf16('<a>表</a>\n'));
  expect(bytes.subarray(0, 2).toString('hex')).toBe('fffe');
  expect(bytes.subarray(2).toString('utf16le')).toBe('<a>表</a>\r\n');
});
