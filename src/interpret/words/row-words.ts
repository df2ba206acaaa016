/** Words of rows below a header: totals, notes and signatures. */
import { normalise } from './text.ts';

/** Kinds of rows that are totals of other rows. */
export type TotalKind =
  /** Of all: 合计, 全市. */
  | 'total'
  /** Of a part or of all: 焦作市合计. */
  | 'total-of-part'
  /** Of a part: 小计. */
  | 'subtotal'
  /** No sum: 平均. */
  | 'mean'
  /** All regions at another time, or what they should have: 去年同期, 目标值. */
  | 'comparison'
  /** A part of the row above: 其中:…. */
  | 'of-which'
  /** A region or the total of some, depending on the figures: 市本级, 城区. */
  | 'maybe-subtotal';

const TOTAL =
  /^(?:全[国省市县区盟])?(?:合计|总计|總計|共计|累计|汇总|总体|总体情况|合计数|总数|total|grandtotal|totalgénéral|gesamtergebnis|totalresult)?$|^本[市县区]$/u;
/** Names of a pivot table too: 城区 汇总, East Total. */
const TOTAL_OF_PART = /(?:合计|总计|共计|汇总|total)$/u;
const SUBTOTAL = /小计$|sub-?total$/u;
const MEAN = /^(?:[全各]?[市县区州]?)(?:平均|均值)(?:值|数|水平)?$|^(?:average|mean)$/u;
const COMPARED =
  /^(?:(?:去年|上年)(?:同期)?|同期|上[周月期季](?:数|数据|同期)?|[较比](?:上[周月期季]|去年|上年)(?:同期)?(?:增减|增加|增长)?|同比|环比|增减|增减数|增幅|差额|缺口|(?:全?[市县区省州])?目标值?|历史最[高低]|中位数|(?:last|previous)(?:week|month|period|year)|target|median)$/u;
const OF_WHICH = /^其中[:、]?/u;
const MAYBE_SUBTOTAL =
  /^(?:全州|市本级|市直|市级|省本级|(?:中心|主)?城区|市辖区|市区|县区|县域|各县|各区|农村|城镇|[^:]{0,4}片区)$/u;

/** Kind of total that a normalised name of a row means; `null` for a region. */
export function totalKind(normalised: string): TotalKind | null {
  const word = normalised.replace(/:$|\([^()]*\)$/gu, '');
  if (word === '') return null;
  if (SUBTOTAL.test(word)) return 'subtotal';
  if (MEAN.test(word)) return 'mean';
  if (COMPARED.test(word)) return 'comparison';
  if (OF_WHICH.test(word)) return 'of-which';
  if (MAYBE_SUBTOTAL.test(word)) return 'maybe-subtotal';
  return TOTAL.test(word) ? 'total' : TOTAL_OF_PART.test(word) ? 'total-of-part' : null;
}

const NOTE =
  /^(?:备注|注|单位:|说明|附注|填报|填表|制表|审核|审批|签发|签字|复核|负责人|联系|电话|单位负责人|报送|数据来源|资料来源|note|source|remark)/u;

/** Beginnings of a footer with any continuation: 联系人张三, 投诉电话 0379. */
const FOOTER =
  /^(?:(?:单位|分管|主要)?(?:负责人|领导)|联系人|经办人|填报人|填表人|制表人|审核人|复核人|(?:联系|投诉|咨询|监督|举报|服务|值班|办公)?电话)/u;

/** Checks whether a text is a note or a signature. */
export function isNote(text: string): boolean {
  const plain = normalise(text);
  if (FOOTER.test(plain) || /^units?:/u.test(plain)) return true;
  return NOTE.test(plain) && /:|^.{0,4}$|。/u.test(text.normalize('NFKC'));
}
