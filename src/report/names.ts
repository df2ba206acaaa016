/** Names of indicators in headings and sentences. */
import {
  type HeaderLabel,
  type Indicator,
  indicatorName,
  type Snapshot,
} from '../core/snapshot.ts';

/**
 * Indicators as named in headings: without the header levels that are common to all (燃气安全装置 over 自闭阀 and
 * 金属软管), unless the rest would not distinguish them.
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

/** A device without its shared first words; empty if all are shared. */
function withoutFirst(device: string, isShared: (word: string) => boolean): string {
  const words = device.split(' ');
  const first = words.findIndex((word) => !isShared(word));
  return first === -1 ? '' : words.slice(first).join(' ');
}

/** The labels over every column of figures, if there are several indicators. */
function sharedLabels(columns: Snapshot['columns']): readonly HeaderLabel[] {
  const figures = columns.filter(({ figure }) => figure !== null);
  const [first, ...others] = figures;
  const isOfSeveral = others.some(({ figure }) => figure?.indicator !== first?.figure?.indicator);
  if (!first || !isOfSeveral) return [];
  const labels = [...new Set(first.path)];
  return labels.filter((label) => others.every(({ path }) => path.includes(label)));
}
