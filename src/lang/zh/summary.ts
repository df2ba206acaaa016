/** 中文: the summary, as a bulletin prints it. */
import type { IsoDate } from '../../core/snapshot.ts';
import type {
  Additions,
  Amount,
  Missing,
  Naming,
  OpeningParts,
  Places,
  Points,
  RateParts,
  RegionsAtRate,
  Rise,
  SmallBasesParts,
  SummaryParts,
} from '../words/summary.ts';
import type { TableWords } from '../words/table.ts';
import { day } from './common.ts';
import { tableWords } from './table.ts';

/** 自闭阀（管道气）；只有一个词的就是这个词，括号不叠用：报警器（家用、天然气）。 */
export function nameOf({ device, gas }: Pick<RateParts, 'device' | 'gas'>): string {
  if (device === '' || gas === '') return device + gas;
  return device.endsWith('）') ? `${device.slice(0, -1)}、${gas}）` : `${device}（${gas}）`;
}

/** 报送单位的统称，取自表头：县（市、区）；不像区划名称的叫地区。 */
export function nounOf(stub: string): string {
  const label = stub.normalize('NFKC').replace(/\s|名称$/gu, '');
  if (label === '单位') return '家单位';
  const isDivision =
    /^[\p{Script=Han}、/()]{1,10}$/u.test(label) && /[县区市乡镇街州旗省盟村]/u.test(label);
  const noun = label.replaceAll('(', '（').replaceAll(')', '）');
  return `个${isDivision && label !== '辖区' && label !== '属地' ? noun : '地区'}`;
}

/** A list of names, or their number if the list is long. */
export function listed(regions: readonly string[], { names, stub }: Naming): string {
  if (regions.length <= names) return regions.join('、');
  return `${regions.slice(0, names).join('、')}等${regions.length}${nounOf(stub)}`;
}

const everywhere = ({ stub }: Naming) => `各${nounOf(stub).slice(1)}`;

/** The opening sentence: date, rate of each indicator, change since the previous period. */
export function opening({ date, previousDate, indicators }: OpeningParts): string {
  const heads = indicators.map((parts) => {
    const { measure } = tableWords(parts.terms);
    return `${nameOf(parts)}${measure.rate}${parts.rate ?? `${parts.isIncomplete ? '因数据不全' : ''}无法计算`}`;
  });
  const since = previousDate === null ? '' : shortDay(previousDate, date);
  const changes = indicators.map(({ points }) => points);
  const [first] = changes;
  const isAlike =
    first !== null &&
    first !== undefined &&
    changes.every((points) => points?.change === first.change);
  const text = isAlike
    ? [heads.join('，'), changeOfAll(first, changes, since)].join('，')
    : heads
        .map((head, i) => [head, changeOf(changes[i] ?? null, since)].filter(Boolean).join('，'))
        .join(changes.every((points) => points === null) ? '，' : '；');
  return `截至${day(date)}，${text}。`;
}

/** The date, without the year if it is this period's. */
function shortDay(previous: IsoDate, date: IsoDate): string {
  return previous.slice(0, 4) === date.slice(0, 4)
    ? day(previous).replace(/^\d+年/u, '')
    : day(previous);
}

function changeOf(points: Points | null, since: string): string {
  switch (points?.change) {
    case undefined:
      return '';
    case 'up':
      return `较${since}提高${points.points}个百分点`;
    case 'down':
      return `较${since}下降${points.points}个百分点`;
    case 'same':
      return `与${since}持平`;
    case 'little':
      return `与${since}基本持平`;
    case 'other-regions':
      return `统计范围与${since}不同，不作比较`;
  }
}

/** One clause for indicators with equal changes. */
function changeOfAll(first: Points, changes: readonly (Points | null)[], since: string): string {
  const sizes = changes.flatMap((points) =>
    points && 'points' in points ? `${points.points}个` : [],
  );
  if (changes.length === 1) return changeOf(first, since);
  if (first.change === 'up' || first.change === 'down') {
    const list = `${sizes.slice(0, -1).join('、')}和${sizes.at(-1)}`;
    return `较${since}分别${first.change === 'up' ? '提高' : '下降'}${list}百分点`;
  }
  return changeOf(first, since).replace(/^(统计|与)/u, '均$1');
}

/** The paragraph of one indicator: counts, places, additions, climbs, missing regions. */
export function summary(parts: SummaryParts): string {
  const table = tableWords(parts.terms);
  const head = parts.isOnly || nameOf(parts) === '' ? '' : `${nameOf(parts)}：`;
  const sentences = [
    counts(parts, table),
    places(parts.places, table, parts),
    additions(parts.additions, table, parts),
    rises(parts.rises),
    missing(parts.missing, parts),
  ].filter(Boolean);
  return head + sentences.map((sentence) => `${sentence}。`).join('');
}

function counts(parts: SummaryParts, table: TableWords): string {
  const { households, installed } = parts;
  return [
    households === null ? '' : `应${table.verb}${households}${table.unit}`,
    installed === null ? '' : `已${table.verb}${installed}${table.unit}`,
    addition(parts, table),
  ]
    .filter(Boolean)
    .join('，');
}

function addition(parts: SummaryParts, { unit }: TableWords): string {
  const { added, additions: of, hasPrevious } = parts;
  const since = hasPrevious ? '比上期' : '本期';
  if (added === null) return '';
  if (of?.kind === 'none') return `${everywhere(parts)}均无新增`;
  if (added === 0) return of && of.most.length > 0 ? `${since}增减相抵` : `${since}无新增`;
  return added > 0 ? `${since}新增${added}${unit}` : `${since}减少${-added}${unit}`;
}

const NUMERALS = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];
const numeral = (count: number) => NUMERALS[count] ?? String(count);

function places(of: Places, { measure, verb }: TableWords, naming: Naming): string {
  switch (of.kind) {
    case 'none':
      return '';
    case 'finished':
      return `${everywhere(naming)}均已全部${verb}`;
    case 'alike':
      return `${of.isPart ? '有数据的' : ''}${everywhere(naming)}${measure.rate}均为${of.rate}`;
    case 'few':
      return `${measure.rate}由高到低依次为${withRates(of.first, naming)}`;
    case 'many': {
      const hasTies = of.first.some(({ regions }) => regions.length > 1);
      return [first(of.first, naming), last(of.last, naming)].join(hasTies ? '；' : '，');
    }
  }
}

/** 并列的用“和”连起来，以免与前后的混淆：县7（20.00%）、县5和县6（均为30.00%）。 */
function together({ regions }: Pick<RegionsAtRate, 'regions'>, naming: Naming): string {
  const text = listed(regions, naming);
  return regions.length > naming.names ? text : text.replace(/、([^、]*)$/u, '和$1');
}

const withRates = (groups: readonly RegionsAtRate[], naming: Naming) =>
  groups
    .map((group) => {
      const each = group.regions.length > 1 ? '均为' : '';
      return `${together(group, naming)}（${each}${group.rate}）`;
    })
    .join('、');

/** 居前三位；有并列的逐一说明名次。 */
function first(groups: readonly RegionsAtRate[], naming: Naming): string {
  if (groups.every(({ regions }) => regions.length === 1)) {
    const place = groups.length === 1 ? '首位' : `前${numeral(groups.length)}位`;
    return `${withRates(groups, naming)}居${place}`;
  }
  if (groups.some(({ rank }) => rank === null)) return `${withRates(groups, naming)}居前`;
  return groups
    .map(({ regions, rate, rank }) =>
      regions.length > 1
        ? `${listed(regions, naming)}均为${rate}，并列第${rank}位`
        : `${regions[0]}（${rate}）居第${rank}位`,
    )
    .join('，');
}

function last(groups: readonly RegionsAtRate[], naming: Naming): string {
  const count = groups.reduce((sum, { regions }) => sum + regions.length, 0);
  return `${withRates(groups, naming)}居${count === 1 ? '末位' : `后${numeral(count)}位`}`;
}

const UNKNOWN = { none: '', some: '部分', all: '各' };

function additions(of: Additions | null, table: TableWords, naming: Naming): string {
  if (of === null || of.kind === 'none') return '';
  const unknown =
    of.unknown === 'none' ? '' : `${UNKNOWN[of.unknown]}${nounOf(naming.stub).slice(1)}新增数不详`;
  return [
    changed(of.most, { verb: '新增', hasOthers: of.others }, table, naming),
    changed(of.fell, { verb: '比上期减少', hasOthers: of.othersFell }, table, naming),
    none(of.none, of.rest, naming),
    unknown,
  ]
    .filter(Boolean)
    .join('，');
}

/** 甲、乙分别新增7户、5户；数目相同的各新增几户。 */
function changed(
  groups: readonly Amount[],
  { verb, hasOthers }: { readonly verb: string; readonly hasOthers: boolean },
  { unit }: TableWords,
  naming: Naming,
): string {
  const [only] = groups;
  if (!only) return '';
  const amount = ({ added }: Amount) => `${Math.abs(added)}${unit}`;
  const isSingle = groups.every(({ regions }) => regions.length === 1);
  const names = groups.map(({ regions }) => listed(regions, naming));
  if (groups.length === 1 && isSingle && !hasOthers) return `${names[0]}${verb}${amount(only)}`;
  if (isSingle) {
    const sizes = groups.map(amount).join('、');
    return hasOthers
      ? `${names.join('、')}${verb}较多，分别为${sizes}`
      : `${names.join('、')}分别${verb}${sizes}`;
  }
  if (hasOthers) {
    const each = ({ regions }: Amount) => (regions.length > 1 ? '各' : '');
    const texts = groups.map((group, i) => `${names[i]}（${each(group)}${amount(group)}）`);
    return `${verb}较多的有${texts.join('，')}`;
  }
  return groups
    .map((group, i) => `${names[i]}${group.regions.length > 1 ? '各' : ''}${verb}${amount(group)}`)
    .join('，');
}

function none(
  regions: readonly string[],
  rest: 'all' | 'unfinished' | null,
  naming: Naming,
): string {
  if (regions.length === 0) return '';
  if (regions.length <= naming.names) return `${regions.join('、')}无新增`;
  const of = { all: '其余', unfinished: '其余未完成的' };
  return `${rest === null ? '' : of[rest]}${regions.length}${nounOf(naming.stub)}无新增`;
}

const rises = (those: readonly Rise[]) =>
  those.map(({ region, from, to }) => `${region}由第${from}位升至第${to}位`).join('，');

function missing({ blank, invalid, vanished }: Missing, naming: Naming): string {
  return [
    blank.length > 0 ? `${listed(blank, naming)}未报送` : '',
    invalid.length > 0 ? `${listed(invalid, naming)}数据有误，未参加排名` : '',
    vanished.length > 0 ? `本期表中没有${listed(vanished, naming)}` : '',
  ]
    .filter(Boolean)
    .join('，');
}

/** A note below: 解放区、中站区金属软管（液化气）户数分别为56户、42户，名次请结合户数看。 */
export function smallBases({ regions, terms, ...indicator }: SmallBasesParts): string {
  const { measure, unit } = tableWords(terms);
  const names = regions.map(({ region }) => region).join('、');
  const sizes = regions.map(({ households }) => `${households}${unit}`).join('、');
  const each = regions.length > 1 ? '分别' : '';
  return `${names}${nameOf(indicator)}${measure.households}${each}为${sizes}，名次请结合${measure.households}看。`;
}
