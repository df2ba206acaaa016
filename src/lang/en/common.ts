/** English: what several kinds of sentences share. */
import type { Measure } from '../../core/snapshot.ts';
import { MOST_LISTED } from '../words.ts';

export const measure: Readonly<Record<Measure, string>> = {
  households: 'Households',
  installed: 'Installed',
  added: 'Added',
  rate: 'Rate',
  rank: 'Rank',
};

/** The same measures inside a sentence. */
export const figure: Readonly<Record<Measure, string>> = {
  households: 'households',
  installed: 'installed',
  added: 'addition',
  rate: 'rate',
  rank: 'rank',
};

export const count = (most: number) => most.toLocaleString('en-US');

export const of = (region: string, indicator: string) =>
  [region, indicator].filter(Boolean).join(' ');

export const list = (names: readonly string[], most = MOST_LISTED) =>
  [
    ...names.slice(0, most),
    ...(names.length > most ? [`and ${names.length - most} more`] : []),
  ].join(', ');

export const quoted = (names: readonly string[]) => list(names.map((name) => `"${name}"`));

/** What the system's error codes mean. */
export const SYSTEM_REASON: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'no permission',
  EPERM: 'no permission, or the file is in use',
  EBUSY: 'the file is in use',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'it is larger than the system allows',
  ENAMETOOLONG: 'the name is too long',
};
