import type { Notice } from './notice.js';

/** What a page hears from others and tells them; open only while it is needed. */
export class Channel {
  private channel: BroadcastChannel | undefined;
  /** Pages that were there together with this one. */
  private readonly pages: Set<string>;

  /** @param page this one's name */
  constructor(
    private readonly name: string,
    page: string,
    private readonly heard: (notice: Notice) => void,
  ) {
    this.pages = new Set([page]);
  }

  /** Whether that page is this one, or was heard. */
  knows(page: string): boolean {
    return this.pages.has(page);
  }

  open(): void {
    if (this.channel) return;
    this.channel = new BroadcastChannel(this.name);
    this.channel.onmessage = ({ data }) => {
      const notice = data as Notice;
      this.pages.add(notice.page);
      this.heard(notice);
    };
  }

  tell(notice: Notice): void {
    this.open();
    this.channel?.postMessage(notice);
  }

  close(): void {
    this.channel?.close();
    this.channel = undefined;
  }
}
