/** A configuration as the text of its file. */
import type { Config } from './schema.ts';

const ORDER = [
  '$schema',
  'lang',
  'title',
  'ties',
  'decimals',
  'smallBase',
  'regionOrder',
  'aliases',
  'vocabulary',
  'fonts',
] as const satisfies readonly (keyof Config)[];

/** The file's text, which reads back to the same configuration; ends with a line break. */
export function configText(config: Config): string {
  const entries = ORDER.filter((key) => config[key] !== undefined).map((key) => [key, config[key]]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
