/** Types of renderers, which turn a report and a view into text or bytes. */
import type { Checked } from '../report/check/checked.ts';
import type { Explanation } from '../report/explain/explanation.ts';
import type { Report } from '../report/report.ts';
import type { Trend } from '../report/trend/trend.ts';
import type { FrameStyle } from './text/frame.ts';

/** The parts of a report in Markdown and Word. */
export const SECTIONS = ['summary', 'tables', 'notes', 'sources'] as const;
export type Section = (typeof SECTIONS)[number];

/** The tables in Markdown and Word: one for each indicator, or all in one with the published header. */
export const LAYOUTS = ['indicators', 'official'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Names of fonts; defaults are the renderer's own. */
export interface Fonts {
  readonly title?: string;
  readonly header?: string;
  readonly body?: string;
}

/** Conditions of an output. */
export interface View {
  /** Columns of the window; infinite without a window. */
  readonly width: number;
  /** Number of colours that may be used: 0 none, 1 the basic 16. */
  readonly colorLevel: 0 | 1;
  /** Signs of which frames and arrows are drawn; lines by default. */
  readonly frame?: FrameStyle;
  /** True without a window that shows block characters. */
  readonly isPlain?: boolean;
  /** True if it is a file, not piped to another program. */
  readonly isFile?: boolean;
  /** Only the summary with its scope. */
  readonly summaryOnly?: boolean;
  /** For Markdown and Word. */
  readonly sections?: readonly Section[];
  /** For Markdown and Word; each has its own default. */
  readonly layout?: Layout;
  /** For Markdown: title and date as YAML in place of the heading. */
  readonly frontMatter?: boolean;
  /** For outputs that name fonts. */
  readonly fonts?: Fonts;
  /** For Word: a chart of each indicator. */
  readonly chart?: boolean;
  /** For pictures: indexes of the indicators that they show; all by default. */
  readonly indicators?: readonly number[];
  /** For pictures of pixels. */
  readonly raster?: Raster;
  /** For outputs that link to the source files. */
  readonly linkTo?: LinkTo;
}

/** Draws pictures of pixels with fonts of the system. */
export interface Raster {
  /** Names of the fonts, as the attribute `font-family` has them. */
  readonly family: string;
  /**
   * The PNG of an SVG document.
   *
   * @throws GasrankError if the fonts lack a character of its text
   */
  readonly draw: (svg: string) => Promise<Uint8Array>;
}

/** Relative path from the output to a file, with `/` between folders; `null` if there is none that a link can contain. */
export type LinkTo = (file: string) => string | null;

/** Text of an output, the pieces of a long text, made as they are written, or bytes. */
export type Content = string | Generator<string> | Uint8Array;

/** Turns a report into text, or into bytes for a binary format; never prints. */
export type Render = (report: Report, view: View) => Content | Promise<Content>;

/** Turns findings into text; never prints. */
export type RenderChecked = (checked: Checked, view: View) => string;

/** Turns an explanation into text; never prints. */
export type RenderExplanation = (explanation: Explanation, view: View) => string;

/** Turns a trend into text, or into bytes for a binary format; never prints. */
export type RenderTrend = (trend: Trend, view: View) => Content | Promise<Content>;
