/** A task as XML for Windows Task Scheduler ([MS-TSCH], 2.5: task schema). Pure. */
import { type CommandWords, clock, requireQuotable, type Task } from './task.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A week in the past that began with a Sunday: when the first run could have been. */
const FIRST_SUNDAY = { month: '2022-11', day: 6 };

/** @throws GasrankError when a path or a word has what cmd.exe cannot be kept from taking for its own */
export function windowsTask({ description, at, commands, folder, log }: Task): string {
  requireQuotable('windows', [...commands.flat(), folder, log], /[\p{Cc}"%]/u);
  const day = String(FIRST_SUNDAY.day + at.weekday).padStart(2, '0');
  // cmd.exe, because only a shell appends to a log; in UTF-8, as gasrank writes. Nothing may follow the run: its exit code
  // becomes that of cmd.exe, which Task Scheduler shows as the last result.
  const run = `echo %date% %time% & ${chained(commands)}`;
  const command = `chcp 65001 >nul & (${run}) >> ${quoted(log)} 2>&1`;
  return `<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>${escaped(description)}</Description>
  </RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
      <Enabled>true</Enabled>
      <StartBoundary>${FIRST_SUNDAY.month}-${day}T${clock(at)}:00</StartBoundary>
      <ScheduleByWeek>
        <DaysOfWeek>
          <${WEEKDAYS[at.weekday]} />
        </DaysOfWeek>
        <WeeksInterval>1</WeeksInterval>
      </ScheduleByWeek>
    </CalendarTrigger>
  </Triggers>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <Enabled>true</Enabled>
    <ExecutionTimeLimit>PT1H</ExecutionTimeLimit>
  </Settings>
  <Actions>
    <Exec>
      <Command>cmd.exe</Command>
      <Arguments>${escaped(`/d /s /c "${command}"`)}</Arguments>
      <WorkingDirectory>${escaped(folder)}</WorkingDirectory>
    </Exec>
  </Actions>
</Task>
`;
}

/** The commands one after the other, each only if the one before ended with 0 or 1; a 1 before the last stays the exit code. */
function chained([first, ...others]: readonly CommandWords[]): string {
  const command = (first ?? []).map(quoted).join(' ');
  if (others.length === 0) return command;
  const next = chained(others);
  return `${command} & if errorlevel 1 (if not errorlevel 2 (${next} & if not errorlevel 1 exit 1)) else (${next})`;
}

/** The bytes as Task Scheduler itself exports them. */
export function utf16(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'utf16le');
}

/** A word for cmd.exe and for the program; a back slash before the closing quotes would take them for its own. */
function quoted(word: string): string {
  return /^[\w.:\\/-]+$/u.test(word) ? word : `"${word.replace(/\\+$/u, '$&$&')}"`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
