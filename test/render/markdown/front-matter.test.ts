import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { frontMatterOf } from '../../../src/render/markdown/front-matter.ts';
import { HOSTILE, saying } from '../../hostile.ts';

/** The YAML between the fences, as a program reads it. */
function read(title: string): unknown {
  const [, yaml] = /^---\n(.*)\n---$/su.exec(frontMatterOf(saying(title))) ?? [];
  return parse(yaml ?? '');
}

describe('a title without markup is unchanged', () => {
  test.each([
    ['焦作市燃气居民用户安全装置加装情况进度表（2022.11.7）'],
    ['县(市、区)进度表 [第2期]'],
    ['"一区": \'进度\' # 表'],
    ['--- 表 ---'],
    ['自闭阀_管道气_2022'],
    ['进度表*'],
    ['A & B <5 %'],
    ['yes'],
    ['2022'],
    ['- [ ] {x} | > ! & a'],
    ['表😀'],
    ['长'.repeat(2000)],
  ])('%s', (title) => {
    expect(read(title)).toEqual({ title, date: '2022-11-07' });
  });
});

describe('what pandoc would read as markup is escaped', () => {
  test.each([
    ['*表*', '\\*表\\*'],
    ['_表_', '\\_表\\_'],
    ['`表`', '\\`表\\`'],
    ['~~表~~', '\\~\\~表\\~\\~'],
    ['$x$', '\\$x\\$'],
    ['表^[注]', '表\\^[注]'],
    ['[表](http://x.cn)', '[表\\](http://x.cn)'],
    ['[表]{.x}', '[表\\]{.x}'],
    ['@表', '\\@表'],
    ['C:\\表', 'C:\\\\表'],
    ['<b>表</b>', '&lt;b>表&lt;/b>'],
    ['&lt;', '&amp;lt;'],
  ])('%s', (title, escaped) => {
    expect(read(title)).toEqual({ title: escaped, date: '2022-11-07' });
  });
});

it.each(HOSTILE)('%s is a title and nothing else', (_, text) => {
  const lines = frontMatterOf(saying(text)).split('\n');
  expect(lines).toHaveLength(4);
  expect(read(text)).toEqual({ title: expect.any(String), date: '2022-11-07' });
});
