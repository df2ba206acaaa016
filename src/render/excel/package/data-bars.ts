/**
 * Adds data bars to the sheets of a workbook. Those of exceljs have random identifiers, and cannot hide the number or
 * begin at nothing.
 */
import { inserted, type Part } from '../../package/zip.ts';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

/** Kinds of extensions: of a rule, and of a sheet. */
const EXTENSION = {
  rule: '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}',
  sheet: '{78C0D931-6437-407D-A8EE-F0AAD7539E65}',
} as const;

/** Joins the rule of a sheet and its extension. */
const ID = '{6A7B0001-0000-4000-8000-000000000001}';

/** The parts with bars in the range of each sheet, in the order of the sheets. */
export function withBars(parts: readonly Part[], ranges: readonly (string | null)[]): Part[] {
  const rangeOf = new Map(ranges.map((range, n) => [`xl/worksheets/sheet${n + 1}.xml`, range]));
  return parts.map((part) => {
    const range = rangeOf.get(part.name) ?? null;
    if (range === null) return part;
    const ruled = inserted(part, '<printOptions', ruleXml(range));
    return inserted(ruled, '</worksheet>', extensionXml(range));
  });
}

/** A rule that every version of Excel draws, though without the extension the bars fade at their ends. */
function ruleXml(range: string): string {
  return [
    `<conditionalFormatting sqref="${range}"><cfRule type="dataBar" priority="1">`,
    '<dataBar minLength="0" maxLength="100" showValue="0">',
    '<cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="FF5B9BD5"/></dataBar>',
    `<extLst><ext xmlns:x14="${X14}" uri="${EXTENSION.rule}"><x14:id>${ID}</x14:id></ext></extLst>`,
    '</cfRule></conditionalFormatting>',
  ].join('');
}

/** Bars of one colour that end where the rate is; above 100 % they are full. */
function extensionXml(range: string): string {
  const end = (value: number) => `<x14:cfvo type="num"><xm:f>${value}</xm:f></x14:cfvo>`;
  return [
    `<extLst><ext xmlns:x14="${X14}" uri="${EXTENSION.sheet}"><x14:conditionalFormattings>`,
    `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${ID}">`,
    '<x14:dataBar minLength="0" maxLength="100" showValue="0" gradient="0">',
    `${end(0)}${end(1)}</x14:dataBar></x14:cfRule><xm:sqref>${range}</xm:sqref>`,
    '</x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
  ].join('');
}
