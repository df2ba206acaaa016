/** JSON schemas of the formats, made of their definitions. */
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { CONFIG } from '../../src/cli/config/schema.ts';
import { CHECK } from '../../src/schema/check.ts';
import { COLLECT } from '../../src/schema/collect.ts';
import { CHANGES, COUNT_READ, EXPLAIN, READ, RIVAL } from '../../src/schema/explain.ts';
import { INSPECT } from '../../src/schema/inspect.ts';
import {
  CELL,
  CHANGE,
  COUNT,
  COUNTS,
  DAY,
  FINDING,
  HASH,
  PROBLEM,
  RANK,
  RATE,
} from '../../src/schema/parts.ts';
import { MADE, RECORD, SOURCE } from '../../src/schema/record.ts';
import { REPORT } from '../../src/schema/report.ts';
import { TREND } from '../../src/schema/trend.ts';
import { VERIFY } from '../../src/schema/verify.ts';

interface Format {
  readonly definition: GenericSchema;
  readonly description: string;
  /** If it is not the name of a command. */
  readonly title?: string;
}

/** The formats by the names of their schemas in `docs`. */
export const FORMATS: Readonly<Record<string, Format>> = {
  check: { definition: CHECK, description: 'Output of `gasrank check -f json`.' },
  collect: { definition: COLLECT, description: 'Output of `gasrank collect -f json`.' },
  config: {
    definition: CONFIG,
    description: 'gasrank 的配置文件 / the configuration of gasrank',
    title: 'gasrank.config.json',
  },
  explain: { definition: EXPLAIN, description: 'Output of `gasrank explain -f json`.' },
  inspect: { definition: INSPECT, description: 'Output of `gasrank inspect -f json`.' },
  record: {
    definition: RECORD,
    description: 'Sources and settings of a report, as the Excel report holds them.',
  },
  report: { definition: REPORT, description: 'Output of `gasrank report -f json`.' },
  trend: { definition: TREND, description: 'Output of `gasrank trend -f json`.' },
  verify: { definition: VERIFY, description: 'Output of `gasrank verify -f json`.' },
};

/** Parts that a schema defines once. */
const PARTS = {
  ...{ day: DAY, cell: CELL, hash: HASH, count: COUNT, change: CHANGE, rate: RATE, rank: RANK },
  ...{ counts: COUNTS, read: READ, countRead: COUNT_READ, rival: RIVAL, changes: CHANGES },
  ...{ problem: PROBLEM, finding: FINDING, source: SOURCE, made: MADE },
};

/** The JSON schema of a format. Documents have no properties that it does not define. */
export function schemaOf(name: string): JsonSchema {
  const format = FORMATS[name];
  if (!format) throw new Error(`no format ${name}`);
  const { definition, description, title = `gasrank ${name}` } = format;
  const {
    $schema,
    $defs = {},
    ...schema
  } = toJsonSchema(definition, {
    target: 'draft-2020-12',
    typeMode: 'output',
    definitions: PARTS,
    // A schema cannot say that a day is in the calendar.
    ignoreActions: ['check'],
  });
  return closed({
    $schema,
    $id: `gasrank.${name}/1`,
    title,
    description,
    ...schema,
    ...usedIn(schema, $defs),
  }) as JsonSchema;
}

/** `$defs` of the definitions to which a schema refers, directly or through others; nothing without any. */
function usedIn(schema: object, all: Readonly<Record<string, object | boolean>>) {
  const used = new Set<string>();
  const visit = (part: unknown) => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/\$defs\/(\w+)"/gu)) {
      if (used.has(name)) continue;
      used.add(name);
      visit(all[name]);
    }
  };
  visit(schema);
  const $defs = Object.fromEntries(Object.entries(all).filter(([name]) => used.has(name)));
  return used.size === 0 ? {} : { $defs };
}

/** The same schema with `additionalProperties: false` in each object that lists its properties. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const parts = Object.fromEntries(
    Object.entries(schema).map(([name, part]) => [name, closed(part)]),
  );
  const isOpen = parts['type'] === 'object' && parts['additionalProperties'] === undefined;
  return isOpen ? { ...parts, additionalProperties: false } : parts;
}
