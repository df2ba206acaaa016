/** Cache for pure functions of texts. The cells of a sheet repeat the same few words and number formats. */

/** Size at which a cache is emptied, so that it stays small for any sheet. */
const MAX_TEXTS = 1000;

/** Caches the result for each text. The function must be pure, and its results must not be changed. */
export function memoize<Result>(of: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    const cached = known.get(text);
    if (cached) return cached.result;
    const result = of(text);
    if (known.size >= MAX_TEXTS) known.clear();
    known.set(text, { result });
    return result;
  };
}
