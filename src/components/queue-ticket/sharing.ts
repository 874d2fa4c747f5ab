import type { ReactiveControllerHost } from 'lit';
import { OnDemandController } from '../../controllers/on-demand.js';
import type { QrCode } from './qr-code.js';

/** What there is to see of a code: itself, that it comes, or why it does not. */
export interface CodeModel {
  readonly code: QrCode | undefined;
  readonly error: unknown;
  retry(): void;
}

/** The code with which a number is followed on another device. Its maker comes when it is wanted. */
export class Sharing {
  isOpen = false;
  private link = '';
  private made: QrCode | undefined;
  private readonly part: OnDemandController<typeof import('./qr-code.js')>;

  constructor(private readonly host: ReactiveControllerHost) {
    this.part = new OnDemandController(host, () => import('./qr-code.js'));
  }

  /** Whether there is nothing more to wait for. */
  get isSettled(): boolean {
    return this.part.status === 'success' || this.part.status === 'error';
  }

  open(): void {
    this.isOpen = true;
    this.part.need();
    this.host.requestUpdate();
  }

  close(): void {
    this.isOpen = false;
    this.link = '';
    this.made = undefined;
    this.host.requestUpdate();
  }

  /** @param link where the number can be followed */
  model(link: string): CodeModel {
    const { value, error, status } = this.part;
    if (value && link !== this.link) {
      this.made = value.qrCode(link);
      this.link = link;
    }
    return {
      code: this.made,
      error: status === 'error' ? error : undefined,
      retry: this.part.retry,
    };
  }
}
