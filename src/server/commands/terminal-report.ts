import type { Report } from '../import/report.js';

/** Milliseconds between two signs of progress: on a line that is rewritten, and in a log. */
const pace = { terminal: 100, log: 3_000 };

/** Outcomes to standard output, everything else to standard error. */
export function terminalReport(): Report {
  const { stderr, stdout } = process;
  const interval = stderr.isTTY ? pace.terminal : pace.log;
  let shownAt: number | undefined;
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write('\r\x1b[K');
    shown = false;
  };
  return {
    progress(text) {
      // What ends soon needs no sign of progress.
      shownAt ??= Date.now();
      if (Date.now() - shownAt < interval) return;
      shownAt = Date.now();
      shown = stderr.isTTY;
      stderr.write(stderr.isTTY ? `\r${text}\x1b[K` : `${text}\n`);
    },
    problem(text) {
      clear();
      stderr.write(`${text}\n`);
    },
    result(text) {
      clear();
      stdout.write(`${text}\n`);
    },
  };
}
