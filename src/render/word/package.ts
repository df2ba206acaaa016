/** The parts of a document, with what the library cannot write: replacement fonts, the record, dates of the report. */
import { type Document, Packer } from 'docx';
import { type Part, zipped } from '../package/zip.ts';

/** Namespace of the record's element. */
const RECORD = 'https://gasrank/record';

/** Parts of ours. */
export interface OwnParts {
  readonly fontTable: string;
  /** The record as JSON. */
  readonly record: string;
  /** The report's date, which the document's own dates are. */
  readonly date: string;
}

/** Method of the library that its types hide: the parts of a document by their names. */
interface Compiler {
  compile(document: Document): ReadonlyMap<string, string | Uint8Array>;
}

const RELATIONSHIP =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';

/** The bytes of a document; equal documents give equal bytes. */
export function packed(
  document: Document,
  { fontTable, record, date }: OwnParts,
): Promise<Uint8Array> {
  const { compiler } = Packer as unknown as { readonly compiler: Compiler };
  const parts = new Map(compiler.compile(document));
  parts.set('word/fontTable.xml', fontTable);
  replace(parts, 'docProps/core.xml', /(<dcterms:\w+ [^>]*>)[^<]*/gu, `$1${date}T00:00:00Z`);
  const relationship = `<Relationship Id="rIdRecord" Type="${RELATIONSHIP}" Target="../customXml/item1.xml"/>`;
  replace(parts, 'word/_rels/document.xml.rels', /(?=<\/Relationships>)/u, relationship);
  parts.set('customXml/item1.xml', recordXml(record));
  return zipped(
    [...parts].map(([name, content]): Part => ({ name, content: Buffer.from(content) })),
  );
}

function replace(parts: Map<string, unknown>, name: string, mark: RegExp, text: string): void {
  const before = String(parts.get(name));
  const after = before.replace(mark, text);
  if (after === before) throw new Error(`${name} is not as expected`);
  parts.set(name, after);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function recordXml(record: string): string {
  const text = record.replace(/[&<>]/gu, (mark) => ESCAPES[mark] ?? '');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<record xmlns="${RECORD}">${text}</record>`;
}
