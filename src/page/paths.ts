/** Paths of dropped files, whose names may be alike. */

/** The names, each in a folder of its own number if an earlier one is the same. */
export function pathsOf(names: readonly string[]): string[] {
  return names.map((name, n) => (names.indexOf(name) < n ? `${n + 1}/${name}` : name));
}
