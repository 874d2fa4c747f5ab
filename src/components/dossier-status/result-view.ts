import { html, nothing, type TemplateResult } from 'lit';
import { contactPart } from './contact-part.js';
import { factsPart } from './facts-part.js';
import { isOld } from './freshness.js';
import { handoverPart } from './handover-part.js';
import { icon } from './icons.js';
import { latenessPart } from './lateness-part.js';
import { own } from './parts.js';
import { requestsPart } from './requests-part.js';
import type { PartModel, ResultModel } from './result-model.js';
import { sentenceOf } from './sentence.js';
import { situationOf } from './situation.js';
import { timelinePart } from './timeline-part.js';

/** One dossier: where it stands, what is to be done now, and then everything else. */
export function resultView(model: ResultModel): TemplateResult {
  const { found, now, texts, common, formats } = model;
  const { report, language } = found;
  const situation = situationOf(report, now);
  const parts: PartModel = {
    report,
    language,
    situation,
    today: formats.localDate(now),
    texts,
    common,
    formats,
    headingLevel: Math.min(model.headingLevel + 1, 6),
    kiosk: model.kiosk,
  };
  const ready = situation.tone === 'done';
  return html`
    <article class="container result" aria-busy=${model.refreshing}>
      ${headline(model, parts)} ${ageLine(model)} ${newsPart(model)} ${reasonPart(parts)}
      ${requestsPart(parts)} ${ready ? handoverPart(parts) : nothing} ${latenessPart(parts)}
      ${factsPart(parts)} ${ready ? nothing : handoverPart(parts)} ${timelinePart(parts)}
      ${contactPart(report.dossier.contact ?? model.contact, model.kiosk, common)}
      ${report.ratingToken ? html`<div class="rating no-print"><slot name="rating"></slot></div>` : nothing}
      ${actions(model, situation.awaited || report.dossier.status === 'settled')}
    </article>
  `;
}

function headline(
  { found, now, texts, formats, headingLevel }: ResultModel,
  parts: PartModel,
): TemplateResult {
  const { status, own: isOwn, rest } = sentenceOf(found.report, now, texts, formats);
  const { tone, overdue } = parts.situation;
  return html`
    <div class="headline ${overdue ? 'late' : tone}" part="headline">
      ${icon(tone)}
      <div class="sentence" part="sentence" role="heading" aria-level=${headingLevel} tabindex="-1">
        ${isOwn ? own(status, parts) : status}${rest}
      </div>
    </div>
  `;
}

/** When this was known; loud where it may have changed since. */
function ageLine(model: ResultModel): TemplateResult {
  const { found, now, texts, formats, failure, refreshing } = model;
  const moment = formats.moment(found.report.asOf);
  if (!failure && !isOld(found, now)) return html`<p class="muted">${texts.asOf(moment)}</p>`;
  return html`
    <div class="message stale ${failure ? 'error' : ''}" part="stale">
      ${failure ? html`<p role="alert">${failure}</p>` : nothing}
      <p>${texts.stale(moment)}</p>
      <button
        class="button no-print"
        type="button"
        aria-disabled=${refreshing}
        @click=${model.onRefresh}
      >
        ${refreshing ? texts.refreshing : texts.refresh}
      </button>
    </div>
  `;
}

function newsPart({ news, texts }: ResultModel): TemplateResult | typeof nothing {
  if (!news) return nothing;
  return html`
    <div class="message news" part="news">
      <p><strong>${texts.watch.changed(news.time)}</strong></p>
      ${news.sentences.map((sentence) => html`<p>${sentence}</p>`)}
    </div>
  `;
}

/** Why a dossier came to an end without a result, as the agency noted it. */
function reasonPart(parts: PartModel): TemplateResult | typeof nothing {
  const note = parts.report.dossier.events.at(-1)?.note;
  if (parts.situation.tone !== 'ended' || !note) return nothing;
  return html`<p class="message reason">
    <strong>${parts.texts.agencySays}:</strong> ${own(note, parts)}
  </p>`;
}

function actions(model: ResultModel, goesOn: boolean): TemplateResult {
  const { texts, kiosk, watching, watchEnded } = model;
  return html`
    <div class="actions no-print" part="actions">
      <button class="button another" type="button" @click=${model.onAnother}>
        ${texts.another}
      </button>
      <button class="button print" type="button" @click=${model.onPrint}>${texts.print}</button>
      ${
        kiosk || !(goesOn || watching)
          ? nothing
          : html`<button class="button watch" type="button" @click=${model.onWatch}>
              ${watching ? texts.watch.stop : texts.watch.start}
            </button>`
      }
      <p class="watch-note muted" role="status">
        ${watching ? texts.watch.on : nothing}${watchEnded ? texts.watch.ended : nothing}
      </p>
    </div>
  `;
}
