import { copyFile, cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { gasrank, ROOT } from './run.ts';

const THIS = 'jiaozuo-2022-11-07.xlsx';
const LAST = 'jiaozuo-2022-10-31.xlsx';
const FILES = ['report.json', 'report.xlsx'] as const;

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'gasrank-'));
  await cp(path.join(ROOT, 'fixtures'), cwd, { recursive: true });
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const inFolder = (file: string) => path.join(cwd, file);

/** Makes the report of the two weeks. */
async function report(file: string, ...options: string[]): Promise<void> {
  const { code } = await gasrank(['report', THIS, '--prev', LAST, '-o', file, ...options], { cwd });
  expect(code).toBe(0);
}

/** Output about a report, without blank lines. */
async function verify(file: string, ...options: string[]) {
  const { stdout, stderr, code } = await gasrank(['verify', file, ...options], { cwd });
  expect(stderr).toBe('');
  return { lines: stdout.split('\n').filter((line) => line !== ''), code };
}

/** The report as JSON. */
async function verdict(file: string) {
  const { stdout } = await gasrank(['verify', file, '-f', 'json'], { cwd });
  const { verdict, sources, differences } = JSON.parse(stdout);
  return {
    verdict,
    states: sources.map(({ state }: { state: string }) => state),
    differences: differences.map(({ message }: { message: string }) => message),
  };
}

async function editText(file: string, before: string, after: string): Promise<void> {
  const text = await readFile(inFolder(file), 'utf8');
  expect(text).toContain(before);
  await writeFile(inFolder(file), text.replace(before, after));
}

/** Sets cells of a workbook's first sheet, as a person would; dependent cells are not recalculated. */
async function editCells(file: string, cells: Readonly<Record<string, string | number>>) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(inFolder(file));
  const [sheet] = workbook.worksheets;
  for (const [cell, value] of Object.entries(cells)) {
    if (sheet) sheet.getCell(cell).value = value;
  }
  await workbook.xlsx.writeFile(inFolder(file));
}

describe.each(FILES)('%s', (file) => {
  test.each([
    [],
    ['--sort', 'rank'],
    ['--ties', 'dense', '--rank-by', 'displayed', '--decimals', '0'],
    ['--ties', 'ordinal', '--sort', 'rank'],
    ['--ties', 'fractional', '--lang', 'en'],
    ['--alias', '示范区=城乡一体化示范区', '--fail-on', 'never'],
    ['--date', '2022-11-09', '--prev-date', '2022-11-01'],
  ])('comes out again with %j %j %j %j %j %j', async (...options) => {
    await report(file, ...options);
    const { lines, code } = await verify(file);
    expect(lines).toEqual([
      `未变    本期 ${THIS} [进度表]`,
      `未变    上期 ${LAST} [进度表]`,
      expect.stringMatching(/^一致：来源没有变，重新计算的 \d+ 个数与报表完全相同。$/u),
    ]);
    expect(code).toBe(0);
  });

  it('comes out of one week alone', async () => {
    await gasrank(['report', THIS, '-o', file], { cwd });
    expect(await verify(file)).toMatchObject({ code: 0 });
  });

  it('comes out with rates that are kept, and not with the computed ones in their place', async () => {
    const rounded = 'test/cases/files/rates-of-rounded-counts/ten-thousands.xlsx';
    await copyFile(path.join(ROOT, rounded), inFolder('rounded.xlsx'));
    await gasrank(['report', 'rounded.xlsx', '-o', file], { cwd });
    expect(await verdict(file)).toMatchObject({ verdict: 'same' });
    if (file === 'report.json') await editText(file, '63.4%', '63.3%');
    else await editCells(file, { D5: 0.633 });
    expect(await verdict(file)).toMatchObject({ verdict: 'figures-differ' });
  });

  it('ignores the current configuration', async () => {
    await report(file);
    await writeFile(inFolder('gasrank.config.json'), '{ "ties": "dense", "decimals": 5, ');
    expect(await verify(file)).toMatchObject({ code: 0 });
  });

  it('comes out by the words and rules of a configuration that is gone', async () => {
    const config = { ties: 'dense', decimals: 3, vocabulary: { households: ['保有量'] } };
    await editCells(THIS, { B5: '保有量' });
    await writeFile(inFolder('gasrank.config.json'), JSON.stringify(config));
    await report(file, '--fail-on', 'never');
    await rm(inFolder('gasrank.config.json'));
    expect(await verdict(file)).toMatchObject({ verdict: 'same' });
  });

  it('was made of last week before it was edited', async () => {
    await report(file);
    await editCells(LAST, { C6: 29000 });
    const { lines, code } = await verify(file);
    expect(lines[1]).toMatch(
      /^已变 {4}上期 jiaozuo-2022-10-31\.xlsx \[进度表\]：生成报表之后改动过（SHA-256 原为 f392ebd378ae…，现为 [0-9a-f]{12}…）。$/u,
    );
    expect(lines.join('\n')).toContain(
      '沁阳市 自闭阀·管道气的环比新增，报表中是 0，重新计算为 499。',
    );
    expect(lines.at(-1)).toMatch(/^不一致：来源有改动，重新计算有 \d+ 处与报表不同；/u);
    expect(code).toBe(1);
  });

  it('was made of a sheet that was only saved again', async () => {
    await report(file);
    await editCells(THIS, {});
    const { lines, code } = await verify(file);
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/^来源有改动：重新计算的 \d+ 个数仍与报表相同，/u);
    expect(code).toBe(1);
  });

  it('lacks a source', async () => {
    await report(file);
    await rename(inFolder(LAST), inFolder('last.xlsx'));
    const { lines, code } = await verify(file);
    expect(lines).toEqual([
      `未变    本期 ${THIS} [进度表]`,
      `缺失    上期 ${LAST} [进度表]：找不到；请把它放回原处，或放到报表所在的文件夹，或用 --sources 指出它所在的文件夹，再核对一次。`,
      '无法核对：来源不全或无法读取，没有重新计算。',
    ]);
    expect(code).toBe(2);
  });

  it('has moved with its sources', async () => {
    await report(file);
    await mkdir(inFolder('kept'));
    for (const name of [file, THIS, LAST]) await rename(inFolder(name), inFolder(`kept/${name}`));
    const { lines, code } = await verify(`kept/${file}`);
    expect(lines[0]).toBe(`未变    本期 ${THIS} [进度表]（现为 ${path.join('kept', THIS)}）`);
    expect(code).toBe(0);
  });

  it('has its sources beside it, and others of these names where they were', async () => {
    await report(file);
    await mkdir(inFolder('kept'));
    for (const name of [file, THIS, LAST]) await copyFile(inFolder(name), inFolder(`kept/${name}`));
    await copyFile(inFolder(LAST), inFolder(THIS));
    expect(await verdict(`kept/${file}`)).toMatchObject({ verdict: 'same' });
    expect(await verdict(file)).toMatchObject({ verdict: 'both-differ' });
  });

  it('was made of what came through a pipe', async () => {
    const input = await readFile(inFolder(THIS));
    await gasrank(['report', '-', '-o', file], { cwd, input });
    const { lines, code } = await verify(file);
    expect(lines[0]).toMatch(/^不明 {4}本期 标准输入 \[进度表\]：当时取自标准输入，/u);
    expect(code).toBe(2);
  });

  it('was made from a file that is not a workbook any more', async () => {
    await report(file);
    await writeFile(inFolder(LAST), 'gone');
    const { lines, code } = await verify(file);
    expect(lines[1]).toMatch(/^不可读 {2}上期 .*不是/u);
    expect(code).toBe(2);
  });

  it('was made of two sheets of one file', async () => {
    const book = new ExcelJS.Workbook();
    for (const [day, installed] of [
      ['2022.10.31', 40],
      ['2022.11.7', 50],
    ] as const) {
      const sheet = book.addWorksheet(day);
      sheet.addRows([
        ['安装进度表'],
        [day],
        ['县区', '户数', '已安装数'],
        ['甲县', 100, installed],
      ]);
    }
    await book.xlsx.writeFile(inFolder('both.xlsx'));
    await gasrank(['report', 'both.xlsx', '-o', file], { cwd });
    expect(await verdict(file)).toMatchObject({ verdict: 'same', states: ['same', 'same'] });
  });

  it('was made of one of two tables of a sheet', async () => {
    const book = new ExcelJS.Workbook();
    const header = ['县区', '户数', '已安装数'];
    book
      .addWorksheet('表')
      .addRows([
        ['安装进度表（2022.11.7）'],
        ...[header, ['甲县', 100, 50], ['乙县', 100, 60]],
        [],
        ...[header, ['甲县', 100, 70], ['乙县', 100, 80]],
      ]);
    await book.xlsx.writeFile(inFolder('tables.xlsx'));
    const made = await gasrank(['report', 'tables.xlsx', '--sheet', '表!A6', '-o', file], { cwd });
    expect(made).toMatchObject({ code: 0 });
    expect(await verdict(file)).toMatchObject({ verdict: 'same' });
  });
});

describe('an edited JSON', () => {
  test.each([
    [
      'a count',
      '"installed": 29499',
      '"installed": 29498',
      ['沁阳市 自闭阀·管道气的已安装数，报表中是 29498，重新计算为 29499。'],
    ],
    [
      'a rank',
      '"rank": 6',
      '"rank": 1',
      ['沁阳市 自闭阀·管道气的名次，报表中是 1，重新计算为 6。'],
    ],
    [
      'a figure taken away',
      '"rate": "33.8%"',
      '"rate": null',
      ['沁阳市 自闭阀·管道气的安装率，报表中没有数，重新计算为 33.8%。'],
    ],
    [
      'the date',
      '"date": "2022-11-07"',
      '"date": "2022-11-14"',
      ['报表上的日期是 2022-11-14，由来源得出是 2022-11-07。'],
    ],
    [
      'the rules',
      '"ties": "competition"',
      '"ties": "dense"',
      ['ties：报表中是 dense，重新计算是 competition。'],
    ],
  ])('%s', async (_, before, after, differences) => {
    await report('report.json');
    await editText('report.json', before, after);
    expect(await verdict('report.json')).toEqual({
      ...{ verdict: 'figures-differ', states: ['same', 'same'], differences },
    });
    expect(await verify('report.json')).toMatchObject({ code: 1 });
  });

  it('does not blame an editor when another version made it', async () => {
    await report('report.json');
    await editText('report.json', '"version": "1.0.0"', '"version": "0.0.9"');
    expect((await verify('report.json')).lines.at(-1)).toMatch(
      /完全相同。报表由 gasrank 0\.0\.9 生成，与现在的版本不同。$/u,
    );
    await editText('report.json', '"rank": 6', '"rank": 1');
    const { lines } = await verify('report.json');
    expect(lines.at(-1)).toMatch(/有 1 处与报表不同；.*0\.0\.9/u);
  });

  it('does not control the terminal', async () => {
    await report('report.json');
    await editText('report.json', '"region": "温县"', '"region": "\\u001b[31m温\\u202e县"');
    const { lines } = await verify('report.json');
    expect(lines.join('\n')).toContain('[31m温 县');
    expect(lines.join('\n')).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });

  it('through a pipe', async () => {
    await report('report.json');
    const input = await readFile(inFolder('report.json'));
    expect(await gasrank(['verify', '-'], { cwd, input })).toMatchObject({ code: 0 });
  });
});

describe('an Excel report of files in other folders', () => {
  beforeEach(async () => {
    await mkdir(inFolder('数据/上周'), { recursive: true });
    await rename(inFolder(THIS), inFolder(`数据/${THIS}`));
    await rename(inFolder(LAST), inFolder('数据/上周/上期.xlsx'));
    const sheets = [`数据/${THIS}`, '--prev', path.join(cwd, '数据/上周/上期.xlsx')];
    expect((await gasrank(['report', ...sheets, '-o', '报表/r.xlsx'], { cwd })).code).toBe(0);
  });

  it('shows no folder in any cell', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(inFolder('报表/r.xlsx'));
    const texts = workbook.worksheets.flatMap((sheet) =>
      (sheet.getSheetValues() as ExcelJS.CellValue[][]).flatMap((row) =>
        row.map((value) => JSON.stringify(Object(value).result ?? value)),
      ),
    );
    expect(texts).toContain(JSON.stringify(`gasrank report ${THIS} --prev 上期.xlsx -o r.xlsx`));
    expect(texts.join('\n')).not.toMatch(/数据\/|上周|报表\/|\/tmp/u);
  });

  it('finds them by its links from anywhere, and not a file of the same name nearby', async () => {
    await writeFile(inFolder(THIS), '县区,户数,已安装数\n甲,10,5\n');
    const { lines, code } = await verify('报表/r.xlsx');
    expect(lines.slice(0, 2)).toEqual([
      `未变    本期 ${THIS} [进度表]（现为 数据/${THIS}）`,
      '未变    上期 上期.xlsx [进度表]（现为 数据/上周/上期.xlsx）',
    ]);
    expect(code).toBe(0);
  });
});

describe('an edited Excel report', () => {
  test.each([
    [
      'a count',
      { C6: 29498 },
      ['C6：沁阳市 自闭阀·管道气的已安装数，报表中是 29498，重新计算为 29499。'],
    ],
    ['a rank', { F6: 1 }, ['F6：沁阳市 自闭阀·管道气的名次，报表中是 1，重新计算为 6。']],
    [
      'a rate',
      { E6: 0.339 },
      ['E6：沁阳市 自闭阀·管道气的安装率，报表中是 33.9%，重新计算为 33.8%。'],
    ],
    ['a rate typed as it prints', { E6: 0.338 }, []],
    [
      'an addition taken away',
      { D7: '' },
      ['D7：孟州市 自闭阀·管道气的环比新增，报表中没有数，重新计算为 85。'],
    ],
    [
      'a total',
      { C17: 240000 },
      ['C17：合计 自闭阀·管道气的已安装数，报表中是 240000，重新计算为 236550。'],
    ],
    ['a region renamed', { A8: '温江' }, ['进度表!A8：报表中是 温江，重新生成是 温县。']],
    [
      'the date',
      { A2: '(2022.11.14)' },
      ['进度表!A2：报表中是 (2022.11.14)，重新生成是 (2022.11.7)。'],
    ],
    [
      'the title',
      { A1: '进度' },
      [expect.stringMatching(/^进度表!A1：报表中是 进度，重新生成是 .+进度表。$/u)],
    ],
  ])('%s', async (_, cells, differences) => {
    await report('report.xlsx');
    await editCells('report.xlsx', cells);
    expect(await verdict('report.xlsx')).toEqual({
      verdict: differences.length > 0 ? 'figures-differ' : 'same',
      ...{ states: ['same', 'same'], differences },
    });
  });
});

describe('small files of other kinds of forgery', () => {
  const FORGED = path.join(ROOT, 'test/cases/files/forged-reports');

  test.each<[file: string, code: 0 | 1 | 2, message: RegExp]>([
    ['report.json', 0, /^一致：/mu],
    ['report.xlsx', 0, /^一致：/mu],
    ['indicator-twice.json', 1, /^报表中有无名指标，来源中没有。$/mu],
    ['date-moved.json', 1, /\n\n报表上的日期是 2022-11-14，由来源得出是 2022-11-07。\n\n/u],
    ['formula-over-a-count.xlsx', 1, /^进度表!C4：报表中是公式 =900\+50，重新生成是 900；/mu],
    ['ten-million-decimals.json', 2, /记录不完整/u],
  ])('%s', async (file, code, message) => {
    const outcome = await gasrank(['verify', file], { cwd: FORGED });
    expect(outcome.stdout + outcome.stderr).toMatch(message);
    expect(outcome.code).toBe(code);
    const { differences = [], notChecked = [] } =
      code === 2
        ? {}
        : JSON.parse((await gasrank(['verify', file, '-f', 'json'], { cwd: FORGED })).stdout);
    expect(differences.length > 0).toBe(code === 1);
    expect(notChecked).toEqual([]);
  });
});

describe('sources that are elsewhere', () => {
  it.each(FILES)('%s has them in the folder that is named', async (file) => {
    await report(file);
    await mkdir(inFolder('archive'));
    for (const name of [THIS, LAST]) await rename(inFolder(name), inFolder(`archive/${name}`));
    expect(await verify(file)).toMatchObject({ code: 2 });
    const { lines, code } = await verify(file, '--sources', 'archive');
    expect(lines[0]).toBe(`未变    本期 ${THIS} [进度表]（现为 ${path.join('archive', THIS)}）`);
    expect(code).toBe(0);
  });

  it('are not sought on another computer', async () => {
    await report('report.json');
    await rename(inFolder(THIS), inFolder('this.xlsx'));
    const document = JSON.parse(await readFile(inFolder('report.json'), 'utf8'));
    document.sources[0].file = '\\\\server\\share\\x.xlsx';
    await writeFile(inFolder('report.json'), JSON.stringify(document));
    const { lines, code } = await verify('report.json');
    expect(lines[0]).toMatch(/^缺失 {4}本期 .*server.*--sources/u);
    expect(code).toBe(2);
  });

  it.each(['missing', THIS])('%s is not a folder of sources', async (folder) => {
    await report('report.json');
    const { stderr, code } = await gasrank(['verify', 'report.json', '--sources', folder], { cwd });
    expect(stderr).toMatch(/--sources 要给出一个文件夹/u);
    expect(code).toBe(2);
  });

  it('are two at most', async () => {
    await report('report.json');
    const document = JSON.parse(await readFile(inFolder('report.json'), 'utf8'));
    document.sources = Array(5000).fill(document.sources[0]);
    await writeFile(inFolder('report.json'), JSON.stringify(document));
    const { stderr, code } = await gasrank(['verify', 'report.json'], { cwd });
    expect(stderr).toMatch(/记录不完整/u);
    expect(code).toBe(2);
  });
});

describe.each(FILES)('%s of a configuration that is gone', (file) => {
  it('comes out by its title, order, small base and aliases', async () => {
    const config = {
      ...{ title: '第四十五周通报', smallBase: 500, ties: 'dense', decimals: 3, lang: 'en' },
      regionOrder: ['温县', '解放区', '不在表中'],
      aliases: { 示范区: '城乡一体化示范区', 修武县: '无此县' },
    };
    await writeFile(inFolder('gasrank.config.json'), JSON.stringify(config));
    const options = ['--date', '2022-11-09', '--sort', 'rank', '--rank-by', 'displayed'];
    await report(file, ...options, '--fail-on', 'never');
    await rm(inFolder('gasrank.config.json'));
    expect(await verdict(file)).toEqual({
      ...{ verdict: 'same', states: ['same', 'same'], differences: [] },
    });
  });

  it('was chosen from a folder', async () => {
    await mkdir(inFolder('weeks'));
    for (const name of [THIS, LAST]) await copyFile(inFolder(name), inFolder(`weeks/${name}`));
    expect(await gasrank(['report', '--latest', 'weeks', '-o', file], { cwd })).toMatchObject({
      code: 0,
    });
    expect(await verdict(file)).toMatchObject({ verdict: 'same', differences: [] });
  });
});

describe('no report', () => {
  test.each([
    ['a sheet', THIS, /不是 gasrank 生成的报表/u],
    ['a text', 'news.md', /不是 gasrank 生成的报表/u],
    ['other JSON', 'other.json', /不是 gasrank 生成的报表/u],
    ['broken JSON', 'broken.json', /不是 gasrank 生成的报表/u],
    ['of a later version', 'later.json', /是更新版本的 gasrank 生成的/u],
    ['without its rules', 'bare.json', /记录不完整/u],
    ['nothing', 'missing.json', /找不到文件/u],
  ])('%s', async (_, file, message) => {
    await writeFile(inFolder('news.md'), '# "进度\n');
    await writeFile(inFolder('other.json'), '{"schema":"gasrank.check/1"}');
    await writeFile(inFolder('broken.json'), '{"schema":');
    await writeFile(inFolder('later.json'), '{"schema":"gasrank.report/2"}');
    await writeFile(inFolder('bare.json'), '{"schema":"gasrank.report/1","made":null}');
    const { stdout, stderr, code } = await gasrank(['verify', file], { cwd });
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });
});
