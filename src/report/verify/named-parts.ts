/** Parts of the lists of a JSON document, by the names under which those of two documents are matched. */
import { normalise } from '../../core/sheet/text.ts';

/** Names by which the parts of lists are matched; parts of other lists are matched by index. */
const NAMED: Readonly<Record<string, (part: Readonly<Record<string, unknown>>) => string>> = {
  indicators: ({ device, gas }) => `${nameIn(device)}\u0000${nameIn(gas)}`,
  regions: ({ region }) => nameIn(region),
  subtotals: ({ label }) => nameIn(label),
  findings: ({ code, sheet, cell }) => [code, sheet, cell].map(String).join('\u0000'),
};

const nameIn = (value: unknown) => (typeof value === 'string' ? normalise(value) : '');

/** A part of a list, and its name, numbered among parts of the same name. */
export interface NamedPart {
  readonly value: unknown;
  readonly id: string;
  readonly n: number;
}

export function partsOf(list: readonly unknown[], key: string): NamedPart[] {
  const seen = new Map<string, number>();
  return list.map((value, n) => {
    const name = isObject(value) ? (NAMED[key]?.(value) ?? String(n)) : String(n);
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return { value, id: `${name}\u0000${times}`, n };
  });
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
