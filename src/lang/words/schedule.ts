/** The words of `gasrank schedule` as one type, which a report does not need. */

/** Files or lines of a schedule, and where they are. */
interface ScheduleEntry {
  readonly name: string;
  /** `null` is standard output. */
  readonly file: string | null;
  /** True if it runs one command. */
  readonly isOne: boolean;
  readonly log: string;
  /** Unit that systemd starts if a run fails; `null` for none. */
  readonly onFailure: string | null;
}

export interface ScheduleWords {
  /** A comment in the entry; 0 is Sunday. */
  readonly description: (name: string, weekday: number, time: string) => string;
  /** Ways to install the entry, see it and remove it, line by line. */
  readonly install: Readonly<
    Record<'cron' | 'systemd' | 'windows', (entry: ScheduleEntry) => readonly string[]>
  >;
  /** The paths in the entry belong to another kind of system than the entry. */
  readonly otherSystem: string;
}
