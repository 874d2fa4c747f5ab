import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A word before the page's title, which shows in a window behind others; it goes with a look. */
export class TitleMarkController implements ReactiveController {
  private mark = '';

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  set(word: string): void {
    this.clear();
    if (document.hasFocus()) return;
    this.mark = `(${word}) `;
    document.title = this.mark + document.title;
    addEventListener('focus', this.clear, { once: true });
  }

  readonly clear = (): void => {
    // Another widget's mark may stand before it.
    if (this.mark) document.title = document.title.replace(this.mark, '');
    this.mark = '';
    removeEventListener('focus', this.clear);
  };
}
