/** Renders the outputs of a report before any is written. */
import path from 'node:path';
import type { Comparison } from '../core/compare.ts';
import { GasrankError } from '../core/error.ts';
import { cellCount, MAX_CELLS } from '../render/excel/size.ts';
import { MAX_BARS, MAX_PICTURE_BARS } from '../render/html/size.ts';
import { FORMATS, type Format } from '../render/index.ts';
import type { Raster, View } from '../render/renderer.ts';
import { documentCells, MAX_DOCUMENT_CELLS } from '../render/word/size.ts';
import type { Report } from '../report/report.ts';
import { findIndicators } from '../select/subject.ts';
import type { Settings } from './config/config.ts';
import { viewOf } from './environment.ts';
import { linksFrom } from './files/links.ts';
import { STDOUT } from './files/output.ts';
import type { Target } from './files/targets.ts';
import { given } from './given.ts';
import type { Output } from './write.ts';

/** Options of the command line that outputs depend on. */
interface RenderOptions extends Pick<View, 'sections' | 'layout' | 'frame'> {
  readonly color: boolean;
  readonly summaryOnly?: true;
  readonly frontMatter?: true;
  readonly chart?: true;
}

interface RenderContext {
  readonly options: RenderOptions;
  readonly settings: Settings;
  /** Indicators of pictures; all if it is `undefined`. */
  readonly indicators: readonly number[] | undefined;
}

/**
 * @param indicators those of a picture; all if it is `undefined`
 * @throws GasrankError if the report is too large for a workbook, a document or a picture
 */
export function requireRoom(
  report: Report,
  targets: readonly Target[],
  indicators: readonly number[] | undefined,
  { summaryOnly, sections = ['tables'] }: Pick<RenderOptions, 'summaryOnly' | 'sections'>,
): void {
  const has = (...formats: Format[]) => targets.some(({ format }) => formats.includes(format));
  const cells = cellCount(report);
  if (cells > MAX_CELLS && has('excel')) {
    throw new GasrankError({ code: 'excel-too-large', cells, most: MAX_CELLS });
  }
  const inDocument = summaryOnly || !sections.includes('tables') ? 0 : documentCells(report);
  if (inDocument > MAX_DOCUMENT_CELLS && has('docx')) {
    const most = MAX_DOCUMENT_CELLS;
    throw new GasrankError({ code: 'word-too-large', cells: inDocument, most });
  }
  const regions = report.rows.length;
  const shown = indicators?.length ?? report.indicators.length;
  if (has('svg', 'png')) requirePicture({ command: 'report', regions, indicators: shown });
}

/** @throws GasrankError `picture-too-long` if a picture of so many regions and indicators could not be read */
export function requirePicture(size: {
  readonly command: 'report' | 'trend';
  readonly regions: number;
  readonly indicators: number;
}): void {
  const { regions, indicators } = size;
  if (regions <= MAX_BARS && regions * indicators <= MAX_PICTURE_BARS) return;
  throw new GasrankError({
    ...{ code: 'picture-too-long', ...size },
    ...{ mostRegions: MAX_BARS, mostRows: MAX_PICTURE_BARS },
  });
}

/**
 * Indexes of the indicators that `--indicator` names; `undefined` without it.
 *
 * @throws GasrankError `indicator-unknown`
 */
export function indicatorsOf(
  comparison: Comparison,
  wanted: string | undefined,
): readonly number[] | undefined {
  return wanted === undefined ? undefined : findIndicators(comparison, wanted);
}

/** Every output with its content. */
export async function renderOutputs(
  report: Report,
  targets: readonly Target[],
  { options, settings, indicators }: RenderContext,
): Promise<Output[]> {
  const needsRaster = targets.some(
    ({ format }) => format === 'png' || (format === 'docx' && options.chart),
  );
  const raster = needsRaster ? await openRaster(settings) : undefined;
  return Promise.all(
    targets.map(async ({ file, format }) => {
      const renderAs = FORMATS[format].render;
      const output = file === STDOUT ? undefined : file;
      const content = await renderAs(report, {
        ...viewOf(process, { color: options.color, frame: options.frame, output }),
        ...given({
          summaryOnly: options.summaryOnly,
          sections: options.sections,
          layout: options.layout,
          frontMatter: options.frontMatter,
          chart: options.chart,
          ...{ indicators, raster },
          isFile: output !== undefined,
          fonts: settings.config.fonts,
          linkTo: output === undefined ? undefined : linksFrom(output),
        }),
      });
      return { file, content };
    }),
  );
}

/** Fonts of the configuration, whose file is named from its own folder, or of the system. */
export async function openRaster({ config, configFile }: Settings): Promise<Raster> {
  const { openRaster: open } = await import('./picture/raster.ts');
  const file = config.fonts?.file;
  return open(file === undefined ? undefined : path.resolve(path.dirname(configFile ?? ''), file));
}
