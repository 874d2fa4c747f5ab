import type { Notice } from './notice.js';

/** What a page hears from others and tells them; open only while it is needed. */
export interface Channel {
  open(): void;
  tell(notice: Notice): void;
  close(): void;
  /** Whether that page is this one, or was heard. */
  knows(page: string): boolean;
}

/**
 * @param page this one's name
 * @param heard is called with what others tell
 */
export function createChannel(
  name: string,
  page: string,
  heard: (notice: Notice) => void,
): Channel {
  const pages = new Set([page]);
  let channel: BroadcastChannel | undefined;

  function open(): BroadcastChannel {
    if (channel) return channel;
    channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => {
      const notice = data as Notice;
      pages.add(notice.page);
      heard(notice);
    };
    return channel;
  }

  return {
    open,
    tell: (notice) => open().postMessage(notice),
    close() {
      channel?.close();
      channel = undefined;
    },
    knows: (other) => pages.has(other),
  };
}
