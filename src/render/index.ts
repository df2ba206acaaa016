/** The output formats: one entry each. A renderer is loaded only when its format is asked for. */
import type { Render } from './renderer.ts';

interface FormatEntry {
  readonly aliases: readonly string[];
  /** File extensions that mean this format. */
  readonly extensions: readonly string[];
  readonly isBinary: boolean;
  readonly load: () => Promise<Render>;
}

const REGISTRY = {
  terminal: {
    aliases: [],
    extensions: ['.txt'],
    isBinary: false,
    load: async () => (await import('./terminal.ts')).renderTerminal,
  },
  excel: {
    aliases: ['xlsx'],
    extensions: ['.xlsx'],
    isBinary: true,
    load: async () => (await import('./excel.ts')).renderExcel,
  },
  markdown: {
    aliases: ['md'],
    extensions: ['.md', '.markdown'],
    isBinary: false,
    load: async () => (await import('./markdown.ts')).renderMarkdown,
  },
  json: {
    aliases: [],
    extensions: ['.json'],
    isBinary: false,
    load: async () => (await import('./json.ts')).renderJson,
  },
} satisfies Record<string, FormatEntry>;

export type Format = keyof typeof REGISTRY;
export const FORMATS: Readonly<Record<Format, FormatEntry>> = REGISTRY;
export const FORMAT_NAMES = Object.keys(REGISTRY) as Format[];
