import { describe, expect, it } from 'vitest';
import { scanXml, XmlError } from '../../../src/read/guard/xml.ts';

/** Visited tags in one line; attributes `r` and any `…:id` are requested. */
function told(...pieces: readonly string[]): string {
  const events: string[] = [];
  scanXml(pieces, 'a', (tag) => {
    const { name, kind, text } = tag;
    const found = ['r', 'q:id'].map((wanted) => [wanted, tag.attribute(wanted)]);
    const shown = found
      .map(([key, value]) => (value === undefined ? '' : ` ${key}=${value}`))
      .join('');
    events.push(
      text,
      `<${kind === 'close' ? '/' : ''}${name}${shown}${kind === 'empty' ? '/' : ''}>`,
    );
  });
  return events.join('');
}

describe('scanXml reports', () => {
  it.each([
    ['an empty element', '<a/>', '<a/>'],
    ['names without prefixes', '<x:a><x:b/></x:a>', '<a><b/></a>'],
    ['attributes in either quotes', `<a r="1" s='2'/>`, '<a r=1/>'],
    ['attributes with spaces around', '<a\n\tr = "1" />', '<a r=1/>'],
    ['an attribute within another one is none', `<a s=' r="2"' r="1"/>`, '<a r=1/>'],
    ['an attribute whose name ends alike is another', '<a xr="2" r="1"/>', '<a r=1/>'],
    ['attributes with their prefixes', '<a id="1" q:id="2"/>', '<a q:id=2/>'],
    ['a > between quotes', '<a r="[>=1]0%"/>', '<a r=[>=1]0%/>'],
    [
      'an attribute with entities',
      '<a r="&lt;&#49;&#x4E2D;&quot;"/>',
      '<a r=<1中">'.replace('>', '/>'),
    ],
    ['text with entities', '<a>&amp;amp; &#20013;&apos;&gt;</a>', `<a>&amp; 中'></a>`],
    ['what is no entity', '<a>&b; & &#x110000;</a>', '<a>&b; & &#x110000;</a>'],
    ['text in CDATA as it is', '<a><![CDATA[<&]]></a>', '<a><&</a>'],
    [
      'nothing of comments and instructions',
      '<?xml?><!-- <b> --><a><?b?>1<!---->2</a>\n',
      '<a>12</a>',
    ],
  ])('%s', (_, xml, events) => {
    expect(told(xml)).toBe(events);
  });
});

const DOCUMENT =
  '<?xml version="1.0"?><!-- <b> --><x:a r="1"\n s = \'>\'>1 &amp; <![CDATA[<&]]> 2<x:b q:id="&#20013;"/></x:a>\n';

it('comes to the same in two pieces, wherever it is cut', () => {
  const whole = told(DOCUMENT);
  expect(whole).toBe('<a r=1>1 & <& 2<b q:id=中/></a>');
  for (let at = 0; at <= DOCUMENT.length; at++) {
    expect(told(DOCUMENT.slice(0, at), DOCUMENT.slice(at)), `cut at ${at}`).toBe(whole);
  }
  expect(told(...DOCUMENT)).toBe(whole);
});

it.each(['<a r="', '<!-- '])('a tag without end is not kept: %s', (beginning) => {
  const pieces = Array.from({ length: 100 }, () => ' '.repeat(100_000));
  expect(() => told('<a>', beginning, ...pieces)).toThrow(XmlError);
});

describe('scanXml refuses', () => {
  it.each([
    ['nothing', ''],
    ['no element', 'a'],
    ['another root', '<b/>'],
    ['a second root', '<a/><a/>'],
    ['text behind the root', '<a/>b'],
    ['an element that does not close', '<a><b></b>'],
    ['elements that cross', '<a><b></a></b>'],
    ['a closing tag too many', '<a/></a>'],
    ['a tag cut short', '<a><b'],
    ['a tag cut short between quotes', '<a r="1'],
    ['a closing tag cut short', '<a></a'],
    ['a comment cut short', '<a/><!--'],
    ['CDATA cut short', '<a><![CDATA[1</a>'],
    ['an instruction cut short', '<?xml <a/>'],
    ['a document type, which may define entities', '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'],
    ['an attribute without a value', '<a r/>'],
    ['an attribute without quotes', '<a r=1/>'],
    ['a tag without a name', '<a>< b/></a>'],
    ['a million attributes', `<a${' r="1"'.repeat(1_000_000)}/>`],
  ])('%s', (_, xml) => {
    expect(() => told(xml)).toThrow(XmlError);
  });
});

it('depth costs nothing: a million elements within each other', () => {
  const deep = '<a>'.repeat(1_000_000) + '</a>'.repeat(1_000_000);
  expect(() => scanXml([deep], 'a', () => {})).not.toThrow();
});
