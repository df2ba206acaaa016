/** Scripts that make shells complete gasrank's command lines, by a library. */
import { script } from '@bomb.sh/tab';
import type { ShellName } from '../line/groups.ts';

/** Changes to the library's script for bash, each with its reason. */
const BASH_CHANGES: readonly { from: RegExp; to: string; why: string }[] = [
  {
    from: /\$\(eval "\$requestComp" 2>\/dev\/null\)/gu,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: of bash
    to: '$(gasrank complete -- "${words[@]:1:cword}" 2>/dev/null)',
    why: 'eval runs what was typed: `> report.json` would empty the file',
  },
  {
    from: /^complete -F/gmu,
    to: 'complete -o bashdefault -o default -F',
    why: 'bash completes names of files only if it is asked to; the script turns that off where there are none',
  },
  {
    from: /(?<="\$\{completions\[\*\]\}" -- ")\$cur/gu,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: of bash
    to: '${cur#--*=}',
    why: 'bash replaces only what follows `=` in --ties=dense',
  },
  {
    from: /^readonly (\w+)=/gmu,
    to: '$1=',
    why: 'a second reading of .bashrc would report six errors',
  },
];

/**
 * The script for a shell. It runs `gasrank complete -- WORDS…` for each completion.
 *
 * @throws Error if the library's script for bash no longer has a text that is changed
 */
export function completionScript(shell: ShellName): string {
  const text = printed(() => script(shell, 'gasrank', 'gasrank'));
  if (shell !== 'bash') return text;
  return BASH_CHANGES.reduce((before, { from, to, why }) => {
    const after = before.replace(from, to);
    if (after === before) throw new Error(`The script for bash has no ${from} (${why}).`);
    return after;
  }, text);
}

/** Everything that a function prints with `console.log`. */
function printed(run: () => void): string {
  const { log } = console;
  const lines: string[] = [];
  console.log = (line: string) => lines.push(`${line}\n`);
  try {
    run();
  } finally {
    console.log = log;
  }
  return lines.join('');
}
