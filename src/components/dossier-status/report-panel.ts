import type { LitElement, TemplateResult } from 'lit';
import type { Contact } from '../../contract/common.js';
import type { LocalizeController } from '../../controllers/localize.js';
import { commonTexts, dossierReportTexts } from '../../i18n/sections.js';
import { printAlone } from '../shared/print.js';
import { changes } from './changes.js';
import { DossierRatingDueEvent, DossierStatusEvent } from './events.js';
import { formatsFor, type Formats } from './formats.js';
import { nowOf } from './freshness.js';
import type { Found } from './look-up.js';
import { isNotFound, isTooMany } from './lookup-failure.js';
import type { News } from './result-model.js';
import { resultView } from './result-view.js';
import { situationOf } from './situation.js';
import { TitleMarkController } from '../../controllers/title-mark.js';
import { WatchController } from './watch-controller.js';
export { contactPart } from './contact-part.js';
export { lookUp } from './look-up.js';
export { lookupFailure, lookupFailureText, reportLookupFailure } from './lookup-failure.js';
export { resultStyles } from './result.styles.js';

export interface PanelHost extends LitElement {
  readonly headingLevel: number;
  readonly kiosk: boolean;
}

export interface PanelCallbacks {
  /** Asks for the same dossier once more. */
  again(): void;
  another(): void;
  say(text: string): void;
  /** The status sentence is new, and the user waits for it. */
  focus(): void;
}

/** What stands around the report at the moment. */
export interface PanelState {
  readonly contact: Contact | undefined;
  readonly refreshing: boolean;
  /** Why a newer report did not come; empty where none was asked for, or it came. */
  readonly failure: string;
}

/** A dossier that was found: its picture, its watch, and what others are told of it. */
export class ReportPanel {
  private found: Found | undefined;
  private news: News | undefined;
  private ratingToken: string | undefined;
  /** Whether the user asked for the latest, and not the watch. */
  private refreshed = false;
  private readonly watch: WatchController;
  private readonly titleMark: TitleMarkController;

  constructor(
    private readonly host: PanelHost,
    private readonly localize: LocalizeController,
    private readonly callbacks: PanelCallbacks,
  ) {
    this.watch = new WatchController(host, () => callbacks.again());
    this.titleMark = new TitleMarkController(host);
  }

  clear(): void {
    this.found = this.news = this.ratingToken = undefined;
    this.refreshed = false;
    this.watch.stop();
    this.titleMark.clear();
  }

  answered(found: Found): void {
    const before = this.found;
    this.found = found;
    if (before) this.tellChanges(before, found);
    // The watch looks by itself, and must not take the reader from where they are.
    if (!before || this.refreshed) this.showAnswer();
    this.refreshed = false;
    this.tellPage(before, found);
  }

  /** Who has gone on to something else on the page meanwhile is told, and not taken away from it. */
  private showAnswer(): void {
    const { host, callbacks } = this;
    const { activeElement } = host.getRootNode() as Document | ShadowRoot;
    const isElsewhere =
      activeElement && activeElement !== document.body && !host.contains(activeElement);
    if (!isElsewhere) return callbacks.focus();
    void host.updateComplete.then(() =>
      callbacks.say(host.shadowRoot?.querySelector('.sentence')?.textContent ?? ''),
    );
  }

  failed(error: unknown): void {
    this.refreshed = false;
    // To ask again would not help.
    if (isNotFound(error) || isTooMany(error)) this.watch.end();
  }

  view(found: Found, { contact, refreshing, failure }: PanelState): TemplateResult {
    return resultView({
      found,
      now: nowOf(found),
      contact,
      refreshing,
      failure,
      kiosk: this.host.kiosk,
      headingLevel: this.host.headingLevel,
      watching: this.watch.on,
      watchEnded: this.watch.ended,
      news: this.news,
      texts: this.texts,
      common: this.localize.texts(commonTexts),
      formats: this.formats(found),
      onRefresh: () => this.refresh(refreshing),
      onPrint: () => printAlone(this.host),
      onAnother: this.callbacks.another,
      onWatch: this.watch.toggle,
    });
  }

  private get texts(): (typeof dossierReportTexts)['vi'] {
    return this.localize.texts(dossierReportTexts);
  }

  private formats({ report }: Found): Formats {
    const date = (text: string): string => this.localize.date(text);
    return formatsFor(this.localize.language, report.timeZone, date, this.texts);
  }

  private refresh(isUnderWay: boolean): void {
    this.refreshed = true;
    if (!isUnderWay) this.callbacks.again();
  }

  private tellChanges(before: Found, found: Found): void {
    const formats = this.formats(found);
    const now = nowOf(found);
    const sentences = changes(before.report, found.report, now, this.texts, formats);
    if (sentences.length === 0) return;
    this.news = { time: formats.time(now), sentences };
    this.callbacks.say([`${this.texts.watch.mark}.`, ...sentences].join(' '));
    this.titleMark.set(this.texts.watch.mark);
  }

  private tellPage(before: Found | undefined, { report }: Found): void {
    const { status } = report.dossier;
    const { overdue } = situationOf(report, Date.parse(report.asOf));
    const was = before && situationOf(before.report, Date.parse(before.report.asOf));
    if (before?.report.dossier.status !== status || was?.overdue !== overdue) {
      this.host.dispatchEvent(new DossierStatusEvent(status, overdue));
    }
    const { ratingToken } = report;
    if (ratingToken && ratingToken !== this.ratingToken) {
      this.host.dispatchEvent(new DossierRatingDueEvent(ratingToken));
    }
    this.ratingToken = ratingToken;
  }
}
