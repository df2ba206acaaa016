/** A file of a unit, or a part of it, that `collect` did not use; found by `select/returns`. */
import type { ErrorDetail } from '../../../core/error.ts';
import type { IsoDate } from '../../../core/snapshot.ts';
import type { Cases, Check, Documentation } from '../../check.ts';

type SingleProblem = Exclude<ErrorDetail, { readonly code: 'several-problems' }>;

/** Reason why a return was not used. */
export type UnusedReason =
  /** It cannot be read, or has no table. */
  | { readonly kind: 'problem'; readonly problem: SingleProblem }
  /** It is the sheet that gives the roster. */
  | { readonly kind: 'roster' }
  /** gasrank made it. */
  | { readonly kind: 'own' }
  | { readonly kind: 'newer'; readonly date: IsoDate; readonly most: IsoDate }
  /** It names no unit of the roster. */
  | { readonly kind: 'no-unit' }
  /** None of its rows has a figure. */
  | { readonly kind: 'no-figures' }
  | { readonly kind: 'several-units'; readonly units: readonly string[] }
  /** It names a unit, but has neither its row nor a total. */
  | { readonly kind: 'no-total'; readonly unit: string }
  /** A row whose name is not in the roster; `likely` is a unit that may have been renamed. */
  | { readonly kind: 'unknown-row'; readonly name: string; readonly likely: string | null }
  /** Figures for which the roster's sheet has no place. */
  | { readonly kind: 'unknown-indicator'; readonly indicators: readonly string[] };

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'return-unused': { reason: UnusedReason };
  }
}

export const check: Check<'return-unused'> = { code: 'return-unused', severity: 'warning' };

export const documentation: Documentation = {
  en: [
    'a file, or a row or an indicator in it, was not used by `collect`: it cannot be read, has no table, names no unit of the roster, or is newer than the period',
    'correct the file or the name; if a unit was renamed, give `--alias NEW=OLD`',
  ],
  zh: [
    '`collect` 没有采用的文件，或其中的一行、一项指标：不能读取，没有表，没有名单中的单位，或日期晚于本期',
    '改正文件或名称；单位改了名，用 `--alias 新名=旧名`',
  ],
};

export const cases: Cases<'return-unused'> = {
  found: [
    {
      now: ['甲,100,50', '乙,100,40'],
      returns: [
        { file: 'all.csv', date: '2022.11.14', rows: ['甲,100,60', '乙,100,40', '丙,100,70'] },
      ],
      at: 'all A6',
      says: { reason: { kind: 'unknown-row', name: '丙', likely: null } },
    },
    {
      now: ['甲,100,50'],
      returns: [{ file: 'newer.csv', date: '2022.11.21', rows: ['甲,100,60'] }],
      options: ['--date', '2022-11-14', '--allow-missing'],
      at: 'newer',
      says: { reason: { kind: 'newer', date: '2022-11-21', most: '2022-11-14' } },
      beside: ['return-missing-allowed'],
    },
  ],
  notFound: [
    {
      now: ['甲,100,50'],
      returns: [{ file: 'a.csv', date: '2022.11.14', rows: ['甲,100,60'] }],
    },
  ],
};
