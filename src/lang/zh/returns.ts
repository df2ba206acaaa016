/** 中文: the sentences of findings in the returns of units. */
import type { ErrorDetail } from '../../core/error.ts';
import type { FindingOf } from '../../core/finding.ts';
import type { Words } from '../report.ts';
import { shellWord } from '../shell.ts';
import type { ReturnCode } from '../words/unattended.ts';
import { list, quoted } from './common.ts';
import { error } from './errors/index.ts';

const of = (region: string, indicator: string) => [region, indicator].filter(Boolean).join(' ');

const named = (indicators: readonly string[]) =>
  list(indicators.map((indicator) => (indicator === '' ? '无名指标' : `“${indicator}”`)));

export const returns: Pick<Words['finding'], ReturnCode> = {
  'return-missing': ({ region }) => `${region}没有报送，它的数未知；请催报后重新收集。`,
  'return-missing-allowed': ({ region }) => `${region}没有报送，它的数未知。`,
  'return-conflict': ({ region, indicator, measure: m, values, places }, { measure }) => {
    const told = values.map((value, n) => {
      const place = places[n];
      return `${value}（${place ? `${place.file} [${place.sheet}] ${place.cell}` : ''}）`;
    });
    return `${of(region, indicator)}的${measure[m]}报了不同的数：${told.join('、')}；都没有采用，请向单位核实，移走不对的一份。`;
  },
  'return-rounded': ({ region, indicator, measure: m, value, roundedTo }, { measure }) =>
    `${of(region, indicator)}的${measure[m]}报的是约数（只精确到 ${roundedTo}），按 ${value} 写入；请单位报准数。`,
  'return-incomplete': ({ region, indicators }) =>
    `${region}的报送缺${named(indicators)}，这些数未知；请补报。`,
  'return-late': ({ region, date, period }) =>
    `${region}报送的是 ${date} 的数，早于本期（${period}）；照用，请补报新数。`,
  'return-undated': ({ period }) => `没有完整的日期，当作本期（${period}）的报送。`,
  'return-unused': ({ reason }) => unused(reason),
};

function unused(reason: FindingOf<'return-unused'>['reason']): string {
  switch (reason.kind) {
    case 'problem': {
      const sentence = error[reason.problem.code] as (detail: ErrorDetail) => string;
      return sentence(reason.problem);
    }
    case 'roster':
      return '没有采用：与 --like 的表完全相同，不是报送。';
    case 'own':
      return '没有采用：是 gasrank 生成的文件，不是报送。';
    case 'newer':
      return `没有采用：日期 ${reason.date} 晚于本期（${reason.most}）；要收集那一期，请用 --date ${reason.date}。`;
    case 'no-unit':
      return '没有采用：没有名单中的单位（各行、标题、工作表名和文件名中都没有）；请写明单位，或用 --alias 新名=旧名。';
    case 'no-figures':
      return '没有采用：没有填数。';
    case 'several-units':
      return `没有采用：标题、工作表名和文件名中有几个单位（${list(reason.units)}），不知道合计是哪一个的；请只写一个。`;
    case 'no-total':
      return `没有采用：是“${reason.unit}”的，却没有它的一行，也没有合计；请加上合计。`;
    case 'unknown-row':
      return reason.likely === null
        ? `没有采用：名单中没有“${reason.name}”；如系改名，请加 --alias ${shellWord(`${reason.name}=旧名`)}。`
        : `没有采用：名单中没有“${reason.name}”；如是“${reason.likely}”改了名，请加 --alias ${shellWord(`${reason.name}=${reason.likely}`)}。`;
    case 'unknown-indicator':
      return `没有采用：--like 的表中没有 ${quoted(reason.indicators.map((name) => name || '无名指标'))}；如系叫法不同，请用 --alias 新叫法=旧叫法。`;
  }
}
