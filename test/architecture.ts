/** Reads the imports and globals of each source file and compares them with a table of rooms. */
import path from 'node:path';
import { parseAst } from 'vitest/node';

/** Imports and globals that a room (a folder of `src/`) may use. */
export interface Room {
  /** Rooms it may import from. */
  readonly rooms?: readonly string[];
  /** Rooms it may only take types from. */
  readonly types?: readonly string[];
  /** Packages, and the one file of the room that may import each (`*`: any file). */
  readonly packages?: Readonly<Record<string, string>>;
  /** Node's own modules (`*`: any). */
  readonly node?: readonly string[];
  /** Files outside `src/`, from the top of the repository. */
  readonly files?: readonly string[];
  /** Globals it must not name. */
  readonly without?: readonly string[];
  /** Its folders; each may import from those before it. */
  readonly folders?: readonly string[];
}

interface Import {
  readonly module: string;
  readonly typeOnly: boolean;
}

/** Source texts by their path in `src/`, with `/`. */
export type Sources = Readonly<Record<string, string>>;

/** One sentence for each edge that `rooms` does not allow and each cycle, type imports included. */
export function violations(sources: Sources, rooms: Readonly<Record<string, Room>>): string[] {
  const files = Object.entries(sources).map(([file, text]) => ({ file, ...read(text) }));
  const forbidden = files.flatMap(({ file, imports, names }) => {
    const room = rooms[roomOf(file)];
    if (!room) return [`${file} is in no room`];
    return [
      ...imports
        .filter((it) => !allowed(file, room, it, sources))
        .map(({ module }) => `${file} imports ${module}`),
      ...(room.without ?? [])
        .filter((name) => names.has(name))
        .map((name) => `${file} uses ${name}`),
    ];
  });
  const graph = new Map(
    files.map(({ file, imports }) => [file, imports.map(({ module }) => target(file, module))]),
  );
  return [...forbidden, ...cycles(graph)];
}

/** `render/excel.ts` → `render`; `index.ts` → `index.ts`. */
function roomOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function target(file: string, module: string): string {
  return module.startsWith('.') ? path.posix.join(path.posix.dirname(file), module) : module;
}

function allowed(
  file: string,
  room: Room,
  { module, typeOnly }: Import,
  sources: Sources,
): boolean {
  if (module.startsWith('node:')) return ['*', module].some((it) => room.node?.includes(it));
  const to = target(file, module);
  if (module.startsWith('.')) {
    if (to.startsWith('../')) return room.files?.includes(to.slice(3)) ?? false;
    const rooms = [roomOf(file), ...(room.rooms ?? []), ...(typeOnly ? (room.types ?? []) : [])];
    return to in sources && rooms.includes(roomOf(to)) && isInOrder(file, to, room);
  }
  const name = module.split('/', module.startsWith('@') ? 2 : 1).join('/');
  return ['*', path.posix.basename(file)].includes(room.packages?.[name] ?? '');
}

/** Checks whether an import within a room goes to the same folder or to one before it; files in no folder are free. */
function isInOrder(file: string, to: string, { folders = [] }: Room): boolean {
  if (roomOf(file) !== roomOf(to)) return true;
  const [own, other] = [file, to].map((it) => (it.split('/').length > 2 ? it.split('/')[1] : ''));
  if (!own || !other || own === other) return true;
  return folders.includes(own) && folders.slice(0, folders.indexOf(own)).includes(other);
}

/** Each cycle once, as `a → b → a`. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) found.push([...trail.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return found;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** The imports of a source text (static, dynamic, re-exports, `import('…')` types) and the names it uses. */
function read(text: string): { imports: Import[]; names: Set<string> } {
  const imports: Import[] = [];
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    if (!isNode(value)) return;
    if (value.type === 'Identifier') names.add(String(value['name']));
    if (isNode(value['source']))
      imports.push({ module: String(value['source']['value']), typeOnly: isTypeOnly(value) });
    for (const [key, child] of Object.entries(value)) {
      const isName =
        (key === 'property' || key === 'key') && !value['computed'] && !value['shorthand'];
      if (!isName) visit(child);
    }
  };
  visit(parseAst(text, { lang: 'ts' }));
  return { imports, names };
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  );
}

function isTypeOnly({ type, importKind, exportKind, specifiers }: Node): boolean {
  if (type === 'TSImportType' || importKind === 'type' || exportKind === 'type') return true;
  return (
    Array.isArray(specifiers) &&
    specifiers.length > 0 &&
    specifiers.every((it) => it.importKind === 'type' || it.exportKind === 'type')
  );
}
