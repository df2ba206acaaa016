/** Turns words beside a measure in its cell (自闭阀已安装数) into labels above it. */
import { highest } from '../../core/sheet/extent.ts';
import type { HeaderLabel } from '../../core/snapshot.ts';
import { type HeaderRole, isMeasure } from '../words/header-words.ts';
import { normalise } from '../words/text.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { Hit } from './hits.ts';

/**
 * Labels over every measure of a single indicator, of which one column may name the device and another the gas
 * (管道气户数, 已安装自闭阀户数).
 */
export function labelsOfPair(hits: readonly Hit[], isGas: Vocabulary['isGas']): HeaderLabel[] {
  const ofRole = (role: HeaderRole) => hits.filter(({ word }) => word.role === role);
  const counts = [...ofRole('households'), ...ofRole('installed')];
  const [due, done, another] = counts.map(({ word }) => word.qualifier);
  const others = hits.filter(
    ({ word }) =>
      word.qualifier !== '' && isMeasure(word.role) && !counts.some((hit) => hit.word === word),
  );
  if (!due || !done || another !== undefined || others.length > 0) return [];
  if (counts[0]?.word.role === counts[1]?.word.role || isGas(due) === isGas(done)) return [];
  return (isGas(due) ? [done, due] : [due, done]).map((text) => ({ text }));
}

/** Checks whether a column holds figures. */
export function isOfFigures({ word }: Hit): boolean {
  return isMeasure(word.role);
}

/**
 * One label for each word before or after a measure in its cell (自闭阀已安装数). Such a word names an indicator if it
 * has households and installed, or if it distinguishes columns of the same measure.
 */
export function labelsOfQualifiers(hits: readonly Hit[]): ReadonlyMap<string, HeaderLabel> {
  const roles = new Map<string, Set<HeaderRole>>();
  for (const { word } of hits) {
    const key = normalise(word.qualifier);
    if (key !== '') roles.set(key, (roles.get(key) ?? new Set()).add(word.role));
  }
  const installed = [...roles.values()].filter((of) => of.has('installed')).length;
  const naming = [...roles].filter(
    ([, of]) => of.has('installed') && (of.has('households') || installed > 1),
  );
  const names = new Set(naming.map(([key]) => key));
  return new Map(
    hits.flatMap(({ word: { qualifier } }) => {
      const key = normalise(qualifier);
      return names.has(key) ? [[key, { text: qualifier }] as const] : [];
    }),
  );
}

interface LabelledColumn {
  readonly label: HeaderLabel;
  readonly path: readonly HeaderLabel[];
}

/** Makes all paths equally long; a qualifier is placed above its measure, like a group. */
export function levelled<Column extends LabelledColumn>(columns: readonly Column[]): Column[] {
  const depth = highest(columns.map(({ path }) => path.length));
  return columns.map((column) => {
    const above = column.path.filter((other) => other !== column.label);
    const own = Array<HeaderLabel>(depth - above.length).fill(column.label);
    return { ...column, path: [...above, ...own] };
  });
}
