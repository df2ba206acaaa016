/** Commands that run every week: what is run, where and when. Pure. */
import { GasrankError } from '../../core/error.ts';

/** Systems that run a command every week. */
export const SYSTEMS = ['cron', 'systemd', 'windows'] as const;
export type System = (typeof SYSTEMS)[number];

/** A time of the week. */
export interface WeekTime {
  /** 0 is Sunday, as for cron. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

/** A program and its arguments; the paths of Node and gasrank are absolute. */
export type CommandWords = readonly [program: string, ...rest: string[]];

export interface Task {
  /** Name by which the system knows it. */
  readonly name: string;
  /** Description, in a comment. */
  readonly description: string;
  readonly at: WeekTime;
  /** Each runs if the one before it ended with 0 or 1. */
  readonly commands: readonly CommandWords[];
  /** Folder in which it runs; an absolute path, as the log's. */
  readonly folder: string;
  /** Takes what it prints, behind what is there. */
  readonly log: string;
  /** Unit that systemd starts when a run fails. */
  readonly onFailure?: string;
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const CHINESE_WEEKDAYS = ['日天', '一', '二', '三', '四', '五', '六'];

/**
 * A time of the week as a person types it: `Mon 08:00`, 周一 8:00.
 *
 * @throws GasrankError `bad-time`
 */
export function parseWeekTime(value: string): WeekTime {
  const [, day = '', chinese = '', hours, minutes] =
    /^(?:([a-z]+)\s+|(?:周|星期)([日天一二三四五六])\s*)(\d{1,2}):(\d{2})$/iu.exec(
      value.normalize('NFKC').trim(),
    ) ?? [];
  const weekday = chinese
    ? CHINESE_WEEKDAYS.findIndex((names) => names.includes(chinese))
    : WEEKDAYS.findIndex((name) => day.length > 2 && name.startsWith(day.toLowerCase()));
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (weekday < 0 || !(hour < 24 && minute < 60)) {
    throw new GasrankError({ code: 'bad-time', value });
  }
  return { weekday, hour, minute };
}

/** `08:00`. */
export function clock({ hour, minute }: WeekTime): string {
  return [hour, minute].map((number) => String(number).padStart(2, '0')).join(':');
}

/**
 * Refuses what a system's files cannot hold in any quotes, rather than to run another command on Monday.
 *
 * @throws GasrankError `schedule-unquotable`
 */
export function requireQuotable(system: System, texts: readonly string[], forbidden: RegExp): void {
  const text = texts.find((it) => forbidden.test(it));
  if (text !== undefined) throw new GasrankError({ code: 'schedule-unquotable', system, text });
}
