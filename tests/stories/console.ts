/**
 * Collects what is said on the console, but for what widgets mean the webmaster to read.
 *
 * @returns stops and gives what was said.
 */
export function watchConsole(): () => string[] {
  const said: string[] = [];
  const { error, warn } = console;
  const note =
    (level: string) =>
    (...words: unknown[]): void => {
      const text = words.map(String).join(' ');
      if (!text.startsWith('motcua: ')) said.push(`${level}: ${text}`);
    };
  Object.assign(console, { error: note('error'), warn: note('warn') });
  return () => {
    Object.assign(console, { error, warn });
    return said;
  };
}
