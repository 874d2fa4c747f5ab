import { encodeText } from '../../client/encode-text.js';

/** What a ticket can be followed with; the secret may only read it. */
export interface Followed {
  readonly id: string;
  readonly follow: string;
}

const mark = '#motcua-ticket=';

/**
 * Where a number can be followed. The secret stands in the fragment, which browsers send to no server.
 *
 * @param page the whole address of a page with this widget
 */
export function followLink(page: string, office: string, { id, follow }: Followed): string {
  const url = new URL(page);
  url.hash = mark + [office, id, follow].map(encodeText).join('/');
  return url.href;
}

/** What a page's fragment says is followed; undefined where it says nothing about this office. */
export function followedIn(fragment: string, office: string): Followed | undefined {
  if (!fragment.startsWith(mark)) return undefined;
  try {
    const parts = fragment.slice(mark.length).split('/').map(decodeURIComponent);
    const [code, id, follow] = parts;
    return code === office && id && follow ? { id, follow } : undefined;
  } catch {
    // Not what this widget has written.
    return undefined;
  }
}

/** Takes the secret out of the address, so that it is neither seen nor kept in a list of pages. */
export function removeFragment(): void {
  history.replaceState(history.state, '', location.pathname + location.search);
}
