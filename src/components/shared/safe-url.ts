const allowed = new Set(['http:', 'https:', 'tel:', 'mailto:']);

/**
 * An address from data, made safe to be a link's target: absolute, and of a scheme that cannot run
 * script. The one allow-list that every bound URL goes through.
 *
 * @param url as the API sent it; relative ones are resolved against the page.
 * @returns undefined where it is no address or of another scheme; show its text without a link then.
 */
export function safeUrl(url: string | undefined): string | undefined {
  if (!url) return undefined;
  try {
    const { protocol, href } = new URL(url, document.baseURI);
    return allowed.has(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
