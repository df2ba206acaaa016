/**
 * Ten sheets as ten offices lay them out, written by other programs (make.py) and without gasrank's code in view. The
 * readings are typed from the figures that went into the sheets.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../src/core/error.ts';
import { type InterpretOptions, interpret } from '../../src/interpret/index.ts';
import { readSource } from '../../src/read/index.ts';
import { refusalOf } from '../helpers.ts';
import { lines, type Reading, readingOf } from '../reading.ts';

interface Office {
  readonly file: string;
  /** Special features of its layout. */
  readonly says: string;
  readonly options?: InterpretOptions;
  /** The reading; without named findings, there are only information ones. */
  readonly reads?: Omit<Reading, 'stated' | 'findings'> & {
    readonly findings?: readonly string[];
  };
  readonly refused?: ErrorCode;
}

const OFFICES: readonly Office[] = [
  {
    file: 'luoyang.xlsx',
    says: 'four header rows, 序号, the total first, subtotals of two parts, formulas, rates under (%)',
    reads: {
      title: '洛阳市城镇燃气用户安全装置安装情况统计表',
      date: '2023-06-30',
      indicators: ['灶具熄火保护装置·天然气', '可燃气体报警器·天然气', '可燃气体报警器·液化石油气'],
      regions: `
        涧西区 148620 139874 148620 102433 1850 1702
        西工区  96410  90207  96410  71562  640  640
        老城区  61335  50108  61335  30776 2215 1380
        瀍河区  54870  54870  54870  48811 1907 1622
        洛龙区 171204 150093 171204  98650  980  455
        偃师区  88745  61200  88745  40118 6412 3977
        孟津区  70312  52289  70312  39904 5870 5870
        新安县  63028  48733  63028  41007 7745 2310
        伊川县  59961  31007  59961  20654 9038 6001
        栾川县  21450  20889  21450  17335 3126 2998
        = 全市 835935 699270 835935 511250 39783 26955`,
    },
  },
  {
    file: 'kaifeng.xlsx',
    says: 'a header typed once with blanks, parts of the city as rows without figures, the total under the city’s name',
    reads: {
      title: '开封市燃气用户加装报警器、切断阀进展情况',
      date: '2023-09-18',
      indicators: ['报警器', '切断阀'],
      regions: `
        鼓楼区     41875 30112 41875  8040
        龙亭区     38860 33900 38860 12111
        顺河回族区 52310 24005 52310  9998
        祥符区     60728 60728 60728 60100
        杞县       47019 20563 47019     0
        通许县     33004 12877 33004  1500
        尉氏县     58890 47112 58890 33333
        兰考县     66120 66001 66120 51790
        = 开封市  398806 295298 398806 176872`,
    },
  },
  {
    file: 'zhengzhou.csv',
    says: 'a system’s export in GB18030: one line for each region, device and gas; no line where there is no task',
    reads: {
      title: '郑州市燃气安全装置加装统计',
      date: '2023-11-20',
      indicators: ['自闭阀·管道天然气', '金属软管·管道天然气', '金属软管·瓶装液化气'],
      regions: `
        中原区     203118 187006 203118 198870 3120 2766
        二七区     178455 120390 178455 160210 4077 1985
        管城回族区 151900  98013 151900 140027    -    -
        金水区     365240 301777 365240 365240 2088 2088
        郑东新区   240031 228045 240031 239990    -    -`,
    },
  },
  {
    file: 'nanyang.xls',
    says: 'indicators below each other, each with heading, header and total; the date below the last',
    reads: {
      title: '南阳市居民用户燃气安全装置加装进度',
      date: '2022-12-05',
      indicators: ['自闭阀·管道气', '金属波纹管·管道气', '报警器·液化气'],
      regions: `
        宛城区  91204  63780  91204  88013  3301 1204
        卧龙区 130566 100001 130566 129044  2760 2760
        方城县  28790   9034  28790  15902  8122 1003
        镇平县  35127  35000  35127  30990  5045 3307
        邓州市  70308  41115  70308  52200 12660 7001
        = 合计 355995 248930 355995 316149 31888 15275`,
    },
  },
  {
    file: 'xuchang.xlsx',
    says: 'one count of households for three devices; a sheet for each week named by its day, the year in the title',
    options: { sheet: '11.7' },
    reads: {
      title: '2023年建安区户内燃气安全装置更换进度表',
      date: '2023-11-07',
      indicators: ['自闭阀', '金属软管', '报警器'],
      regions: `
        将官池镇 12044  8655 12044 11390 12044  4012
        五女店镇  9031  7719  9031  8550  9031  3100
        灵井镇   15520 11038 15520 13900 15520 10777
        许由街道 22875 22400 22875 22875 22875 18061
        = 合计   59470 49812 59470 56715 59470 35950`,
    },
  },
  {
    file: 'sanmenxia.xlsx',
    says: 'two halves of one table side by side, the total below the second',
    reads: {
      title: '湖滨区金属软管更换情况',
      date: '2023-04-10',
      indicators: [''],
      regions: `
        湖滨街道 18034 9120
        前进街道 15020 15000
        涧河街道 20771 16008
        会兴街道 13306 4077
        磁钟乡    3010 890
        高庙乡    1254 1254
        交口乡    4120 2033
        崖底街道 25110 21987
        = 合计  100625 70369`,
    },
  },
  {
    file: 'qingdao.xlsx',
    says: 'English words, region names and total; a line of filters above the header',
    reads: {
      title: 'Gas safety devices: retrofit progress by district',
      date: '2023-11-19',
      indicators: ['Self-closing valve', 'Metal hose'],
      regions: `
        ShinanDistrict    150220 141007 150220 150220
        ShibeiDistrict    298104 200366 298104 271055
        LicangDistrict    170033  99870 170033 160001
        LaoshanDistrict   118760 117900 118760  80312
        ChengyangDistrict 210455  87031 210455 199990
        = Total           947572 646174 947572 861578`,
    },
  },
  {
    file: 'zhejiang.ods',
    says: 'a province’s month in 万户, the unit in a row of its own, 全省 first, another date beside the signature',
    reads: {
      title: '浙江省城镇燃气用户橡胶软管改造月报',
      date: '2023-10-31',
      indicators: ['管道天然气', '瓶装液化石油气'],
      regions: `
        杭州市 2860400 2013700  412000  380600
        宁波市 1905500 1200300  528100  307700
        温州市  987000  331500 1104600  800200
        嘉兴市 1200800 1200800  203500  203500
        舟山市  213600   99900  120700   45800
        = 全省 7167300 4846200 2368900 1737800`,
    },
  },
  {
    file: 'xinyang.xlsx',
    says: 'towns under counties, the county once in a merged cell, a 小计 for each, a column of remarks',
    reads: {
      title: '信阳市各县乡镇管道燃气金属软管改造进度台账',
      date: '2022-11-21',
      indicators: [''],
      regions: `
        蓼城街道 21044 18007
        番城街道 17850  9033
        陈淋子镇  6012  6012
        黎集镇    5540  1200
        顺河街道 13007 12990
        滨湖街道 10225  7008
        马集镇    3108     0
        春申街道 15900 10066
        弋阳街道 14118 14118
        双柳树镇  4402   990
        = 总计  111206 79424`,
    },
  },
  {
    file: 'chongqing.xlsx',
    says: 'all typed by hand as text: rates, 户 behind counts, full-width digits, 全部完成, strokes for nothing, padded names',
    reads: {
      title: '重庆市部分区县燃气金属波纹软管安装进度周报',
      date: '2024-01-15',
      indicators: ['管道燃气', '瓶装液化气'],
      regions: `
        万州区 102340 88017     -    -
        涪陵区  95120 95120 12000 7930
        黔江区  31007 30112  2045 2045
        长寿区  60889 41550     -    -
        奉节县  24400 10015  5120 4001
        巫山县  18236 15990  3300 1450
        = 总计 331992 280804 22465 15426`,
    },
  },
];

async function understood({ file, options }: Office) {
  const bytes = readFileSync(new URL(`files/${file}`, import.meta.url));
  return interpret((await readSource(bytes, file)).grids, options);
}

describe.each(OFFICES)('$file: $says', (office) => {
  const { reads, refused } = office;
  if (reads) {
    it('is read', async () => {
      const expected = { findings: [], ...reads, regions: lines(reads.regions) };
      expect(readingOf(await understood(office))).toMatchObject(expected);
    });
  }
  if (refused) {
    it('is refused', async () => {
      expect((await refusalOf(understood(office))).code).toBe(refused);
    });
  }
});
