import { html, nothing, type TemplateResult } from 'lit';
import { row } from '../shared/row.js';
import { factList, linkOut, own, section } from './parts.js';
import type { PartModel } from './result-model.js';

/** How the result comes to the citizen; nothing where that is not known. */
export function handoverPart(model: PartModel): TemplateResult | typeof nothing {
  const { texts } = model;
  const { handover } = model.report.dossier;
  if (!handover) return nothing;
  const { channel, place, note, url, carrier, trackingNumber, trackingUrl } = handover;
  const content = html`
    ${factList(
      row(texts.place, own(place, model)),
      row(texts.handoverNote, own(note, model)),
      row(texts.carrier, own(carrier, model)),
      row(
        texts.trackingNumber,
        trackingNumber && html`<span class="code">${trackingNumber}</span>`,
      ),
    )}
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
