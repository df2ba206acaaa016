/** The output formats, one entry each. A renderer is loaded only if its format is requested. */
import type { Render, RenderChecked, RenderExplanation } from './renderer.ts';

interface FormatEntry<R> {
  readonly aliases: readonly string[];
  /** File extensions of this format. */
  readonly extensions: readonly string[];
  readonly isBinary: boolean;
  readonly load: () => Promise<R>;
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
    load: async () => (await import('./excel/excel.ts')).renderExcel,
  },
  markdown: {
    aliases: ['md'],
    extensions: ['.md', '.markdown'],
    isBinary: false,
    load: async () => (await import('./markdown/markdown.ts')).renderMarkdown,
  },
  html: {
    aliases: [],
    extensions: ['.html', '.htm'],
    isBinary: false,
    load: async () => (await import('./html/html.ts')).renderHtml,
  },
  json: {
    aliases: [],
    extensions: ['.json'],
    isBinary: false,
    load: async () => (await import('./json.ts')).renderJson,
  },
  csv: {
    aliases: [],
    extensions: ['.csv'],
    isBinary: false,
    load: async () => (await import('./tidy-csv.ts')).renderCsv,
  },
} satisfies Record<string, FormatEntry<Render>>;

export type Format = keyof typeof REGISTRY;
export const FORMATS: Readonly<Record<Format, FormatEntry<Render>>> = REGISTRY;

/** Formats of `check`. */
const CHECK_REGISTRY = {
  terminal: {
    ...REGISTRY.terminal,
    load: async () => (await import('./check/terminal.ts')).checkedText,
  },
  markdown: {
    ...REGISTRY.markdown,
    load: async () => (await import('./check/markdown.ts')).checkedMarkdown,
  },
  json: {
    ...REGISTRY.json,
    load: async () => (await import('./check/json.ts')).checkedJson,
  },
} satisfies Partial<Record<Format, FormatEntry<RenderChecked>>>;

export type CheckFormat = keyof typeof CHECK_REGISTRY;
export const CHECK_FORMATS: Readonly<Record<CheckFormat, FormatEntry<RenderChecked>>> =
  CHECK_REGISTRY;

/** Formats of `explain`. */
const EXPLAIN_REGISTRY = {
  terminal: {
    ...REGISTRY.terminal,
    load: async () => (await import('./explain/terminal.ts')).explanationText,
  },
  markdown: {
    ...REGISTRY.markdown,
    load: async () => (await import('./explain/markdown.ts')).explanationMarkdown,
  },
  json: {
    ...REGISTRY.json,
    load: async () => (await import('./explain/json.ts')).explanationJson,
  },
} satisfies Partial<Record<Format, FormatEntry<RenderExplanation>>>;

export const EXPLAIN_FORMATS: Readonly<
  Record<keyof typeof EXPLAIN_REGISTRY, FormatEntry<RenderExplanation>>
> = EXPLAIN_REGISTRY;
