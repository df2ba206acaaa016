/** Reading of a sheet, in a form that a person can write beside the sheet and compare. */

import { SEVERITY } from '../src/check/severity.ts';
import type { Finding, FindingCode } from '../src/core/finding.ts';
import type { Quantity } from '../src/core/quantity.ts';
import { a1 } from '../src/core/sheet/cell.ts';
import { SPACE_AND_INVISIBLE } from '../src/core/sheet/text.ts';
import { indicatorName, type Region, type Stated } from '../src/core/snapshot.ts';
import type { Interpretation } from '../src/interpret/index.ts';
import { allFindings } from './helpers.ts';

export interface Reading {
  readonly title: string | null;
  readonly date: string;
  /** Printed names; empty if the header names neither device nor gas. */
  readonly indicators: readonly string[];
  /**
   * One line for each region: its name without white space and invisible characters, then households and installed of each indicator. `-` is
   * blank or without a column, `?` is invalid. The sheet's own total comes last, behind `=`.
   */
  readonly regions: string;
  /** One line for each region: its name, then the sheet's own added, rate in percent and rank of each indicator. */
  readonly stated: string;
  /** Errors and warnings, as `figure-invalid C7`, sorted. */
  readonly findings: readonly string[];
}

export function readingOf(interpretation: Interpretation): Reading {
  const { title, date, indicators, regions, total } = interpretation.snapshot;
  return {
    title,
    date,
    indicators: indicators.map(indicatorName),
    regions: [...regions.map(counts), ...(total ? [`= ${counts(total)}`] : [])].join('\n'),
    stated: regions.map(stated).join('\n'),
    findings: allFindings(interpretation, null)
      .filter(({ code }) => SEVERITY[code] !== 'info')
      .map(described)
      .sort(),
  };
}

/** Every kind of finding in one sheet, information included. */
export function findingCodes(interpretation: Interpretation): readonly FindingCode[] {
  return allFindings(interpretation, null).map(({ code }) => code);
}

/** A typed table without the indent and the padding that only the eye needs. */
export function lines(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((row) => row.trim().replaceAll(/ +/gu, ' '))
    .join('\n');
}

function counts({ name, figures }: Region): string {
  const cells = figures.flatMap(({ households, installed }) => [households, installed]);
  return [plainName(name), ...cells.map(count)].join(' ');
}

function stated({ name, figures }: Region): string {
  const cells = figures.flatMap(({ added, rate, rank }) => [
    count(added),
    figureText(rate),
    figureText(rank),
  ]);
  return [plainName(name), ...cells].join(' ');
}

function plainName(name: string): string {
  return name.replaceAll(SPACE_AND_INVISIBLE, '');
}

function count(quantity: Quantity): string {
  if (quantity.state === 'known') return String(quantity.value);
  return quantity.state === 'invalid' ? '?' : '-';
}

/** A rate may be a quotient with all its digits. */
function figureText(figure: Stated | null): string {
  if (figure === null) return '-';
  return figure.value === null ? '?' : String(Number(figure.value.toFixed(2)));
}

function described({ code, at: { row, col } }: Finding): string {
  return row === null || col === null ? code : `${code} ${a1(row, col)}`;
}
