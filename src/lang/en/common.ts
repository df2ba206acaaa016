/** English: parts of several kinds of sentences. */
import type { FindingOf, NameFault } from '../../core/finding.ts';
import type { Measure } from '../../core/snapshot.ts';
import { MAX_LISTED } from '../report.ts';

/** Content of a cell instead of a name, and a way to fix it. */
export const NAME_FAULT: Readonly<Record<NameFault, readonly [is: string, help: string]>> = {
  error: ['is an error value', 'correct its formula in Excel or WPS first'],
  boolean: ['is a logical value', 'write the name instead'],
  date: [
    'is a date',
    'write the name instead; format the cell as text if the name looks like a date',
  ],
  'formula-without-value': [
    'is a formula without a stored result',
    'open the file in Excel or WPS and save it once',
  ],
  'blank-item': [
    'is the blank item of a pivot table',
    'fill in the names in its source, and refresh the pivot table',
  ],
};

export const measure: Readonly<Record<Measure, string>> = {
  households: 'Households',
  installed: 'Installed',
  added: 'Added',
  rate: 'Rate',
  rank: 'Rank',
};

/** Measures inside a sentence. */
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

export const list = (names: readonly string[], most = MAX_LISTED) =>
  [
    ...names.slice(0, most),
    ...(names.length > most ? [`and ${names.length - most} more`] : []),
  ].join(', ');

/** Ranks that another figure would alter: `甲 1→2`. */
export const rankChanges = (ranks: FindingOf<'figure-revised'>['ranks'], most?: number) =>
  list(
    ranks.map(({ region, was, now }) => `${region} ${was ?? '—'}→${now ?? '—'}`),
    most,
  );

export const quoted = (names: readonly string[]) => list(names.map((name) => `"${name}"`));

/** Meanings of the system's error codes. */
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
  ELOOP: 'the link leads back to itself',
  EIO: 'a device error',
  EBADF: 'it is not open',
  EAGAIN: 'it has nothing to read',
  'not-regular': 'it is not a regular file but a pipe, a device or the like',
  'too-large': 'it is too large',
};
