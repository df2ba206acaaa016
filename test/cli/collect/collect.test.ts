/** Collected sheets of the example, read by SheetJS, which has no part in writing them. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gasrank, ROOT } from '../run.ts';

const LIKE = 'fixtures/jiaozuo-2022-11-07.xlsx';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'gasrank-'));
  await cp(path.join(ROOT, 'fixtures'), path.join(cwd, 'fixtures'), { recursive: true });
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

const run = (...words: string[]) => gasrank(['collect', ...words], { cwd });

async function workbook(file: string) {
  return XLSX.read(await readFile(path.join(cwd, file)), { cellFormula: true });
}

describe('the example', () => {
  it('has the figures of the senders, each with its source', async () => {
    const { code } = await run('fixtures/returns', '--like', LIKE, '-o', 'this.xlsx');
    expect(code).toBe(1);
    const sheet = (await workbook('this.xlsx')).Sheets['进度表'] ?? {};
    expect(sheet['A2'].v).toBe('(2022.11.14)');
    // Typed from the files, in the order of the columns.
    const counts = ['B', 'C', 'G', 'H', 'L', 'M'];
    const row = (n: number) => counts.map((column) => sheet[`${column}${n}`]?.v ?? null);
    expect(row(6)).toEqual([87326, 29699, 87326, 87300, 700, 452]);
    expect(row(7)).toEqual([80147, 29480, 80147, 48200, 6112, 4990]);
    expect(row(8)).toEqual([71840, 20010, 71840, 63700, 4150, 2190]);
    expect(row(13)).toEqual([129327, null, 129327, 36978, 101, 25]);
    expect(row(16)).toEqual([null, null, null, null, null, null]);
    const comments = ['C7', 'M8', 'B13'].map((cell) => sheet[cell].c[0].t);
    expect(comments).toEqual([
      '来源：孟州市.xlsx [Sheet1] C9',
      '来源：温县.csv [温县] E6',
      '来源：山阳区.xlsx [Sheet1] B6',
    ]);
    // A rate of known counts, one of a count in conflict, and a total without a unit.
    expect([sheet['E6'].f, sheet['E6'].v]).toEqual(['C6/B6', 29699 / 87326]);
    const open = ['E13', 'F6', 'B17', 'C17', 'D17', 'E17'];
    expect(open.map((cell) => [sheet[cell]?.f, sheet[cell]?.v])).toEqual([
      ['IF(COUNT(C13,B13)<2,"",C13/B13)', ''],
      ['IF(COUNT(E6,E$6:E$16)<12,"",RANK(E6,E$6:E$16))', ''],
      ['IF(COUNT(B6:B16)<11,"",SUM(B6:B16))', ''],
      ['IF(COUNT(C6:C16)<11,"",SUM(C6:C16))', ''],
      ['IF(COUNT(D6:D16)<11,"",SUM(D6:D16))', ''],
      ['IF(COUNT(C17,B17)<2,"",C17/B17)', ''],
    ]);
    expect(sheet['D6']?.v).toBeUndefined();
  });

  it('has a row for each return and for each silent unit', async () => {
    const book = await workbook('this.xlsx');
    const rows = XLSX.utils.sheet_to_json<string[]>(book.Sheets['报送情况'] ?? {}, { header: 1 });
    const states = rows.slice(3, 16).map(([unit, state, file]) => [unit, state, file]);
    expect(states).toContainEqual(['修武县', '迟报', '修武县.xls']);
    expect(states).toContainEqual(['山阳区', '冲突', '山阳区（更正）.xlsx']);
    expect(states).toContainEqual(['武陟县', '已报', '博爱、武陟.ods']);
    expect(states.filter(([, state]) => state === '未报')).toHaveLength(1);
  });

  it('gives the same bytes again, and JSON beside the workbook', async () => {
    const first = await readFile(path.join(cwd, 'this.xlsx'));
    const again = await run('fixtures/returns', '--like', LIKE, '-o', 'this.xlsx', '-f', 'json');
    expect((await readFile(path.join(cwd, 'this.xlsx'))).equals(first)).toBe(true);
    const document = JSON.parse(again.stdout);
    expect(document).toMatchObject({
      missing: ['示范区'],
      late: ['修武县'],
      conflicts: [
        {
          ...{ region: '山阳区', device: '自闭阀', gas: '管道气', figure: 'installed' },
          values: [10074, 10174],
          files: ['fixtures/returns/山阳区.xlsx', 'fixtures/returns/山阳区（更正）.xlsx'],
        },
      ],
    });
    expect(again.stderr).toContain('\n尚未报送：示范区。');
  });
});

describe('when every unit has sent its figures', () => {
  it('all formulas are kept, and report finds nothing', async () => {
    await mkdir(path.join(cwd, 'all'));
    const figures = {
      沁阳市: 29699,
      孟州市: 29480,
      温县: 20010,
      博爱县: 9625,
      武陟县: 37441,
      修武县: 23300,
    };
    const more = { 解放区: 50600, 山阳区: 10074, 马村区: 3672, 中站区: 19620, 示范区: 6400 };
    const last = (await workbook(LIKE)).Sheets['进度表'] ?? {};
    const units = Object.entries({ ...figures, ...more });
    const lines = units.map(([unit, installed], n) => {
      const of = (column: string) => last[`${column}${n + 6}`].v;
      return [unit, of('B'), installed, of('G'), of('H'), of('L'), of('M')].join(',');
    });
    const header =
      '县区,自闭阀,,金属软管,,,\n,管道气,,管道气,,液化气,\n,户数,已安装数,户数,已安装数,户数,已安装数\n';
    await writeFile(
      path.join(cwd, 'all/a.csv'),
      `进度表\n2022.11.14\n${header}${lines.slice(0, 6).join('\n')}\n`,
    );
    await writeFile(
      path.join(cwd, 'all/b.csv'),
      `进度表\n2022.11.14\n${header}${lines.slice(6).join('\n')}\n`,
    );
    const { code, stdout } = await run('all', '--like', LIKE, '-o', '{date}.xlsx', '--lang', 'en');
    expect([code, stdout.split('\n').at(-2)]).toEqual([0, 'Every unit has sent its figures.']);
    const sheet = (await workbook('2022-11-14.xlsx')).Sheets['进度表'] ?? {};
    const total = units.reduce((sum, [, installed]) => sum + installed, 0);
    expect([sheet['C17'].f, sheet['C17'].v]).toEqual(['SUM(C6:C16)', total]);
    expect([sheet['F6'].f, sheet['F6'].v]).toEqual(['RANK(E6,E$6:E$16)', 6]);
    // The additions were typed last period, and are out of date.
    expect([sheet['D6'], sheet['D17'].v]).toEqual([undefined, '']);

    const check = await gasrank(['check', '2022-11-14.xlsx', LIKE, '-f', 'json'], { cwd });
    const { findings } = JSON.parse(check.stdout);
    expect(findings.map(({ severity }: { severity: string }) => severity)).not.toContain('error');
    expect(findings.map(({ code: own }: { code: string }) => own)).not.toContain(
      'declared-differs',
    );
  });

  it('the formulas are whole again after a period in which a unit was missing', async () => {
    const like = ['all', '--like', 'this.xlsx', '--date', '2022-11-21', '--fail-on', 'never'];
    await run(...like, '-o', 'after.xlsx');
    const sheet = (await workbook('after.xlsx')).Sheets['进度表'] ?? {};
    expect(['E13', 'F6', 'C17', 'E17'].map((cell) => sheet[cell]?.f)).toEqual([
      ...['C13/B13', 'RANK(E6,E$6:E$16)', 'SUM(C6:C16)', 'C17/B17'],
    ]);
  });

  it('a folder gives the newest sheet before the period, also when it has the period’s own', async () => {
    await mkdir(path.join(cwd, 'sheets'));
    for (const [file, name] of [
      ['fixtures/jiaozuo-2022-10-31.xlsx', 'a.xlsx'],
      [LIKE, 'b.xlsx'],
      ['2022-11-14.xlsx', 'c.xlsx'],
    ] as const) {
      await cp(path.join(cwd, file), path.join(cwd, 'sheets', name));
    }
    const { stdout } = await run('all', '--like', 'sheets', '-f', 'json');
    expect(JSON.parse(stdout).like).toMatchObject({
      file: path.join('sheets', 'b.xlsx'),
      date: '2022-11-07',
    });
    const latest = await gasrank(['report', '--latest', 'sheets', '-f', 'json'], { cwd });
    expect(JSON.parse(latest.stdout)).toMatchObject({
      date: '2022-11-14',
      previousDate: '2022-11-07',
    });
    const none = await run('all', '--like', 'sheets', '--date', '2022-10-31', '--lang', 'en');
    expect([none.code, none.stderr]).toEqual([
      2,
      'error: "sheets" has no sheet before 2022-10-31 whose roster and layout could be used; put last period\'s sheet into it, or name one with --like.\n',
    ]);
  });
});

describe('a return whose only row is a total', () => {
  const LIKE_ROWS = '进度表\n2022.10.31\n县区,户数,已安装数\n甲县,100,50\n乙县,200,80\n';
  const collected = async (name: string, title: string, rows: readonly string[]) => {
    const folder = await mkdtemp(path.join(cwd, 'total-'));
    await mkdir(path.join(folder, 'sent'));
    await writeFile(path.join(folder, 'like.csv'), LIKE_ROWS);
    const text = [title, '2022.11.7', '县区,户数,已安装数', ...rows].join('\n');
    await writeFile(path.join(folder, 'sent', name), text);
    const words = ['collect', 'sent', '--like', 'like.csv', '--date', '2022-11-7'];
    const run = await gasrank([...words, '--check-returns', '-f', 'json', '-q'], { cwd: folder });
    const { indicators, unused, findings } = JSON.parse(run.stdout);
    return {
      regions: indicators[0].regions,
      unused: unused.map(({ reason }: { reason: string }) => reason),
      errors: findings.filter(({ severity }: { severity: string }) => severity === 'error'),
    };
  };

  it.each([
    ['甲县.csv', '进度表'],
    ['return.csv', '甲县进度表'],
  ])('is the row of the unit that %s, %s names', async (name, title) => {
    const { regions, unused, errors } = await collected(name, title, ['合计,100,60']);
    expect(regions).toMatchObject([
      { region: '甲县', households: 100, installed: 60, from: { cell: 'C4' } },
      { region: '乙县', households: null, installed: null, from: null },
    ]);
    expect([unused, errors.length]).toEqual([[], 1]);
  });

  it.each([
    ['no unit is named', 'return.csv', '进度表', ['合计,100,60']],
    ['two units are named', '甲县.csv', '乙县进度表', ['合计,100,60']],
    ['there are two sums', '甲县.csv', '进度表', ['小计,100,60', '合计,100,60']],
  ])('is not used when %s', async (_, name, title, rows) => {
    const { regions, unused } = await collected(name, title, rows);
    expect(regions).toMatchObject([{ installed: null }, { installed: null }]);
    expect(unused).toHaveLength(1);
  });
});

describe('corrections for the units', () => {
  const corrected = path.join('back', 'corrected');

  it('are copies with comments at the wrong cells, and a list for other formats', async () => {
    const { code } = await run('fixtures/returns', '--like', LIKE, '--return-to', 'back');
    expect(code).toBe(1);
    expect((await readdir(path.join(cwd, 'back'))).sort()).toEqual([
      '中站区.xlsx',
      '山阳区.xlsx',
      '山阳区（更正）.xlsx',
      '需要更正.txt',
    ]);
    const comments = async (file: string) => {
      const sheet = (await workbook(file)).Sheets['Sheet1'] ?? {};
      return Object.entries(sheet).flatMap(([cell, { c }]) => (c ? [[cell, c[0].t]] : []));
    };
    expect(await comments('back/中站区.xlsx')).toEqual([
      ['E6', '中站区 金属软管·管道气已安装数由上期的 27450 降到 2745；新增照列负数，请核对。'],
      ['G6', expect.stringMatching(/已安装 45 户，超过应安装的 42 户.*\n.*7 天新增 3 户/u)],
    ]);
    expect(await comments('back/山阳区.xlsx')).toEqual([
      ['C6', expect.stringContaining('10174（山阳区（更正）.xlsx [Sheet1] C6）')],
    ]);
    expect(await readFile(path.join(cwd, 'back/需要更正.txt'), 'utf8')).toBe(
      '马村区.tsv [马村区] E6：马村区 金属软管·液化气已安装数由上期的 1335 降到 1245；新增照列负数，请核对。\n',
    );
  });

  it('give no finding once the cells are corrected', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path.join(cwd, 'back/中站区.xlsx'));
    const sheet = book.getWorksheet('Sheet1');
    if (sheet) Object.assign(sheet.getCell('E6'), { value: 27455 });
    if (sheet) Object.assign(sheet.getCell('G6'), { value: 42 });
    await mkdir(path.join(cwd, corrected));
    await book.xlsx.writeFile(path.join(cwd, corrected, '中站区.xlsx'));
    const words = [corrected, '--like', LIKE, '--allow-missing', '--return-to', 'none'];
    const { code, stderr } = await run(...words, '--lang', 'en');
    expect([code, stderr.split('\n').slice(1)]).toEqual([0, ['No return needs a correction.', '']]);
    expect(await readdir(cwd)).not.toContain('none');
  });

  it('never replace a return', async () => {
    const { code, stderr } = await run(
      'fixtures/returns',
      '--like',
      LIKE,
      '--return-to',
      'fixtures/returns',
    );
    expect([code, stderr.includes('就是要读的文件')]).toEqual([2, true]);
  });

  it('are made of checks that --check-returns shows alone', async () => {
    const own = await run(
      'fixtures/returns/中站区.xlsx',
      '--like',
      LIKE,
      '--allow-missing',
      '--check-returns',
      '-f',
      'json',
    );
    const { findings } = JSON.parse(own.stdout);
    const codes = findings.map(
      ({ code, cell }: { code: string; cell: string }) => `${code} ${cell}`,
    );
    expect(codes.filter((one: string) => !one.startsWith('return'))).toEqual([
      'installed-above-households G6',
      'installed-fell E6',
    ]);
  });
});

describe('a sheet whose units do not all have a task', () => {
  const HEADER = [
    '县区',
    '自闭阀户数',
    '自闭阀已安装数',
    '自闭阀本周新增',
    '软管户数',
    '软管已安装数',
  ];
  const write = async (file: string, title: unknown[], rows: unknown[][]) => {
    const book = new ExcelJS.Workbook();
    const page = book.addWorksheet('进度表');
    for (const row of [['进度表'], title, ...rows]) page.addRow(row);
    await book.xlsx.writeFile(path.join(cwd, file));
  };
  const sum = (column: string, result: number) => {
    return { formula: `SUM(${column}4:${column}6)`, result };
  };
  const last = (title: unknown) =>
    write(
      'roster.xlsx',
      [title],
      [
        HEADER,
        ['甲县', 1000, 50, 1, 2000, 90],
        ['乙县', 3000, 120, 1, 4000, 80],
        ['丙区', 500, 10, 1],
        ['合计', sum('B', 4500), sum('C', 180), sum('D', 3), sum('E', 6000), sum('F', 170)],
      ],
    );
  const send = async (day: number) => {
    const title = [`（2022年11月${day}日）`];
    await mkdir(path.join(cwd, 'sent'), { recursive: true });
    await write('sent/甲.xlsx', title, [HEADER, ['甲县', 1000, 40 + day, null, 2000, 90]]);
    await write('sent/乙.xlsx', title, [HEADER, ['乙县', 3000, 100 + day, null, 4000, 80]]);
    // It has no task in the other indicator, and leaves it out.
    await write('sent/丙.xlsx', title, [HEADER.slice(0, 4), ['丙区', 500, day]]);
  };
  const totals = async (file: string) => {
    const sheet = (await workbook(file)).Sheets['进度表'] ?? {};
    return ['C', 'D', 'E'].map((column) => [sheet[`${column}7`]?.f, sheet[`${column}7`]?.v]);
  };

  it('has the totals of those that do, and none of additions that nobody states', async () => {
    await last('（2022年11月7日）');
    const waiting = ['IF(COUNT(D4:D6)<3,"",SUM(D4:D6))', ''];
    await send(14);
    expect((await run('sent', '--like', 'roster.xlsx', '-o', 'w2.xlsx')).code).toBe(0);
    expect(await totals('w2.xlsx')).toEqual([['SUM(C4:C6)', 182], waiting, ['SUM(E4:E6)', 6000]]);
    await send(21);
    expect((await run('sent', '--like', 'w2.xlsx', '-o', 'w3.xlsx')).code).toBe(0);
    expect(await totals('w3.xlsx')).toEqual([['SUM(C4:C6)', 203], waiting, ['SUM(E4:E6)', 6000]]);
  });

  it('still waits for a unit that was silent in the period before, too', async () => {
    await rm(path.join(cwd, 'sent/乙.xlsx'));
    await run('sent', '--like', 'w2.xlsx', '-o', 'silent.xlsx', '--allow-missing');
    await run('sent', '--like', 'silent.xlsx', '-o', 'again.xlsx', '--allow-missing');
    const waiting = ['IF(COUNT(C4:C6)<3,"",SUM(C4:C6))', ''];
    expect((await totals('again.xlsx'))[0]).toEqual(waiting);
    await send(21);
  });

  it('names figures that were typed into the file that it replaces', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path.join(cwd, 'w3.xlsx'));
    const page = book.getWorksheet('进度表');
    if (page) page.getCell('D4').value = 7;
    await book.xlsx.writeFile(path.join(cwd, 'w3.xlsx'));
    const { stderr } = await run('sent', '--like', 'w2.xlsx', '-o', 'w3.xlsx');
    expect(stderr).toContain('“w3.xlsx”里原有的这些数没有单位报送，重新写出后已不在表里：D4＝7');
    const again = await run('sent', '--like', 'w2.xlsx', '-o', 'w3.xlsx');
    expect(again.stderr).not.toContain('D4＝7');
  });

  it('may state its day in a cell of dates', async () => {
    await last(new Date(Date.UTC(2022, 10, 7)));
    const { code } = await run('sent', '--like', 'roster.xlsx', '-o', 'dated.xlsx');
    expect(code).toBe(0);
    const { stdout } = await gasrank(['inspect', 'dated.xlsx'], { cwd });
    expect(stdout).toContain('2022-11-21');
  });
});
