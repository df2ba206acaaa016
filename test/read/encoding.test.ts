import { expect, it } from 'vitest';
import { decode } from '../../src/read/encoding.ts';
import { refusal } from '../helpers.ts';

const TEXT = '县区,户数\n温县,一\n';
const utf16le = Buffer.from(TEXT, 'utf16le');
// By iconv: printf '县区,户数\n温县,一\n' | iconv -t GBK | xxd -p
const gbk = Buffer.from('cfd8c7f82cbba7cafd0acec2cfd82cd2bb0a', 'hex');
const behind = (mark: string, bytes: Buffer) => Buffer.concat([Buffer.from(mark, 'hex'), bytes]);
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

it.each<[string, Buffer, string]>([
  ['UTF-8', Buffer.from(TEXT), 'UTF-8'],
  ['UTF-8 with its mark', behind('efbbbf', Buffer.from(TEXT)), 'UTF-8'],
  ['UTF-16LE with its mark', behind('fffe', utf16le), 'UTF-16LE'],
  ['UTF-16BE with its mark', behind('feff', swapped(utf16le)), 'UTF-16BE'],
  ['UTF-16LE, whose 一 has a zero byte at the other end', utf16le, 'UTF-16LE'],
  ['UTF-16BE', swapped(utf16le), 'UTF-16BE'],
  ['GBK', gbk, 'GB18030'],
])('%s', (_, bytes, encoding) => {
  expect(decode(bytes, 'a.csv')).toEqual({ text: TEXT, encoding });
});

it.each<[string, Buffer, string]>([
  ['UTF-8', Buffer.from(`${TEXT}\u001a`), 'UTF-8'],
  ['UTF-8, twice', Buffer.from(`${TEXT}\u001a\u001a`), 'UTF-8'],
  ['UTF-8, with a line end behind it', Buffer.from(`${TEXT}\u001a\r\n`), 'UTF-8'],
  ['GBK', Buffer.concat([gbk, Buffer.from([0x1a])]), 'GB18030'],
  ['UTF-16LE', Buffer.from(`${TEXT}\u001a`, 'utf16le'), 'UTF-16LE'],
  ['UTF-16LE, as one byte', Buffer.concat([utf16le, Buffer.from([0x1a])]), 'UTF-16LE'],
  ['UTF-16BE', swapped(Buffer.from(`${TEXT}\u001a`, 'utf16le')), 'UTF-16BE'],
])('the end-of-file byte of DOS behind %s', (_, bytes, encoding) => {
  expect(decode(bytes, 'a.csv')).toEqual({ text: TEXT, encoding });
});

it('a last character of UTF-16 that holds this byte stays', () => {
  const bytes = behind('feff', swapped(Buffer.from('作业', 'utf16le')));
  expect(decode(bytes, 'a.csv').text).toBe('作业');
});

it('a character of four bytes, which only GB18030 has', () => {
  const bytes = Buffer.from('8139ee39', 'hex');
  expect(decode(bytes, 'a.csv')).toEqual({ text: '㐀', encoding: 'GB18030' });
});

it.each<[string, Buffer, number]>([
  ['bytes that are no character', Buffer.concat([gbk, Buffer.from([0x2c, 0xff, 0x0a])]), 3],
  ['half a character of UTF-16', behind('fffe', utf16le.subarray(0, 13)), 2],
])('names the line of %s', (_, bytes, line) => {
  expect(refusal(() => decode(bytes, 'a.csv'))).toEqual({
    code: 'text-undecodable',
    file: 'a.csv',
    line,
  });
});

it('control characters are in no table', () => {
  expect(refusal(() => decode(Buffer.from('a,b\u0001\n'), 'a.bin'))).toEqual({
    code: 'not-a-workbook',
    file: 'a.bin',
    looksLike: null,
  });
});
