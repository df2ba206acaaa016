/** Content of the outputs of `gasrank collect`, in one language. */
import type { IsoDate } from '../../core/snapshot.ts';
import { findingMessage, type Language, placeText, WORDS } from '../../lang/index.ts';
import type { CollectDocument } from '../../schema/collect.ts';
import { sentencesOf } from '../findings.ts';
import { a1 } from '../format.ts';
import type { Collection } from './collection.ts';

/** A sheet that was read. */
export interface CollectSource {
  readonly role: 'like' | 'return';
  readonly file: string;
  readonly sheet: string;
  readonly date: IsoDate | null;
  readonly sha256: () => string;
}

/** A collection with the sheets that it was made of. */
export interface Collected {
  readonly collection: Collection;
  readonly language: Language;
  /** The roster's sheet, then the returns in the order of their files. */
  readonly sources: readonly CollectSource[];
}

/** The document of a collection, whose properties are those of `gasrank.collect/1`. */
export function documentOf({ collection, language, sources }: Collected): CollectDocument {
  const { date, like, units, conflicts, findings } = collection;
  const [first] = sources;
  const namesOf = (state: string) =>
    units.filter((unit) => unit.state === state).map(({ row }) => row.name);
  return {
    schema: 'gasrank.collect/1',
    date,
    like: { ...like.source, date: first?.date ?? null },
    indicators: like.indicators.map(({ device, gas }, i) => ({
      ...{ device, gas },
      regions: units.map(({ row, figures }) => {
        const { households, installed } = figures[i] ?? { households: null, installed: null };
        const at = installed?.from;
        return {
          region: row.name,
          households: households?.value ?? null,
          installed: installed?.value ?? null,
          from: at ? { ...at.source, cell: a1(at.row, at.col) } : null,
        };
      }),
    })),
    missing: namesOf('missing'),
    late: namesOf('late'),
    conflicts: conflicts.map(({ region, indicator, figure, values, cells }) => ({
      ...{ region, device: indicator.device, gas: indicator.gas, figure, values },
      files: cells.map(({ source }) => source.file),
    })),
    unused: unusedLines(collection, language).map(({ file, reason }) => ({ file, reason })),
    findings: sentencesOf(findings, WORDS[language]),
    sources: sources.map(({ sha256, ...source }) => ({ ...source, sha256: sha256() })),
  };
}

/** Each unused file or part of one, with its place and the reason as a sentence; `nameOf` shortens a file's name. */
export function unusedLines(
  { unused }: Collection,
  language: Language,
  nameOf: (file: string) => string = (file) => file,
): { readonly file: string; readonly place: string; readonly reason: string }[] {
  const words = WORDS[language];
  return unused.map(({ sheet, reason: full, ...one }) => {
    const file = nameOf(one.file);
    const reason =
      full.kind === 'problem' ? { ...full, problem: renamed(full.problem, file) } : full;
    const at = { source: { file, sheet: sheet ?? '' }, row: null, col: null };
    return {
      file,
      place: placeText(words, { file, sheet: sheet ?? '', cell: null }),
      reason: findingMessage(words, { code: 'return-unused', at, reason }),
    };
  });
}

/** The problem of a file under another name. */
function renamed<Problem extends object>(problem: Problem, file: string): Problem {
  return 'file' in problem ? { ...problem, file } : problem;
}
