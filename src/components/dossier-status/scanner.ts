import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { LocalizeController } from '../../controllers/localize.js';
import type { Messages } from '../../i18n/messages.js';
import { dossierScanTexts } from '../../i18n/sections.js';
import { barcodeDetector, type BarcodeDetector } from './can-scan.js';
import { codeInText } from './code-in-text.js';

/** How long to wait between two looks at the picture, in milliseconds. */
const pause = 200;

export interface ScannerCallbacks {
  /** The camera's picture, where it is shown. */
  video(): HTMLVideoElement | null;
  found(code: string): void;
  /** Something new is to be said. */
  said(text: string): void;
}

export type ScannerStatus = 'off' | 'starting' | 'live' | 'wrong' | 'refused' | 'failed';

/** The camera while it looks for a dossier code. It is off whenever nobody sees its picture. */
export class ScannerController implements ReactiveController {
  status: ScannerStatus = 'off';
  private stream: MediaStream | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly localize: LocalizeController,
    private readonly callbacks: ScannerCallbacks,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.onVisibility);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.onVisibility);
    this.stop();
  }

  async start(): Promise<void> {
    this.stop();
    this.become('starting');
    addEventListener('keydown', this.onKey);
    try {
      const video = { facingMode: 'environment' };
      const stream = await navigator.mediaDevices.getUserMedia({ video });
      // Cancelled, or started again, while the browser was asking.
      if (this.status !== 'starting' || this.stream) return stopTracks(stream);
      this.stream = stream;
      const Detector = barcodeDetector();
      if (!Detector) throw new Error('No BarcodeDetector.');
      this.become('live');
      this.look(new Detector());
    } catch (error) {
      if (this.status === 'off') return;
      this.stop();
      this.become((error as Error).name === 'NotAllowedError' ? 'refused' : 'failed');
    }
  }

  readonly stop = (): void => {
    clearTimeout(this.timer);
    removeEventListener('keydown', this.onKey);
    if (this.stream) stopTracks(this.stream);
    this.stream = undefined;
    this.become('off');
  };

  view(): TemplateResult | typeof nothing {
    const { status, stream, texts } = this;
    if (status === 'off') return nothing;
    const failed = status === 'refused' || status === 'failed';
    return html`
      <div class="scanner ${failed ? 'message error' : ''}" part="scanner">
        ${
          stream
            ? html`<video
                aria-label=${texts.video}
                autoplay
                playsinline
                .muted=${true}
                .srcObject=${stream}
              ></video>`
            : nothing
        }
        <p>${texts[status]}</p>
      </div>
    `;
  }

  private get texts(): Messages['dossierScan'] {
    return this.localize.texts(dossierScanTexts);
  }

  private look(detector: BarcodeDetector): void {
    this.timer = setTimeout(() => void this.read(detector), pause);
  }

  private async read(detector: BarcodeDetector): Promise<void> {
    const { stream } = this;
    const video = this.callbacks.video();
    // A frame that cannot be read is no failure: the next one may be.
    const seen = video ? await detector.detect(video).catch(() => []) : [];
    if (!stream || stream !== this.stream) return;
    const code = seen.map(({ rawValue }) => codeInText(rawValue)).find(Boolean);
    if (code) {
      this.stop();
      this.callbacks.said(this.texts.done);
      return this.callbacks.found(code);
    }
    if (seen.length) this.become('wrong');
    this.look(detector);
  }

  private become(status: ScannerStatus): void {
    if (status === this.status) return;
    this.status = status;
    if (status !== 'off') this.callbacks.said(this.texts[status]);
    this.host.requestUpdate();
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // The camera alone is closed, and not a dialog around it.
    event.preventDefault();
    this.stop();
  };

  private readonly onVisibility = (): void => {
    if (document.hidden) this.stop();
  };
}

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
