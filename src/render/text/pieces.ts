/** Long texts in pieces, each of which is written before the next is made. */

/** Length from which a piece is written. With more, what makes up a piece outlives its use, and memory grows. */
const PIECE = 2 ** 14;

/** Joins short texts into pieces that are worth writing. */
export function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

/** Makes an item of each element only when it is written. */
export function* lazily<Element, Item>(
  elements: Iterable<Element>,
  itemOf: (element: Element) => Item,
): Generator<Item> {
  for (const element of elements) yield itemOf(element);
}
