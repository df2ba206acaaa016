/** HTML that is safe by construction: whatever is put into a template is escaped, unless it is markup already. */

import { printable } from '../text/printable.ts';

/** Markup that stands as it is. Only `html`, and a drawing library for its drawing, may make it. */
export interface Markup {
  readonly markup: string;
}

type HtmlPart = string | number | Markup | readonly Markup[];

/** A template whose texts become no markup, in attributes (in double quotes) and between tags alike. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Markup {
  return { markup: String.raw({ raw: strings }, ...parts.map(partText)) };
}

function partText(part: HtmlPart): string {
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? mark);
}
