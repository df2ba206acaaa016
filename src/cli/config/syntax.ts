/** Place where a text stops being JSON. `JSON.parse` reports it in English, and not on every Node. */

/** A place in a text as editors count: from 1, columns in characters. */
export interface SyntaxProblem {
  readonly line: number;
  readonly column: number;
  /** Text at that place; empty at the end. */
  readonly found: string;
}

const TOKEN =
  /[\t\n\r ]*([[\]{},:]|"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|)/uy;

/** Tokens that may come next: a value, a value or the end of its empty list, a key, and so on. */
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'end';

/** The first place at which a text cannot be JSON any more; the end of the text when it is JSON. */
export function findSyntaxProblem(text: string): SyntaxProblem {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let offset = 0;
  for (;;) {
    TOKEN.lastIndex = offset;
    const [whole = '', token = ''] = TOKEN.exec(text) ?? [];
    const next = step(expected, token, open);
    if (token === '' || next === null) return problemAt(text, offset + whole.length - token.length);
    expected = next;
    offset += whole.length;
  }
}

/** Tokens that may follow a token; `null` when it must not stand here. Keeps count of what is open. */
function step(expected: Expected, token: string, open: ('{' | '[')[]): Expected | null {
  const afterValue = () => (open.length > 0 ? 'comma-or-end' : 'end');
  if (token === '}' || token === ']') {
    const isMatch = open.at(-1) === (token === '}' ? '{' : '[');
    if (!isMatch || !expected.endsWith('-or-end')) return null;
    open.pop();
    return afterValue();
  }
  if (token === ':') return expected === 'colon' ? 'value' : null;
  if (token === ',') {
    if (expected !== 'comma-or-end') return null;
    return open.at(-1) === '{' ? 'key' : 'value';
  }
  if (expected === 'key' || expected === 'key-or-end')
    return token.startsWith('"') ? 'colon' : null;
  if (expected !== 'value' && expected !== 'value-or-end') return null;
  if (token !== '{' && token !== '[') return afterValue();
  open.push(token);
  return token === '{' ? 'key-or-end' : 'value-or-end';
}

function problemAt(text: string, offset: number): SyntaxProblem {
  const lines = text.slice(0, offset).split(/\r\n|[\n\r]/u);
  const column = [...(lines.at(-1) ?? '')].length + 1;
  const [found = ''] = text.slice(offset);
  return { line: lines.length, column, found };
}
