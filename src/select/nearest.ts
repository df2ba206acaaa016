/** Nearest words to a misspelt one. */

/** The known word nearest to this one; up to a third of its letters may differ. `null` if none is near. */
export function suggest(word: string, known: readonly string[]): string | null {
  const scored = known.map((candidate) => {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    return { candidate, distance };
  });
  const [nearest] = scored
    .filter(({ candidate, distance }) => distance <= Math.ceil(candidate.length / 3))
    .sort((a, b) => a.distance - b.distance);
  return nearest?.candidate ?? null;
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
