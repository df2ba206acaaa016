import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ProgressLine } from '../../../src/cli/files/progress.ts';
import { WORDS } from '../../../src/lang/index.ts';

const EMPTY = '\r\u001b[K';
const comparing = '正在比较、核对……';

/** Text that a line writes to a terminal or a pipe in a run. */
function written(
  act: (line: ProgressLine, at: (milliseconds: number) => void) => void,
  stream: { isTTY?: boolean; columns?: number } = { isTTY: true },
): string {
  let text = '';
  let now = 0;
  const write = (piece: string) => {
    text += piece;
  };
  const line = new ProgressLine({ ...stream, write }, () => now);
  act(line, (milliseconds) => {
    now = milliseconds;
  });
  return text;
}

/** A run of three seconds that ends with a message. */
const long: Parameters<typeof written>[0] = (line, at) => {
  line.begin(WORDS.zh.progress);
  line.show(({ reading }) => reading('甲.xlsx', 1, 2));
  at(1500);
  line.show(({ reading }) => reading('乙.xlsx', 2, 2));
  at(3000);
  line.show((words) => words.comparing);
  line.end();
  line.end();
};

describe('the line of progress', () => {
  beforeEach(() => {
    vi.stubEnv('TERM', 'xterm');
    return () => vi.unstubAllEnvs();
  });

  it('appears after a second, shows each step in place of the one before, and is emptied for messages', () => {
    expect(written(long)).toBe(
      `${EMPTY}正在读取第 2 个文件，共 2 个：乙.xlsx${EMPTY}${comparing}${EMPTY}`,
    );
  });

  it('does not appear in a run of less than a second', () => {
    const text = written((line, at) => {
      line.begin(WORDS.zh.progress);
      line.show((words) => words.comparing);
      at(999);
      line.show((words) => words.writing);
      line.end();
    });
    expect(text).toBe('');
  });

  it('does not appear in a pipe, in a terminal that cannot empty a line, or before it has begun', () => {
    expect(written(long, {})).toBe('');
    vi.stubEnv('TERM', 'dumb');
    expect(written(long)).toBe('');
    vi.stubEnv('TERM', 'xterm');
    const silent = written((line, at) => {
      at(5000);
      line.show((words) => words.comparing);
    });
    expect(silent).toBe('');
  });

  it('never wraps, whatever the name of a file', () => {
    const text = written(
      (line, at) => {
        line.begin(WORDS.zh.progress);
        at(2000);
        line.show(({ reading }) => reading('甲'.repeat(300), 1, 1));
      },
      { isTTY: true, columns: 40 },
    );
    expect([...text.replace(EMPTY, '')]).toHaveLength(19);
  });

  it('does not let a name of a file reach the terminal as it is', () => {
    const text = written((line, at) => {
      line.begin(WORDS.en.progress);
      at(2000);
      line.show(({ reading }) => reading('\u001b[2J.xlsx', 1, 1));
    });
    expect(text.replace(EMPTY, '')).not.toContain('\u001b');
  });
});
