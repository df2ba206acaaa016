/** The names of indicators as headings and sentences print them. */
import {
  type HeaderLabel,
  type Indicator,
  indicatorName,
  type Snapshot,
} from '../core/snapshot.ts';

/**
 * Each indicator as headings name it: without the levels of the header that stand over all of them (燃气安全装置 over 自闭阀
 * and 金属软管); with them where the rest would not tell the indicators apart.
 */
export function headingNames({
  indicators,
  columns,
}: Pick<Snapshot, 'indicators' | 'columns'>): readonly Indicator[] {
  const shared = sharedLabels(columns).map(({ text }) => text);
  const short = indicators.map(({ device, gas }) => {
    const isShared = (word: string) => shared.some((text) => text.includes(word));
    return { device: withoutFirst(device, isShared), gas: isShared(gas) ? '' : gas };
  });
  const names = short.map(indicatorName);
  const areDistinct = new Set(names).size === names.length && !names.includes('');
  return areDistinct ? short : indicators;
}

/** A device without those of its first words that are shared; empty where all are. */
function withoutFirst(device: string, isShared: (word: string) => boolean): string {
  const words = device.split(' ');
  const first = words.findIndex((word) => !isShared(word));
  return first === -1 ? '' : words.slice(first).join(' ');
}

/** The labels that stand over every column of figures, where these are of several indicators. */
function sharedLabels(columns: Snapshot['columns']): readonly HeaderLabel[] {
  const figures = columns.filter(({ figure }) => figure !== null);
  const [first, ...others] = figures;
  const isOfSeveral = others.some(({ figure }) => figure?.indicator !== first?.figure?.indicator);
  if (!first || !isOfSeveral) return [];
  const labels = [...new Set(first.path)];
  return labels.filter((label) => others.every(({ path }) => path.includes(label)));
}
