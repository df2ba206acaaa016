/** English. */
import type { PageWords } from '../words/page.ts';

export const en: PageWords = {
  tag: 'en',
  otherLanguage: '中文',
  introduction:
    "Put in this period's progress table, or this and last period's, to compute additions, rates and ranks, check the data, and save the report.",
  privacy: 'Everything is computed on this computer: no data leaves it, and no network is needed.',
  drop: 'Drop sheets here, or click to choose files (.xlsx, .xls, .et, .ods, .csv)',
  chosen: 'Chosen sheets',
  remove: (file) => `Remove ${file}`,
  tooMany: 'Two sheets at most: this and last period. Remove one first.',
  working: 'Computing and checking …',
  done: (date, regions, errors, warnings) =>
    `The report is ready: ${date}, regions: ${regions}, errors: ${errors}, warnings: ${warnings}.`,
  failed: 'There is no report; the reason is below.',
  report: 'Report',
  save: 'Save',
  kinds: {
    xlsx: 'Excel',
    docx: 'Word',
    html: 'Web page',
    md: 'Markdown',
    csv: 'CSV',
    json: 'JSON',
  },
  picture: (indicator) => (indicator === '' ? 'Picture' : `Picture: ${indicator}`),
  noPicture: (regions, most) =>
    `There are ${regions} regions, and a picture may have ${most}, since more cannot be distinguished; save Excel, Word or the web page.`,
  findings: 'Findings',
  noFindings: 'Nothing was found.',
};
