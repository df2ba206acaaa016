import { describe, expect, it } from 'vitest';
import { findIndicators, findSubject } from '../../src/select/subject.ts';
import { compareFixtures, comparePlain, refusal } from '../helpers.ts';

const published = await compareFixtures();

describe('findSubject', () => {
  it.each([
    ['温县', 2],
    ['温', 2],
    [' 温　县 ', 2],
    ['温县城', null],
    ['修武', 5],
    ['修', 5],
    ['武陟', 4],
    ['陟', 4],
    ['解放', 6],
    ['解放市', 6],
    ['示范', 10],
    ['合计', 'total'],
    ['total', 'total'],
    ['Total', 'total'],
  ])('%s', (wanted, row) => {
    if (row === null)
      expect(refusal(() => findSubject(published, wanted)).code).toBe('region-unknown');
    else {
      expect(findSubject(published, wanted)).toEqual(
        row === 'total' ? { kind: 'total' } : { kind: 'region', row },
      );
    }
  });

  it('takes the whole name before any part of one', () => {
    const comparison = comparePlain([
      ['甲县城关区', 1, 1],
      ['甲县', 1, 1],
      ['甲', 1, 1],
    ]);
    expect(findSubject(comparison, '甲县')).toMatchObject({ row: 1 });
    expect(findSubject(comparison, '甲')).toMatchObject({ row: 2 });
    expect(findSubject(comparison, '城关')).toMatchObject({ row: 0 });
  });

  it('finds a region by its old name, and one that is gone', () => {
    const aliases = [{ current: '示范区', previous: '开发新区' }];
    const before = [
      ['开发新区', 1, 1],
      ['老区', 1, 1],
    ];
    const comparison = comparePlain([['示范区', 1, 1]], before, { aliases });
    expect(findSubject(comparison, '开发')).toEqual({ kind: 'region', row: 0 });
    expect(findSubject(comparison, '老区')).toEqual({ kind: 'vanished', row: 1 });
  });

  it('takes the first of two rows with one name', () => {
    const comparison = comparePlain([
      ['甲县', 1, 1],
      ['甲县', 2, 1],
    ]);
    expect(findSubject(comparison, '甲县')).toEqual({ kind: 'region', row: 0 });
  });

  it('lists what it may be', () => {
    expect(refusal(() => findSubject(published, '区'))).toEqual({
      ...{ code: 'region-ambiguous', region: '区' },
      regions: ['解放区', '山阳区', '马村区', '中站区', '示范区'],
    });
  });

  it.each([
    ['温现', '温县'],
    ['武徙县', '武陟县'],
    ['修五', '修武县'],
    ['孟洲市', '孟州市'],
    ['北京', null],
    ['', null],
  ])('suggests for %s', (wanted, suggestion) => {
    const detail = refusal(() => findSubject(published, wanted));
    expect(detail).toMatchObject({ code: 'region-unknown', suggestion });
  });
});

describe('findIndicators', () => {
  it.each([
    [undefined, [0, 1, 2]],
    ['液化气', [2]],
    ['金属软管液化气', [2]],
    ['金属软管·液化气', [2]],
    ['金属软管 › 液化气', [2]],
    ['液化气金属软管', [2]],
    ['液化', [2]],
    ['软管', [1, 2]],
    ['金属软管', [1, 2]],
    ['管道气', [0, 1]],
    ['自闭阀', [0]],
  ])('%s', (wanted, places) => {
    expect(findIndicators(published, wanted)).toEqual(places);
  });

  it.each([
    ['液化汽', '金属软管·液化气'],
    ['自闭法', '自闭阀·管道气'],
    ['报警器', null],
  ])('suggests for %s', (wanted, suggestion) => {
    expect(refusal(() => findIndicators(published, wanted))).toEqual({
      ...{ code: 'indicator-unknown', indicator: wanted, suggestion },
      indicators: ['自闭阀·管道气', '金属软管·管道气', '金属软管·液化气'],
    });
  });

  it('lists none where the header names none', () => {
    const detail = refusal(() => findIndicators(comparePlain([['甲', 1, 1]]), '自闭阀'));
    expect(detail).toMatchObject({ code: 'indicator-unknown', indicators: [], suggestion: null });
  });
});
