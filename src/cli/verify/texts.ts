/** Record and texts of Word files and web pages. */
import { LIMITS } from '../../core/limits.ts';
import { openArchive } from '../../read/guard/archive.ts';
import { budget } from '../../read/guard/limits.ts';
import { RECORD_ID, type ReportRecord } from '../../report/record.ts';
import { parseRecord } from '../../report/verify/record.ts';
import type { DocumentTexts } from '../../report/verify/texts.ts';
import { decoded, htmlTexts, wordTexts } from './markup.ts';

/** A document with its record; `null` if it has none. */
export interface ReadDocument {
  readonly record: ReportRecord | null;
  readonly texts: DocumentTexts;
}

/** Number of parts of a kind that are looked at. */
const MAX_PARTS = 20;

/** The document in the bytes of a Word file; `null` if these are of another kind. */
export function readWord(bytes: Buffer, file: string): ReadDocument | null {
  if (bytes.toString('latin1', 0, 2) !== 'PK') return null;
  const archive = openArchive(bytes, file, budget(file, bytes.length));
  if (!archive.has('word/document.xml')) return null;
  const parts = (kind: string) =>
    Array.from({ length: MAX_PARTS }, (_, n) => `${kind}${n === 0 ? '' : n}.xml`)
      .filter(archive.has)
      .map(archive.text);
  const [record = null] = parts('customXml/item').flatMap((xml) => recordInXml(xml) ?? []);
  const beside = ['word/header', 'word/footer', 'word/footnotes', 'word/endnotes', 'word/comments'];
  const others = beside.flatMap((kind) => parts(kind).flatMap((xml) => allTexts(wordTexts(xml))));
  const { paragraphs, tables } = wordTexts(archive.text('word/document.xml'));
  return { record, texts: { paragraphs: [...paragraphs, ...others.filter(isNoNumber)], tables } };
}

function recordInXml(xml: string): ReportRecord | null {
  const [, text = ''] = /<record\b[^>]*>([^<]*)<\/record>/u.exec(xml) ?? [];
  return parseRecord(decoded(text));
}

const allTexts = ({ paragraphs, tables }: DocumentTexts) => [...paragraphs, ...tables.flat(2)];

/** False for the number of a page, which programs store or leave out. */
const isNoNumber = (text: string) => !/^\s*—\s*\d*\s*—\s*$/u.test(text);

const RECORD = new RegExp(`<template id="${RECORD_ID}">([^<]*)</template>`, 'u');

/** The document in the bytes of a web page; `null` if these are of another kind. */
export function readHtml(bytes: Buffer): ReadDocument | null {
  if (!/^\ufeff?\s*<!doctype html>/iu.test(bytes.toString('utf8', 0, 64))) return null;
  if (bytes.length > LIMITS['file-bytes']) return null;
  const html = bytes.toString('utf8');
  const [, record = ''] = RECORD.exec(html) ?? [];
  return { record: parseRecord(decoded(record)), texts: htmlTexts(html) };
}
