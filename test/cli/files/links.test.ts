import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { linksFrom } from '../../../src/cli/files/links.ts';

describe('the link from an output to a file', () => {
  test.each<[output: string, file: string, link: string | null]>([
    ['report.xlsx', 'this.xlsx', 'this.xlsx'],
    ['out/报表.xlsx', '数据/本 期.xlsx', '../数据/本 期.xlsx'],
    ['out/a/report.xlsx', 'out/this.xlsx', '../this.xlsx'],
    ['report.xlsx', path.resolve('folder/this.xlsx'), 'folder/this.xlsx'],
    ['report.xlsx', '-', null],
    ['report.xlsx', '50%.xlsx', null],
    ['report.xlsx', 'a#b.xlsx', null],
    ['report.xlsx', 'http://example.org/a.xlsx', null],
    ['report.xlsx', '[1].xlsx', null],
  ])('%s to %s', (output, file, link) => {
    expect(linksFrom(output)(file)).toBe(link);
  });
});
