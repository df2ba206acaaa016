/** HTML that is safe by construction: every value in a template is escaped, unless it is markup already. */

import { printable } from '../text/printable.ts';

/** Markup that is not escaped. Only `html`, and the drawing library for its drawing, may create it. */
export interface Markup {
  readonly markup: string;
}

type HtmlPart = string | number | Markup | readonly Markup[];

/** A template that escapes its values, in attributes (in double quotes) and between tags. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Markup {
  const [start = ''] = strings;
  const join = (markup: string, part: HtmlPart, p: number) =>
    markup + partText(part) + (strings[p + 1] ?? '');
  return { markup: parts.reduce(join, start) };
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
