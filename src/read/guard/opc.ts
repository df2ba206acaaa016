/** Parts of an archive, and those that a part of an .xlsx leads to (ECMA-376, part 2). */
import type { Archive } from './archive.ts';
import { damaged } from './damage.ts';
import type { Spend } from './limits.ts';
import { scanXml, type Tag, XmlError } from './xml.ts';

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
export function relationsOf(archive: Archive, part: string): readonly PartRelation[] {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/u.exec(part) ?? [];
  const relations: PartRelation[] = [];
  const rels = { part: `${folder}_rels/${name}.rels`, root: 'Relationships' };
  scanPart(archive, rels, (tag) => {
    if (tag.name !== 'Relationship' || tag.kind === 'close') return;
    if (tag.attribute('TargetMode') === 'External') return;
    relations.push({
      id: tag.attribute('Id') ?? '',
      type: tag.attribute('Type')?.split('/').at(-1) ?? '',
      target: resolve(folder, tag.attribute('Target') ?? ''),
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
