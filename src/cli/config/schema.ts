/** Schema of `gasrank.config.json`. The only file that knows valibot; loaded when there is a configuration. */
import * as v from 'valibot';
import { GasrankError } from '../../core/error.ts';
import { TIE_METHODS } from '../../core/ranks/rank.ts';
import type { ConfigExpectation } from '../../core/reason.ts';
import type { WordKind } from '../../interpret/index.ts';
import { LANGUAGES } from '../../lang/index.ts';
import { suggest } from '../../select/nearest.ts';

/** The message of a schema is the code of what it expects, which `lang` puts into words. */
const says = (expected: ConfigExpectation) => expected;

/** A text that is more than white space. */
const text = v.pipe(v.string(says('text')), v.regex(/\S/, says('text')));
const texts = v.array(text, says('texts'));
/** Excel takes names of fonts up to this length. */
const font = v.pipe(text, v.maxLength(31, says('font')));
const object = says('object');

/** Words that a header or a row may have besides those that gasrank knows, by what they mean. */
const VOCABULARY = v.strictObject(
  {
    region: v.exactOptional(texts),
    households: v.exactOptional(texts),
    installed: v.exactOptional(texts),
    added: v.exactOptional(texts),
    rate: v.exactOptional(texts),
    rank: v.exactOptional(texts),
    'line-number': v.exactOptional(texts),
    device: v.exactOptional(texts),
    gas: v.exactOptional(texts),
    total: v.exactOptional(texts),
    subtotal: v.exactOptional(texts),
    note: v.exactOptional(texts),
    'gas-name': v.exactOptional(texts),
  } satisfies Record<WordKind, unknown>,
  object,
);

const FONTS = v.strictObject(
  {
    title: v.exactOptional(font),
    header: v.exactOptional(font),
    body: v.exactOptional(font),
  },
  object,
);

/** The whole file. `docs/config.schema.json` is the same for editors, and a test holds the two together. */
export const CONFIG = v.strictObject(
  {
    $schema: v.exactOptional(v.string(says('text'))),
    lang: v.exactOptional(v.picklist(LANGUAGES, says('lang'))),
    title: v.exactOptional(text),
    ties: v.exactOptional(v.picklist(TIE_METHODS, says('ties'))),
    decimals: v.exactOptional(
      v.pipe(
        v.number(says('decimals')),
        v.integer(says('decimals')),
        v.minValue(0, says('decimals')),
        v.maxValue(6, says('decimals')),
      ),
    ),
    smallBase: v.exactOptional(
      v.pipe(
        v.number(says('households')),
        v.integer(says('households')),
        v.minValue(0, says('households')),
      ),
    ),
    regionOrder: v.exactOptional(texts),
    aliases: v.exactOptional(v.record(text, v.union([text, texts], says('text-or-texts')), object)),
    vocabulary: v.exactOptional(VOCABULARY),
    fonts: v.exactOptional(FONTS),
  },
  object,
);

/** A configuration; whatever it leaves out is decided by the sheet or by gasrank. */
export type Config = v.InferOutput<typeof CONFIG>;

/** The keys that hold keys themselves. */
const OBJECTS: readonly string[] = ['aliases', 'vocabulary', 'fonts'] satisfies (keyof Config)[];

const CHOICES: Partial<Record<ConfigExpectation, readonly string[]>> = {
  ties: TIE_METHODS,
  lang: LANGUAGES,
};

const EXPECTATIONS: readonly ConfigExpectation[] = [
  'object',
  'text',
  'texts',
  'text-or-texts',
  'decimals',
  'households',
  'font',
  'ties',
  'lang',
];

/**
 * The configuration in a JSON value.
 *
 * @throws GasrankError `config-unknown-key` or `config-value`, of the first key that is wrong
 */
export function validateConfig(value: unknown, file: string): Config {
  requireObjects(value, file);
  const result = v.safeParse(CONFIG, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const keys = (issue.path ?? []).map((item) => item.key);
  const key = keyPath(keys);
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const known = knownKeys(keys.slice(0, -1));
    const suggestion = suggest(String(keys.at(-1)), known);
    throw new GasrankError({ code: 'config-unknown-key', file, key, known, suggestion });
  }
  const expected = EXPECTATIONS.find((code) => code === issue.message) ?? 'object';
  throw new GasrankError({
    code: 'config-value',
    file,
    key,
    expected,
    choices: CHOICES[expected] ?? [],
  });
}

/** To valibot a list is an object, too. */
function requireObjects(value: unknown, file: string): void {
  const inner = Object.entries(Object(value)).filter(([key]) => OBJECTS.includes(key));
  const list = [['', value] as const, ...inner].find(([, object]) => Array.isArray(object));
  if (!list) return;
  const [key] = list;
  throw new GasrankError({ code: 'config-value', file, key, expected: 'object', choices: [] });
}

/** The keys of the object at a path. */
function knownKeys([parent]: readonly unknown[]): string[] {
  const objects = { vocabulary: VOCABULARY, fonts: FONTS };
  const schema = parent === 'vocabulary' || parent === 'fonts' ? objects[parent] : CONFIG;
  return Object.keys(schema.entries);
}

/** A path as people write it: `vocabulary.households[1]`, `aliases["New Town"]`. */
function keyPath(keys: readonly unknown[]): string {
  return keys
    .map((key, level) => {
      if (typeof key === 'number') return `[${key}]`;
      const name = String(key);
      if (!/^[$\p{L}\p{N}_-]+$/u.test(name)) return `[${JSON.stringify(name)}]`;
      return level === 0 ? name : `.${name}`;
    })
    .join('');
}
