/** Pictures that the page offers of a report. */
import { MAX_BARS, MAX_PICTURE_BARS } from '../render/html/size.ts';

/** The parts of an indicator of JSON that decide. */
interface JsonIndicator {
  readonly device: string;
  readonly gas: string;
  readonly regions: readonly unknown[];
}

/** A picture, and the options of the command line that make it. */
export interface Picture {
  /** The name of the only indicator in it; empty for all. */
  readonly name: string;
  readonly options: readonly string[];
}

/** One picture of all indicators, one of each if that is too long, or none of too many regions. */
export function picturesOf(indicators: readonly JsonIndicator[]): {
  readonly pictures: readonly Picture[];
  readonly isTooLong: boolean;
} {
  const regions = indicators[0]?.regions.length ?? 0;
  if (regions > MAX_BARS) return { pictures: [], isTooLong: true };
  const all = { name: '', options: ['-o', 'gasrank-{date}.png'] };
  if (regions * indicators.length <= MAX_PICTURE_BARS) return { pictures: [all], isTooLong: false };
  const pictures = indicators.map(({ device, gas }, n) => {
    const name = [device, gas].filter((word) => word !== '').join('·');
    return { name, options: ['-o', `gasrank-{date}-${n + 1}.png`, '--indicator', name] };
  });
  return { pictures, isTooLong: false };
}
