/** Regions of an order of printing that the sheet does not have: renamed since, or misspelt. */
import type { Finding } from '../../../core/finding.ts';
import { normalise } from '../../../core/sheet/text.ts';
import type { Snapshot } from '../../../core/snapshot.ts';
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'region-order-unknown': { regions: readonly string[] };
  }
}

export const check: Check<'region-order-unknown'> = {
  code: 'region-order-unknown',
  severity: 'info',
};

/** Regions of an order of printing that the sheet does not have: renamed since, or misspelt. */
export function regionsNotThere(
  { source, regions }: Snapshot,
  regionOrder: readonly string[],
): Finding[] {
  const keys = new Set(regions.map(({ key }) => key));
  const names = regionOrder.filter((name) => !keys.has(normalise(name)));
  if (names.length === 0) return [];
  return [{ code: 'region-order-unknown', at: { source, row: null, col: null }, regions: names }];
}

export const documentation: Documentation = {
  en: ['`regionOrder` names regions that the sheet lacks', 'correct the configuration'],
  zh: ['`regionOrder` 里的地区表里没有', '改配置'],
};

export const cases: Cases<'region-order-unknown'> = {
  found: [
    {
      now: ['甲县,200,100', '乙县,10,5'],
      config: { regionOrder: ['老县', '乙县', '旧县'] },
      at: 'this',
      says: { regions: ['老县', '旧县'] },
    },
  ],
  notFound: [{ now: ['甲县,200,100', '乙县,10,5'], config: { regionOrder: ['乙县', '甲　县'] } }],
};
