/** A faster `Array.flatMap` for the rows of a sheet: the built-in one takes several times as long. */

/** Maps each item to a value, to several or to none, and joins them. */
export function flatMap<Item, Value>(
  items: Iterable<Item>,
  of: (item: Item, index: number) => Value | readonly Value[],
): Value[] {
  const values: Value[] = [];
  let index = 0;
  for (const item of items) {
    const found = of(item, index++);
    if (Array.isArray(found)) for (const value of found) values.push(value);
    else values.push(found as Value);
  }
  return values;
}
