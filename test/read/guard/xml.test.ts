import { describe, expect, it } from 'vitest';
import { attributesOf, scanXml, XmlError } from '../../../src/read/guard/xml.ts';

/** What is visited, in one line; attributes `r` and any `…:id` are asked for. */
function told(xml: string): string {
  const events: string[] = [];
  scanXml(xml, 'a', ({ name, kind, attributes, text }) => {
    const found = attributesOf(attributes);
    const asked = ['r', 'q:id'].filter((wanted) => found.has(wanted));
    const shown = asked.map((wanted) => ` ${wanted}=${found.get(wanted)}`).join('');
    events.push(
      text,
      `<${kind === 'close' ? '/' : ''}${name}${shown}${kind === 'empty' ? '/' : ''}>`,
    );
  });
  return events.join('');
}

describe('scanXml tells', () => {
  it.each([
    ['an empty element', '<a/>', '<a/>'],
    ['names without prefixes', '<x:a><x:b/></x:a>', '<a><b/></a>'],
    ['attributes in either quotes', `<a r="1" s='2'/>`, '<a r=1/>'],
    ['attributes with spaces around', '<a\n\tr = "1" />', '<a r=1/>'],
    ['an attribute within another one is none', `<a s=' r="2"' r="1"/>`, '<a r=1/>'],
    ['an attribute whose name ends alike is another', '<a xr="2" r="1"/>', '<a r=1/>'],
    ['attributes with their prefixes', '<a id="1" q:id="2"/>', '<a q:id=2/>'],
    ['a > between quotes', '<a r="[>=1]0%"/>', '<a r=[>=1]0%/>'],
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
  expect(() => scanXml(deep, 'a', () => {})).not.toThrow();
});
