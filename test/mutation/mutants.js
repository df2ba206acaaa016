/** Small changes to a source file, each of which a test should notice. */
import { parseSync } from 'vite';

/**
 * One changed place: the text from `start` to `end` becomes `text`.
 * @typedef {{ file: string, line: number, start: number, end: number, was: string, text: string }} Mutant
 * @typedef {{ type: string, start: number, end: number, [key: string]: any }} Node
 * @typedef {(node: Node, textOf: (node: Node) => string) => { at: Node, text: string }[]} Mutator
 */

/** @type {Readonly<Record<string, readonly string[]>>} */
const OPERATORS = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '**': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
};

/** Methods and functions that are easily taken for each other. @type {Readonly<Record<string, string>>} */
const NAMES = {
  some: 'every',
  every: 'some',
  find: 'findLast',
  findIndex: 'findLastIndex',
  indexOf: 'lastIndexOf',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
};

/** Methods whose removal leaves a list or a text unchanged. */
const REMOVABLE = ['filter', 'sort', 'reverse', 'slice', 'trim', 'toLowerCase'];

/** @type {Readonly<Record<string, Mutator>>} */
const MUTATORS = {
  BinaryExpression: swapOperator,
  LogicalExpression: swapOperator,
  AssignmentExpression: swapOperator,
  UnaryExpression: (node, textOf) =>
    node['operator'] === '!' || node['operator'] === '-'
      ? [{ at: node, text: textOf(node['argument']) }]
      : [],
  ConditionalExpression: (node) => truthValues(node['test']),
  IfStatement: (node) => truthValues(node['test']),
  Literal: (node) => {
    if (typeof node['value'] === 'boolean') return [{ at: node, text: String(!node['value']) }];
    if (typeof node['value'] === 'number') return [{ at: node, text: String(node['value'] + 1) }];
    return [];
  },
  ArrayExpression: (node) => (node['elements'].length > 0 ? [{ at: node, text: '[]' }] : []),
  BlockStatement: (node) => (node['body'].length > 0 ? [{ at: node, text: '{}' }] : []),
  CallExpression: (node, textOf) => {
    const { callee } = node;
    const name = callee.type === 'MemberExpression' ? callee.property.name : undefined;
    const other = name === undefined ? undefined : NAMES[name];
    if (other !== undefined) return [{ at: callee.property, text: other }];
    return REMOVABLE.includes(name) ? [{ at: node, text: textOf(callee.object) }] : [];
  },
};

/** @type {Mutator} */
function swapOperator(node, textOf) {
  const { left, right, operator } = node;
  return (OPERATORS[operator] ?? []).map((other) => {
    return { at: node, text: `${textOf(left)} ${other} ${textOf(right)}` };
  });
}

/** @param {Node} test */
const truthValues = (test) => ['true', 'false'].map((text) => ({ at: test, text }));

/**
 * Every mutant of a file, in the order of its text. Types and strings are not changed.
 * @param {string} file
 * @param {string} source
 * @returns {Mutant[]}
 */
export function mutantsOf(file, source) {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  /** @type {Mutant[]} */
  const mutants = [];
  const textOf = (/** @type {Node} */ { start, end }) => source.slice(start, end);
  visit(/** @type {any} */ (program), (node) => {
    for (const { at, text } of MUTATORS[node.type]?.(node, textOf) ?? []) {
      const { start, end } = at;
      const line = source.slice(0, start).split('\n').length;
      mutants.push({
        file,
        line,
        start,
        end,
        was: textOf(at),
        text: `(${text})`.replace(/^\((\{\}|\w+)\)$/u, '$1'),
      });
    }
  });
  return mutants.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Constants that are not part of the program: the rows of a check in the guides, and its cases. */
const APART = ['documentation', 'cases'];

/**
 * @param {Node} node
 * @param {(node: Node) => void} act
 */
function visit(node, act) {
  if (node.type.startsWith('TS') && !('expression' in node)) return;
  if (node.type === 'ImportDeclaration') return;
  if (node.type === 'VariableDeclarator' && APART.includes(node['id'].name)) return;
  act(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string') visit(child, act);
    }
  }
}
