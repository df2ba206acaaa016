/** gasrank as a page: sheets are dropped on it, and it shows and saves what the command line would write. */
import { type Language, WORDS } from '../lang/index.ts';
import { PAGE_WORDS } from '../lang/page.ts';
import type { PageWords } from '../lang/words/page.ts';
import { MAX_BARS } from '../render/html/size.ts';
import { pathsOf } from './paths.ts';
import { type Picture, picturesOf } from './pictures.ts';
import { type PageRun, run } from './run.ts';

/** Sheets at most: this and last period's. */
const MAX_SHEETS = 2;

/**
 * Outputs that are made with the report, by their extensions, with their media types; the web page is shown too.
 * Pictures are made when they are asked for, since drawing takes a while.
 */
const OUTPUTS = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  md: 'text/markdown',
  csv: 'text/csv',
  json: 'application/json',
} as const;

type Extension = keyof typeof OUTPUTS;
const EXTENSIONS = Object.keys(OUTPUTS) as Extension[];

/** A file that can be saved. */
interface Saved {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** Element of the page by its `id`. */
const part = (id: string) => document.getElementById(id) as HTMLElement;

let language: Language = navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh';
let chosen: readonly File[] = [];

function words(): PageWords {
  return PAGE_WORDS[language];
}

/** Puts the words of the language into the page. */
function showWords(): void {
  const { tag, otherLanguage, introduction, privacy, drop, chosen, report, save, findings } =
    words();
  document.documentElement.lang = tag;
  const texts = {
    ...{ language: otherLanguage, introduction, privacy, 'drop-text': drop },
    ...{ 'report-title': report, 'save-title': save, 'findings-title': findings },
  };
  for (const [id, text] of Object.entries(texts)) part(id).textContent = text;
  part('chosen').setAttribute('aria-label', chosen);
  part('frame').setAttribute('title', report);
}

function showChosen(): void {
  const items = chosen.map((file) => {
    const item = document.createElement('li');
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.textContent = '×';
    remove.setAttribute('aria-label', words().remove(file.name));
    remove.addEventListener('click', () => choose(chosen.filter((other) => other !== file)));
    item.append(file.name, remove);
    return item;
  });
  part('chosen').replaceChildren(...items);
}

/** Takes these files as the chosen ones and computes the report. */
async function choose(files: readonly File[]): Promise<void> {
  if (files.length > MAX_SHEETS) {
    part('status').textContent = words().tooMany;
    return;
  }
  chosen = files;
  showChosen();
  for (const id of ['saving', 'findings', 'report']) part(id).hidden = true;
  part('status').textContent = files.length === 0 ? '' : words().working;
  if (files.length === 0) return;
  // The browser shows the words above before it is busy.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const outputs = EXTENSIONS.flatMap((extension) => ['-o', `gasrank-{date}.${extension}`]);
  const result = await runWith(files, outputs);
  // Other files may have been chosen meanwhile.
  if (chosen === files) show(result);
}

async function runWith(files: readonly File[], options: readonly string[]): Promise<PageRun> {
  const paths = pathsOf(files.map(({ name }) => name));
  const bytes = await Promise.all(files.map((file) => file.arrayBuffer()));
  return run(
    ['report', ...options, '--lang', language, '--', ...paths],
    bytes.map((content, f) => ({ path: paths[f] ?? '', bytes: new Uint8Array(content) })),
  );
}

function show({ messages, written }: PageRun): void {
  const fileOf = (extension: Extension) =>
    [...written].find(([name]) => name.endsWith(`.${extension}`)) ?? ['', new Uint8Array()];
  const text = (extension: Extension) => new TextDecoder().decode(fileOf(extension)[1]);
  const isMade = written.size > 0;
  // The last line names the files, which stay in memory until they are saved.
  showMessages(isMade ? messages.slice(0, -1) : messages);
  part('findings').hidden = false;
  part('saving').hidden = !isMade;
  part('report').hidden = !isMade;
  if (!isMade) {
    part('status').textContent = words().failed;
    return;
  }
  const { date, counts, indicators } = JSON.parse(text('json'));
  const regions = indicators[0]?.regions.length ?? 0;
  part('status').textContent = words().done(date, regions, counts.error, counts.warning);
  frame.srcdoc = text('html');
  const { pictures, isTooLong } = picturesOf(indicators);
  part('save').replaceChildren(
    ...EXTENSIONS.map((extension) => {
      const [name, bytes] = fileOf(extension);
      return button(`${words().kinds[extension]} (.${extension})`, () =>
        save({ name, bytes, type: OUTPUTS[extension] }),
      );
    }),
    ...pictures.map((picture) => pictureButton(picture, chosen)),
  );
  part('no-picture').textContent = isTooLong ? words().noPicture(regions, MAX_BARS) : '';
  part('no-picture').hidden = !isTooLong;
}

function showMessages(messages: readonly string[]): void {
  const { error } = WORDS[language].severity;
  const items = (messages.length > 0 ? messages : [words().noFindings]).map((message) => {
    const item = document.createElement('li');
    item.textContent = message;
    item.classList.toggle('error', message.startsWith(error));
    return item;
  });
  part('messages').replaceChildren(...items);
}

function button(text: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', act);
  return element;
}

/** A button that draws a picture of these files and saves it. */
function pictureButton({ name, options }: Picture, files: readonly File[]): HTMLButtonElement {
  const element = button(`${words().picture(name)} (.png)`, async () => {
    element.disabled = true;
    const { messages, written } = await runWith(files, options);
    element.disabled = false;
    const [file] = written;
    if (file) save({ name: file[0], bytes: file[1], type: 'image/png' });
    else part('status').textContent = messages.join(' ');
  });
  return element;
}

function save({ name, bytes, type }: Saved): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Adds files to the chosen one; two replace it. */
function add(files: readonly File[]): void {
  if (files.length > 0) void choose(files.length < MAX_SHEETS ? [...chosen, ...files] : files);
}

// The report is as high as it needs to be, so that only the page scrolls.
const frame = part('frame') as HTMLIFrameElement;
frame.addEventListener('load', () => {
  const height = frame.contentDocument?.documentElement.scrollHeight ?? 0;
  if (height > 0) frame.style.height = `${height + 4}px`;
});

const input = part('files') as HTMLInputElement;
input.addEventListener('change', () => {
  add([...(input.files ?? [])]);
  input.value = '';
});
part('language').addEventListener('click', () => {
  language = language === 'zh' ? 'en' : 'zh';
  showWords();
  void choose(chosen);
});
// Files that miss the box must not replace the page.
for (const kind of ['dragover', 'drop'] as const) {
  document.addEventListener(kind, (event) => {
    event.preventDefault();
    part('drop').classList.toggle('over', kind === 'dragover');
    if (kind === 'drop') add([...(event.dataTransfer?.files ?? [])]);
  });
}
document.addEventListener('dragleave', () => part('drop').classList.remove('over'));
showWords();
