/** Schema of `gasrank.config.json`. Loaded when there is a configuration. */
import * as v from 'valibot';
import { GasrankError } from '../../core/error.ts';
import { TIE_METHODS } from '../../core/ranks/rank.ts';
import type { ConfigExpectation } from '../../core/reason.ts';
import { BASES } from '../../core/target.ts';
import type { WordKind } from '../../interpret/index.ts';
import { LANGUAGES } from '../../lang/index.ts';
import { suggest } from '../../select/nearest.ts';
import { MILESTONE, TARGET } from './target-schema.ts';

/** The message of a schema is the code of what it expects, which `lang` puts into words. */
const says = (expected: ConfigExpectation) => expected;

/** A text that is more than white space. */
const text = v.pipe(v.string(says('text')), v.regex(/\S/, says('text')));
const texts = v.array(text, says('texts'));
/** Excel takes names of fonts up to this length. */
const font = v.pipe(text, v.maxLength(31, says('font')));
const object = says('object');

/** A setting that may be left out, with a description for editors in both languages. */
const setting = <Schema extends v.GenericSchema>(schema: Schema, description: string) =>
  v.exactOptional(v.pipe(schema, v.description(description)));

/** Words that a header or a row may have besides those that gasrank knows, by what they mean. */
const VOCABULARY = v.strictObject(
  {
    region: setting(texts, '地区栏 / the column of regions'),
    households: setting(texts, '应安装户数 / households due'),
    installed: setting(texts, '已安装数 / households installed'),
    added: setting(texts, '环比新增 / added since last period'),
    rate: setting(texts, '安装率 / rate'),
    rank: setting(texts, '名次 / rank'),
    'line-number': setting(texts, '序号 / line number'),
    device: setting(texts, '装置栏 / the column that names the device'),
    gas: setting(texts, '气种栏 / the column that names the gas'),
    total: setting(texts, '合计行 / the row of the total'),
    subtotal: setting(texts, '小计行 / a row of a subtotal'),
    note: setting(texts, '备注、签名 / notes and signatures'),
    'gas-name': setting(texts, '气种名称，如煤层气 / the name of a gas'),
  } satisfies Record<WordKind, unknown>,
  object,
);

const FONTS = v.strictObject(
  {
    title: setting(font, '标题 / title'),
    header: setting(font, '表头 / header'),
    body: setting(font, '正文 / body'),
    file: setting(
      text,
      '图片所用的字体文件，相对于本文件 / font file of pictures, relative to this file',
    ),
  },
  object,
);

/** The whole file. `docs/config.schema.json` is made of it, for editors. */
export const CONFIG = v.strictObject(
  {
    $schema: setting(
      v.string(says('text')),
      '本文件的格式说明，供编辑器提示用 / this schema, for editors',
    ),
    lang: setting(
      v.picklist(LANGUAGES, says('lang')),
      '提示信息的语言；--lang 和环境变量优先 / language of messages; --lang and the environment come first',
    ),
    title: setting(
      text,
      "报表的标题，代替表中的标题 / title of the report, in place of the sheet's own",
    ),
    ties: setting(
      v.picklist(TIE_METHODS, says('ties')),
      '并列名次的排法：1,1,3；1,1,2；2,2,3；1,2,3；1.5,1.5,3 / how ties are ranked',
    ),
    decimals: setting(
      v.pipe(
        v.number(says('decimals')),
        v.integer(says('decimals')),
        v.minValue(0, says('decimals')),
        v.maxValue(6, says('decimals')),
      ),
      '安装率的小数位数 / decimals of rates',
    ),
    smallBase: setting(
      v.pipe(
        v.number(says('households')),
        v.integer(says('households')),
        v.minValue(0, says('households')),
      ),
      '户数低于此数的名次另作提示，0 为不提示；不写为 100 / ranks on fewer households are marked, 0 for none; default 100',
    ),
    regionOrder: setting(
      texts,
      "各行的次序；没有列出的地区排在后面，照原表次序 / order of the rows; regions not listed follow in the sheet's order",
    ),
    target: setting(TARGET, '目标和时序进度 / target and schedule'),
    targets: setting(
      v.record(text, TARGET, object),
      '个别指标的目标，代替 target：装置和气种 → 目标 / targets of single indicators in place of `target`: device and gas → target',
    ),
    aliases: setting(
      v.record(text, v.union([text, texts], says('text-or-texts')), object),
      "改名：本期名称 → 上期名称（一个或多个） / this period's name → last period's, one or several",
    ),
    vocabulary: setting(
      VOCABULARY,
      'gasrank 不认识的表头文字和行名，按意思归类 / words of headers and rows that gasrank does not know, by what they mean',
    ),
    fonts: setting(
      FONTS,
      'Excel 报表、Word 文件和网页的字体 / fonts of the Excel report, the Word file and the web page',
    ),
  },
  object,
);

/** A configuration; whatever it leaves out is decided by the sheet or by gasrank. */
export type Config = v.InferOutput<typeof CONFIG>;

/** The keys that hold keys themselves. */
const OBJECTS: readonly string[] = [
  ...(['target', 'targets', 'aliases', 'vocabulary', 'fonts'] satisfies (keyof Config)[]),
];

const CHOICES: Partial<Record<ConfigExpectation, readonly string[]>> = {
  ties: TIE_METHODS,
  lang: LANGUAGES,
  basis: BASES,
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
  'target-rate',
  'date',
  'basis',
  'milestones',
];

/** Kinds of values of keys that an object must have. */
const REQUIRED: Readonly<Record<string, ConfigExpectation>> = { rate: 'target-rate', date: 'date' };

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
  const missing = issue.received === 'undefined' ? REQUIRED[String(keys.at(-1))] : undefined;
  const expected = missing ?? EXPECTATIONS.find((code) => code === issue.message) ?? 'object';
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
function knownKeys([parent, ...others]: readonly unknown[]): string[] {
  const isMilestone = others.includes('plan');
  const target = isMilestone ? MILESTONE : TARGET;
  const objects = { vocabulary: VOCABULARY, fonts: FONTS, target, targets: target };
  const schema = Object.entries(objects).find(([name]) => name === parent)?.[1] ?? CONFIG;
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
