import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize.js';
import { OnDemandController } from '../../controllers/on-demand.js';
import { commonTexts, dossierStatusTexts } from '../../i18n/sections.js';
import { failureText } from '../shared/failure.js';
import { canScan } from './can-scan.js';
import type { ScannerCallbacks, ScannerController } from './scanner.js';

type Scanner = typeof import('./scanner.js');

/** The button that opens the camera, on devices that can read codes, and what comes with it. */
export class CameraController {
  private available = false;
  private wanted = false;
  private scanner: ScannerController | undefined;
  private readonly part: OnDemandController<Scanner>;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly localize: LocalizeController,
    private readonly callbacks: ScannerCallbacks,
  ) {
    this.part = new OnDemandController(
      host,
      () => import('./scanner.js'),
      (module) => this.arrived(module),
    );
    host.addController(this);
  }

  hostConnected(): void {
    void canScan().then((can) => {
      this.available = can;
      this.host.requestUpdate();
    });
  }

  /** Whether the camera is open, or about to be. */
  get open(): boolean {
    return this.wanted && this.part.status === 'pending' ? true : this.isOn;
  }

  close(): void {
    this.wanted = false;
    this.scanner?.stop();
  }

  view(): TemplateResult | typeof nothing {
    if (!this.available) return nothing;
    const texts = this.localize.texts(dossierStatusTexts);
    const { status, error } = this.part;
    return html`
      <div class="camera">
        <button class="button scan" type="button" @click=${this.toggle}>
          ${this.open ? texts.scan.cancel : texts.scan.open}
        </button>
        ${this.scanner?.view() ?? nothing}
        ${
          status === 'error'
            ? html`<p class="message error" role="alert">
                ${failureText(error, this.localize.texts(commonTexts))}
              </p>`
            : nothing
        }
      </div>
    `;
  }

  private get isOn(): boolean {
    const status = this.scanner?.status ?? 'off';
    return status === 'starting' || status === 'live' || status === 'wrong';
  }

  private readonly toggle = (): void => {
    if (this.open) return this.close();
    this.wanted = true;
    if (this.scanner) void this.scanner.start();
    else this.part.need();
    this.host.requestUpdate();
  };

  private arrived({ ScannerController }: Scanner): void {
    this.scanner = new ScannerController(this.host, this.localize, this.callbacks);
    if (this.wanted) void this.scanner.start();
  }
}
