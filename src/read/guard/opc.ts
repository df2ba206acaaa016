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
}

/**
 * Visits every tag of a part of an archive.
 *
 * @throws GasrankError when it is missing, damaged or too large.
 */
export function scanPart(
  archive: Archive,
  { part, root }: WantedPart,
  visit: (tag: Tag) => void,
): void {
  scanPieces(archive.pieces(part), { part, root, file: archive.file }, visit);
}

/**
 * Returns a part as text, once every tag of it was visited. Each element is counted, since the library makes a tree of it.
 *
 * @param edit makes the text that is read of the one in the archive
 * @throws GasrankError as `scanPart`
 */
export function scanTree(
  archive: Archive,
  { part, root, edit = (xml) => xml }: WantedPart & { readonly edit?: (xml: string) => string },
  spend: Spend,
  visit: (tag: Tag) => void,
): string {
  const xml = edit(archive.text(part));
  scanPieces([xml], { part, root, file: archive.file }, (tag) => {
    if (tag.kind !== 'close') spend('elements', 1);
    visit(tag);
  });
  return xml;
}

function scanPieces(
  pieces: Iterable<string>,
  { part, root, file }: WantedPart & { readonly file: string },
  visit: (tag: Tag) => void,
): void {
  try {
    scanXml(pieces, root, visit);
  } catch (error) {
    throw error instanceof XmlError ? damaged(file, 'xml', { place: part }) : error;
  }
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
