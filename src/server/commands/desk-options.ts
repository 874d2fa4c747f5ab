import { wrongUsage } from './arguments.js';

/** The option that says from which pages numbers can be called. */
export const deskOptions = { 'desk-origin': { type: 'string', multiple: true } } as const;

export const deskHelp = `  --desk-origin URL    where officers' pages stand, such as https://quay.example, if not at this
                       server's own address: pages of other origins can call no numbers`;

/** @throws {CommandError} naming what is no origin */
export function deskOriginsOf(values: {
  readonly 'desk-origin'?: readonly string[] | undefined;
}): readonly string[] {
  return (values['desk-origin'] ?? []).map(readOrigin);
}

function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  if (isOrigin) return url.origin;
  const hint = 'wanted is scheme and host of a page without path, such as https://quay.example';
  throw wrongUsage(`--desk-origin ${text}: ${hint}.`);
}
