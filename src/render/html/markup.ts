/** HTML that is safe by construction: whatever is put into a template is escaped, unless it is markup already. */

/** Markup that stands as it is. Only `html`, and a drawing library for its drawing, may make it. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Markup[];

/** A template whose texts become no markup, in attributes (in double quotes) and between tags alike. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: String.raw({ raw: strings }, ...parts.map(partText)) };
}

function partText(part: Part): string {
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

/** Characters that a page has no room for, or that would reorder the text around them. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]+/gu;

/** A text without line breaks, controls, and marks that reorder it. */
export function oneLine(text: string): string {
  return text.replace(UNPRINTABLE, ' ');
}

function escapeHtml(text: string): string {
  return oneLine(text).replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? mark);
}
