/** Schema of a target in `gasrank.config.json`. */
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import * as v from 'valibot';
import type { ConfigExpectation } from '../../core/reason.ts';
import { BASES, parseTargetRate } from '../../core/target.ts';

const says = (expected: ConfigExpectation) => expected;

const setting = <Schema extends v.GenericSchema>(schema: Schema, description: string) =>
  v.exactOptional(v.pipe(schema, v.description(description)));

const rate = v.pipe(
  v.string(says('target-rate')),
  v.regex(/^\d{1,3}(\.\d{1,4})?%$/, says('target-rate')),
  v.check((text) => parseTargetRate(text) !== null, says('target-rate')),
);

const date = v.pipe(
  v.string(says('date')),
  v.isoDate(says('date')),
  v.check((day) => isValid(parseISO(day)), says('date')),
);

/** A rate that is planned for a day. */
export const MILESTONE = v.strictObject({ date, rate }, says('milestones'));

/** A target; without its dates, no rate is planned for a day. */
export const TARGET = v.strictObject(
  {
    rate: v.pipe(rate, v.description('目标安装率，如 100% / rate to reach, such as 100%')),
    from: setting(date, '起始日期 / first day'),
    by: setting(date, '截止日期 / last day'),
    basis: setting(
      v.picklist(BASES, says('basis')),
      '时序进度按天数或按月数计；默认按天数 / count days, or months begun; default days',
    ),
    plan: setting(
      v.pipe(v.array(MILESTONE, says('milestones')), v.minLength(1, says('milestones'))),
      '分阶段计划：到各日期应达到的安装率 / rates planned for dates, linear between them',
    ),
  },
  says('object'),
);

/** A target as the configuration states it. */
export type ConfiguredTarget = v.InferOutput<typeof TARGET>;
