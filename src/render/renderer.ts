/** Renderer: a function from the report and its surroundings to text or bytes. */
import type { Checked } from '../report/check/checked.ts';
import type { Explanation } from '../report/explain/explanation.ts';
import type { Report } from '../report/report.ts';

/** The parts of a report in Markdown; what is not named is left out. */
export const SECTIONS = ['summary', 'tables', 'notes', 'sources'] as const;
export type Section = (typeof SECTIONS)[number];

/** The tables in Markdown: one for each indicator, or all in one with the published header. */
export const LAYOUTS = ['indicators', 'official'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Names of fonts; where one is not given, the renderer has its own. */
export interface Fonts {
  readonly title?: string;
  readonly header?: string;
  readonly body?: string;
}

/** Surroundings of the output. */
export interface View {
  /** Columns of the window; infinite when the output does not go to one. */
  readonly width: number;
  /** Number of colours that may be used: 0 none, 1 the basic 16. */
  readonly colorLevel: 0 | 1;
  /** True if it is a file, and not passed on to another program. */
  readonly isFile?: boolean;
  /** The summary with its scope, and nothing else. */
  readonly summaryOnly?: boolean;
  /** For Markdown. */
  readonly sections?: readonly Section[];
  /** For Markdown. */
  readonly layout?: Layout;
  /** For Markdown: begin with title and date as YAML, in place of the heading. */
  readonly frontMatter?: boolean;
  /** For an output that names its fonts. */
  readonly fonts?: Fonts;
  /** For an output that links to the files it was made of. */
  readonly linkTo?: LinkTo;
}

/** The way from the output to a file, with `/` between folders; `null` when there is none, or none that a link could name. */
export type LinkTo = (file: string) => string | null;

/** Turns a report into text, or into bytes for a binary format; never prints. */
export type Render = (
  report: Report,
  view: View,
) => string | Uint8Array | Promise<string | Uint8Array>;

/** Turns findings into text; never prints. */
export type RenderChecked = (checked: Checked, view: View) => string;

/** Turns an explanation into text; never prints. */
export type RenderExplanation = (explanation: Explanation, view: View) => string;
