/** The frame of every page: one file without scripts and external resources. */
import { html, type Markup } from './markup.ts';

/** Resources that a page may load: none. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

interface PageHead {
  /** The language tag. */
  readonly tag: string;
  readonly title: string;
  /** Version of gasrank; `null` if it is not recorded. */
  readonly version: string | null;
  /** Style sheet. */
  readonly style: string;
}

/** The parts of a page with those of its content, and after them what readers do not see. */
export function* htmlPage(
  { tag, title, version, style }: PageHead,
  content: Iterable<Markup>,
  unseen: Markup = html``,
): Generator<Markup> {
  yield html`<!doctype html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${`gasrank ${version ?? ''}`.trim()}">
<title>${title}</title>
<style>${{ markup: style }}</style>
</head>
<body>
<main>
`;
  yield* content;
  yield html`
</main>
${unseen}</body>
</html>
`;
}

export function paragraphs(texts: readonly string[]): Markup[] {
  return texts.map((text) => html`<p>${text}</p>`);
}

/** The sources, one a line, below a heading. */
export function sourceList(heading: string, lines: readonly string[]): Markup {
  return html`<footer class="sources">
<p>${heading}</p>
${paragraphs(lines)}
</footer>`;
}
