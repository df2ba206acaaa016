/** Parts of an .xlsx that hold cells, by their relationships (ECMA-376, part 2), and a plain archive of only those. */
import type { Archive } from './archive.ts';
import { damaged } from './damage.ts';
import type { Spend } from './limits.ts';
import { attributesOf, scanXml, type Tag, XmlError } from './xml.ts';
import { zip } from './zip.ts';

export interface PartRelation {
  readonly id: string;
  /** The last word of its type, which is the same in the transitional and the strict format. */
  readonly type: string;
  /** The name of the part that it leads to. */
  readonly target: string;
}

export interface WantedPart {
  readonly part: string;
  /** The name of its outermost element. */
  readonly root: string;
  /** Makes what is read of what the archive has. */
  readonly edit?: (xml: string) => string;
}

/**
 * A part of an archive as text, once every tag of it was visited.
 *
 * @throws GasrankError when it is missing, damaged or too large.
 */
export function scanPart(
  archive: Archive,
  { part, root, edit = (xml) => xml }: WantedPart,
  visit: (tag: Tag) => void,
): string {
  const xml = edit(archive.text(part));
  try {
    scanXml(xml, root, visit);
  } catch (error) {
    throw error instanceof XmlError ? damaged(archive.file, 'xml', { place: part }) : error;
  }
  return xml;
}

/** The same for a part of which the library makes a tree: each element costs memory. */
export function scanTree(
  archive: Archive,
  part: WantedPart,
  spend: Spend,
  visit: (tag: Tag) => void,
): string {
  return scanPart(archive, part, (tag) => {
    if (tag.kind !== 'close') spend('elements', 1);
    visit(tag);
  });
}

/** Targets of a part, or with `''` of the package. */
export function relationsOf(archive: Archive, part: string, spend: Spend): readonly PartRelation[] {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/u.exec(part) ?? [];
  const relations: PartRelation[] = [];
  const rels = { part: `${folder}_rels/${name}.rels`, root: 'Relationships' };
  scanTree(archive, rels, spend, ({ name: element, kind, attributes }) => {
    if (element !== 'Relationship' || kind === 'close') return;
    const found = attributesOf(attributes);
    if (found.get('TargetMode') === 'External') return;
    relations.push({
      id: found.get('Id') ?? '',
      type: found.get('Type')?.split('/').at(-1) ?? '',
      target: resolve(folder, found.get('Target') ?? ''),
    });
  });
  return relations;
}

/** The part that a target names, from the folder of the part that names it. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A package of a workbook and the parts that it leads to, under plain names. */
export function pack(
  workbook: string,
  parts: readonly { readonly relation: PartRelation; readonly xml: string }[],
): Buffer {
  const relationships = (relations: readonly PartRelation[]) =>
    `<Relationships xmlns="${PACKAGE}">${relations
      .map(
        ({ id, type, target }) =>
          `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`;
  const named = parts.map(({ relation, xml }, i) => {
    const target = `part${i}.xml`;
    return { relation: { ...relation, target }, xml };
  });
  const root = { id: 'workbook', type: 'officeDocument', target: 'workbook.xml' };
  return zip([
    ['[Content_Types].xml', '<Types/>'],
    ['_rels/.rels', relationships([root])],
    ['workbook.xml', workbook],
    ['_rels/workbook.xml.rels', relationships(named.map(({ relation }) => relation))],
    ...named.map(({ relation, xml }) => [relation.target, xml] as const),
  ]);
}
