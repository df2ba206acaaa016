/** The output formats, one entry each. Those that bring a library are loaded on demand. */

import { checkedJson } from './check/json.ts';
import { checkedMarkdown } from './check/markdown.ts';
import { checkedText } from './check/terminal.ts';
import { renderExcel } from './excel/excel.ts';
import { explanationJson } from './explain/json.ts';
import { explanationMarkdown } from './explain/markdown.ts';
import { explanationText } from './explain/terminal.ts';
import { renderJsonPieces } from './json.ts';
import { renderMarkdown } from './markdown/markdown.ts';
import type { Render, RenderChecked, RenderExplanation, RenderTrend } from './renderer.ts';
import { renderTerminal } from './terminal.ts';
import { trendExcel } from './trend/excel.ts';
import { trendJson } from './trend/json.ts';
import { trendMarkdown } from './trend/markdown.ts';
import { trendText } from './trend/terminal.ts';

interface FormatEntry<R> {
  readonly aliases: readonly string[];
  /** File extensions of this format. */
  readonly extensions: readonly string[];
  readonly isBinary: boolean;
  readonly render: R;
}

const REGISTRY = {
  terminal: {
    aliases: [],
    extensions: ['.txt'],
    isBinary: false,
    render: renderTerminal,
  },
  excel: {
    aliases: ['xlsx'],
    extensions: ['.xlsx'],
    isBinary: true,
    render: renderExcel,
  },
  docx: {
    aliases: ['word'],
    extensions: ['.docx'],
    isBinary: true,
    render: async (report, view) => (await import('./word/word.ts')).renderWord(report, view),
  },
  markdown: {
    aliases: ['md'],
    extensions: ['.md', '.markdown'],
    isBinary: false,
    render: renderMarkdown,
  },
  html: {
    aliases: [],
    extensions: ['.html', '.htm'],
    isBinary: false,
    render: async (report, view) => (await import('./html/html.ts')).renderHtml(report, view),
  },
  svg: {
    aliases: [],
    extensions: ['.svg'],
    isBinary: false,
    render: async (report, view) => (await import('./picture/picture.ts')).renderSvg(report, view),
  },
  png: {
    aliases: [],
    extensions: ['.png'],
    isBinary: true,
    render: async (report, view) => (await import('./picture/png.ts')).renderPng(report, view),
  },
  json: {
    aliases: [],
    extensions: ['.json'],
    isBinary: false,
    render: renderJsonPieces,
  },
  csv: {
    aliases: [],
    extensions: ['.csv'],
    isBinary: false,
    render: async (report, view) => (await import('./tidy-csv.ts')).renderCsv(report, view),
  },
} satisfies Record<string, FormatEntry<Render>>;

export type Format = keyof typeof REGISTRY;
export const FORMATS: Readonly<Record<Format, FormatEntry<Render>>> = REGISTRY;

/** Formats of `check`. */
const CHECK_REGISTRY = {
  terminal: {
    ...REGISTRY.terminal,
    render: checkedText,
  },
  markdown: {
    ...REGISTRY.markdown,
    render: checkedMarkdown,
  },
  json: {
    ...REGISTRY.json,
    render: checkedJson,
  },
} satisfies Partial<Record<Format, FormatEntry<RenderChecked>>>;

export type CheckFormat = keyof typeof CHECK_REGISTRY;
export const CHECK_FORMATS: Readonly<Record<CheckFormat, FormatEntry<RenderChecked>>> =
  CHECK_REGISTRY;

/** Formats of `explain`. */
const EXPLAIN_REGISTRY = {
  terminal: {
    ...REGISTRY.terminal,
    render: explanationText,
  },
  markdown: {
    ...REGISTRY.markdown,
    render: explanationMarkdown,
  },
  json: {
    ...REGISTRY.json,
    render: explanationJson,
  },
} satisfies Partial<Record<Format, FormatEntry<RenderExplanation>>>;

export const EXPLAIN_FORMATS: Readonly<
  Record<keyof typeof EXPLAIN_REGISTRY, FormatEntry<RenderExplanation>>
> = EXPLAIN_REGISTRY;

/** Formats of `trend`. */
const TREND_REGISTRY = {
  terminal: {
    ...REGISTRY.terminal,
    render: trendText,
  },
  markdown: {
    ...REGISTRY.markdown,
    render: trendMarkdown,
  },
  json: {
    ...REGISTRY.json,
    render: trendJson,
  },
  excel: {
    ...REGISTRY.excel,
    render: trendExcel,
  },
  svg: {
    ...REGISTRY.svg,
    render: async (trend, view) => (await import('./trend/picture.ts')).trendSvg(trend, view),
  },
  png: {
    ...REGISTRY.png,
    render: async (trend, view) => (await import('./trend/picture.ts')).trendPng(trend, view),
  },
  html: {
    ...REGISTRY.html,
    render: async (trend, view) => (await import('./trend/html.ts')).trendHtml(trend, view),
  },
  csv: {
    ...REGISTRY.csv,
    render: async (trend, view) => (await import('./trend/tidy-csv.ts')).trendCsv(trend, view),
  },
} satisfies Partial<Record<Format, FormatEntry<RenderTrend>>>;

export const TREND_FORMATS: Readonly<
  Record<keyof typeof TREND_REGISTRY, FormatEntry<RenderTrend>>
> = TREND_REGISTRY;
