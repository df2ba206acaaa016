import { expect, it } from 'vitest';
import {
  colorLevelOf,
  frameOf,
  languageNamed,
  languageOf,
  widthOf,
} from '../../src/cli/environment.ts';

it.each([
  [{}, null],
  [{ LANG: '' }, null],
  [{ LANG: 'C' }, null],
  [{ LANG: 'C.UTF-8' }, null],
  [{ LANG: 'POSIX' }, null],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'de_DE.UTF-8' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_TW.UTF-8' }, 'zh'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: '' }, 'en'],
  [{ LANGUAGE: 'en' }, 'en'],
  [{ LANGUAGE: 'en_US:zh_CN', LANG: 'zh_CN.UTF-8' }, 'en'],
  [{ LANGUAGE: 'zh_CN:en', LC_ALL: 'en_US.UTF-8' }, 'zh'],
  [{ LANGUAGE: 'fr:zh_TW', LANG: 'en_US.UTF-8' }, 'zh'],
  [{ LANGUAGE: 'fr', LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANGUAGE: '', LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANGUAGE: 'en', LANG: 'C.UTF-8' }, 'en'],
  [{ LANGUAGE: 'en', LC_ALL: 'C' }, null],
] as const)('%j speaks %s', (environment, language) => {
  expect(languageOf(environment)).toBe(language);
});

it.each([
  ['zh', 'zh'],
  ['en', 'en'],
  ['en_US', 'en'],
  ['EN-gb', 'en'],
  ['en_US.UTF-8', 'en'],
  ['zh_CN', 'zh'],
  ['zh-Hans', 'zh'],
  ['Chinese_China.936', 'zh'],
  ['eng', null],
  ['de_DE', null],
  ['', null],
] as const)('--lang %s is %s', (name, language) => {
  expect(languageNamed(name)).toBe(language);
});

it.each([
  [{}, true, true, 1],
  [{}, true, false, 0],
  [{}, false, true, 0],
  [{ NO_COLOR: '1' }, true, true, 0],
  [{ NO_COLOR: '' }, true, true, 1],
  [{ TERM: 'dumb' }, true, true, 0],
  [{ FORCE_COLOR: '1' }, true, false, 1],
  [{ FORCE_COLOR: '' }, true, false, 1],
  [{ FORCE_COLOR: '0' }, true, true, 0],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true, false, 1],
  [{ FORCE_COLOR: '1' }, false, true, 0],
] as const)('%j, wanted %s, terminal %s: level %d', (environment, wanted, isTerminal, level) => {
  expect(colorLevelOf(environment, { wanted, isTerminal })).toBe(level);
});

it.each([
  [{ isTTY: true, columns: 80 }, 80],
  [{ isTTY: true, columns: 0 }, Number.POSITIVE_INFINITY],
  [{ columns: 80 }, Number.POSITIVE_INFINITY],
  [{}, Number.POSITIVE_INFINITY],
] as const)('%j: %d columns', (stream, width) => {
  expect(widthOf(stream)).toBe(width);
});

it.each([
  ['win32', {}, true, undefined, 'ascii'],
  ['win32', {}, false, undefined, 'lines'],
  ['win32', {}, true, 'a.txt', 'lines'],
  ['win32', { WT_SESSION: '1f' }, true, undefined, 'lines'],
  ['win32', { TERM_PROGRAM: 'vscode' }, true, undefined, 'lines'],
  ['win32', { TERM: 'xterm-256color' }, true, undefined, 'lines'],
  ['linux', { TERM: 'xterm' }, true, undefined, 'lines'],
  ['linux', {}, true, undefined, 'lines'],
] as const)('%s, %j, terminal %s, file %s: frame of %s', (platform, env, isTTY, output, frame) => {
  const stdout = { isTTY } as typeof process.stdout;
  expect(frameOf({ platform, env, stdout }, { frame: undefined, output })).toBe(frame);
  for (const asked of ['lines', 'ascii'] as const) {
    expect(frameOf({ platform, env, stdout }, { frame: asked, output })).toBe(asked);
  }
});
