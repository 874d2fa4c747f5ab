import { readFileSync } from 'node:fs';

const guide = 'docs/guides/queue.md';

/** Where the guide's settings are to hold in a test instead. */
export interface Place {
  /** Of the web server, on loopback. */
  readonly port: number;
  /** Address of the reference server. */
  readonly upstream: string;
  readonly certificate: string;
  readonly key: string;
}

/**
 * The blocks of settings that the guide shows for a web server, word for word.
 *
 * @param language that the blocks are marked with
 * @throws {Error} where it shows none
 */
export function settingsFor(language: 'nginx' | 'apache'): string[] {
  const blocks = readFileSync(guide, 'utf8').matchAll(/^```(\w+)\n([^]*?)^```$/gm);
  const own = [...blocks].filter((block) => block[1] === language).map((block) => block[2]!);
  if (own.length === 0) throw new Error(`${guide} shows no settings for ${language}.`);
  return own;
}

/** The same at another port, with another certificate, before another server. */
export const movedTo = ({ port, upstream, certificate, key }: Place, settings: string): string =>
  (
    [
      [/(?<=listen )443\b|\*:443\b/, `127.0.0.1:${port}`],
      [/http:\/\/127\.0\.0\.1:8787/, upstream],
      [/\/\S+\.pem/, certificate],
      [/\/\S+\.key/, key],
    ] as const
  ).reduce((text, [sought, put]) => replaceOnce(text, sought, put), settings);

function replaceOnce(text: string, sought: RegExp, put: string): string {
  if (!sought.test(text)) throw new Error(`The settings have no ${String(sought)}:\n${text}`);
  return text.replace(sought, () => put);
}
