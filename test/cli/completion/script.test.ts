/** The scripts of `completion`; `test/shells` runs those for bash, zsh and fish. */
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { completionScript } from '../../../src/cli/completion/script.ts';
import { ROOT } from '../run.ts';

/** Output of the library itself, in a process of its own. */
const libraryScript = (shell: string) =>
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { script } from '@bomb.sh/tab'; script('${shell}', 'gasrank', 'gasrank');`,
    ],
    { cwd: ROOT, encoding: 'utf8' },
  );

it.each(['zsh', 'fish', 'powershell'] as const)('for %s it is the library’s', (shell) => {
  const text = completionScript(shell);
  expect(text).toBe(libraryScript(shell));
  expect(text).toContain('gasrank complete');
});

it('for bash it differs from the library’s where that lacks something', () => {
  const lines = new Set(libraryScript('bash').split('\n'));
  const changed = completionScript('bash')
    .split('\n')
    .filter((line) => !lines.has(line));
  expect(changed.map((line) => line.trim())).toEqual([
    'ShellCompDirectiveError=1',
    'ShellCompDirectiveNoSpace=2',
    'ShellCompDirectiveNoFileComp=4',
    'ShellCompDirectiveFilterFileExt=8',
    'ShellCompDirectiveFilterDirs=16',
    'ShellCompDirectiveKeepOrder=32',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: of bash
    'out=$(gasrank complete -- "${words[@]:1:cword}" 2>/dev/null)',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: of bash
    'COMPREPLY=( $(compgen -W "${completions[*]}" -- "${cur#--*=}") )',
    'complete -o bashdefault -o default -F __gasrank_complete gasrank',
  ]);
});
