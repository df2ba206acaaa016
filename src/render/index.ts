/** The output formats: one line each. A renderer is loaded only when its format is asked for. */
import type { Render } from './renderer.ts';

interface FormatEntry {
  readonly aliases: readonly string[];
  /** File extensions that mean this format. */
  readonly extensions: readonly string[];
  readonly isBinary: boolean;
  readonly load: () => Promise<Render>;
}

export const FORMAT_NAMES = ['terminal', 'excel', 'markdown', 'json'] as const;
export type Format = (typeof FORMAT_NAMES)[number];

export const FORMATS: Readonly<Record<Format, FormatEntry>> = {
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
};
