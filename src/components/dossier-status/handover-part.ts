import { html, nothing, type TemplateResult } from 'lit';
import { linkOut, own, row, section } from './parts.js';
import type { PartModel } from './result-model.js';

/** How the result comes to the citizen; nothing where that is not known. */
export function handoverPart(model: PartModel): TemplateResult | typeof nothing {
  const { texts } = model;
  const { handover } = model.report.dossier;
  if (!handover) return nothing;
  const { channel, place, note, url, carrier, trackingNumber, trackingUrl } = handover;
  const content = html`
    <dl>
      ${row(texts.place, own(place, model))} ${row(texts.handoverNote, own(note, model))}
      ${row(texts.carrier, own(carrier, model))}
      ${row(texts.trackingNumber, trackingNumber && html`<span class="code">${trackingNumber}</span>`)}
    </dl>
    ${linkOut(url, texts.openResult, model, { className: 'button primary' })}
    ${linkOut(trackingUrl, texts.track, model)}
    ${
      model.kiosk && (url || trackingUrl)
        ? html`<p class="muted">${texts.onYourPhone}</p>`
        : nothing
    }
  `;
  return section('handover', texts.handover[channel], content, model);
}
