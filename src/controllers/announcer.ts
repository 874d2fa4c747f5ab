import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';

/**
 * What a screen reader says without the focus moving (WCAG 4.1.3). The host renders `region` once,
 * always: a live region that appears together with its text is often not read.
 */
export class AnnouncerController implements ReactiveController {
  private text = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }

  /**
   * @param text an empty one takes back what was not said yet
   * @param delay in milliseconds; a later text within it replaces this one, so that fast typing is
   * not talked over.
   */
  say(text: string, delay = 0): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      // The same words twice are news, too; a space that nobody hears makes them differ.
      this.text = text && text === this.text ? `${text}\u00a0` : text;
      this.host.requestUpdate();
    }, delay);
  }

  region(): TemplateResult {
    return html`<div class="visually-hidden" role="status">${this.text}</div>`;
  }
}
