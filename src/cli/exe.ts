/** Entry of the executable, which brings its own Node. */
import { once } from 'node:events';
import { WORDS } from '../lang/index.ts';
import { areDropped, lineOfDropped } from './dropped.ts';
import { languageOf } from './environment.ts';
import { writeMessage } from './files/output.ts';
import { main } from './main.ts';

/** Windows closes the window of a dropped file with the program, before anybody could read what it says. */
async function keepOpen(): Promise<void> {
  writeMessage(WORDS[languageOf(process.env) ?? 'zh'].closeWindow);
  await once(process.stdin, 'data');
  process.stdin.destroy();
}

async function run(): Promise<void> {
  await main(process.argv, lineOfDropped);
  const isWindow = process.platform === 'win32' && process.stdin.isTTY && process.stderr.isTTY;
  if (isWindow && areDropped(process.argv.slice(2))) await keepOpen();
}

void run();
