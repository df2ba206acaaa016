/** The JSON documents that commands print. */
import type { CheckDocument } from './check.ts';
import type { CollectDocument } from './collect.ts';
import type { ExplainDocument } from './explain.ts';
import type { InspectDocument } from './inspect.ts';
import type { ReportDocument } from './report.ts';
import type { TrendDocument } from './trend.ts';
import type { VerifyDocument } from './verify.ts';

export type JsonDocument =
  | CheckDocument
  | CollectDocument
  | ExplainDocument
  | InspectDocument
  | ReportDocument
  | TrendDocument
  | VerifyDocument;

/**
 * `T`, if the definition of its format has each of its properties, at any depth; else a property is `never`. A list may be
 * any iterable.
 */
export type Defined<T extends Pick<JsonDocument, 'schema'>> = Exact<
  T,
  Extract<JsonDocument, { readonly schema: T['schema'] }>
>;

type Exact<T, Shape> = [Shape] extends [never]
  ? never
  : T extends string
    ? T
    : T extends Iterable<infer Item>
      ? Iterable<Exact<Item, ItemOf<Shape>>>
      : T extends object
        ? { readonly [Key in keyof T]: Exact<T[Key], ValueOf<Shape, Key>> }
        : T;

type ItemOf<Shape> = Shape extends readonly (infer Item)[] ? Item : never;
type ValueOf<Shape, Key> = Shape extends object
  ? Key extends keyof Shape
    ? Shape[Key]
    : never
  : never;
