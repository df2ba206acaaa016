/** A collection in a terminal: who sent figures, who is late, who sent nothing, and a reminder that can be sent as it is. */
import { COLLECT_WORDS } from '../../lang/collect.ts';
import type { Collected } from '../../report/collect/collected.ts';
import type { View } from '../renderer.ts';
import { printable } from '../text/printable.ts';
import { hanging } from '../text/width.ts';

/** Lines that fit into the window, and the reminder as one line. */
export function collectedText(collected: Collected, { width }: Pick<View, 'width'>): string {
  const { collection, language } = collected;
  const { units, conflicts, date, rows } = collection;
  const words = COLLECT_WORDS[language];
  const namesOf = (state: 'sent' | 'late' | 'missing') =>
    units.filter((unit) => unit.state === state).map(({ row }) => row.name);
  const [sent, missing] = [namesOf('sent'), namesOf('missing')];
  const late = namesOf('late');
  const dated = late.map((unit) => {
    const own = rows.find((row) => row.unit === unit && row.date !== null)?.date;
    return own ? words.lateUnit(unit, own) : unit;
  });
  const lists = [
    { list: words.units.sent, names: sent },
    { list: words.units.late, names: dated },
    { list: words.units.missing, names: missing },
    { list: words.units.conflict, names: [...new Set(conflicts.map(({ region }) => region))] },
  ];
  const lines = [
    words.counts(date, { sent: sent.length, late: late.length, missing: missing.length }),
    ...lists.flatMap(({ list, names }) => (names.length > 0 ? [list(names)] : [])),
  ];
  const shown = lines.flatMap((line) => hanging(printable(line), 0, width));
  return [...shown, '', reminderOf(collected), ''].join('\n');
}

/** A text that names exactly the units that sent nothing. */
export function reminderOf({ collection: { units, date }, language }: Collected): string {
  const words = COLLECT_WORDS[language];
  const missing = units.filter(({ state }) => state === 'missing').map(({ row }) => row.name);
  return printable(missing.length > 0 ? words.reminder(missing, date) : words.nothingMissing);
}
