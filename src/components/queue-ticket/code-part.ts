import { html, nothing, svg, type TemplateResult } from 'lit';
import { failureMessage } from '../shared/failure.js';
import type { QrCode } from './qr-code.js';
import type { TicketModel } from './ticket-model.js';

/** The code to follow a number on another device. Whoever follows one has it from there already. */
export function codePart(model: TicketModel): TemplateResult | typeof nothing {
  const { code, kiosk, isFollowed, texts, onShare } = model;
  if (isFollowed) return nothing;
  return html`
    <div class="share ${code ? 'open' : ''}" part="code">
      ${
        kiosk
          ? nothing
          : html`<button
              class="button share-button no-print"
              type="button"
              aria-expanded=${code !== undefined}
              @click=${onShare}
            >
              ${code ? texts.share.hide : texts.share.button}
            </button>`
      }
      ${code ? codeOf(model) : nothing}
    </div>
  `;
}

function codeOf({ code, kiosk, texts, common }: TicketModel): TemplateResult {
  if (code?.error !== undefined) {
    return html`<div class="no-print">${failureMessage(code.error, common, code.retry)}</div>`;
  }
  if (!code?.code) return html`<p class="busy no-print">${common.loading}</p>`;
  return html`
    <p class="section">${kiosk ? texts.kiosk.title : texts.share.title}</p>
    ${picture(code.code, texts.share.label)}
    <p class="muted">${kiosk ? texts.kiosk.help : texts.share.help}</p>
  `;
}

/** Black on white whatever the colours around: readers ask for that. */
const picture = ({ size, path }: QrCode, label: string): TemplateResult => html`
  <svg
    class="code"
    role="img"
    aria-label=${label}
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
  >
    ${svg`<rect width=${size} height=${size} fill="#fff" /><path d=${path} fill="#000" />`}
  </svg>
`;
