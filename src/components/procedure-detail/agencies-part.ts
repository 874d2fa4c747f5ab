import { html, nothing, type TemplateResult } from 'lit';
import type { ProcedureSource } from '../../client/procedure-source.js';
import type { Agency } from '../../contract/agencies.js';
import { codeMissing } from '../../controllers/on-demand.js';
import type { DetailViewModel } from './detail-view.js';

/** Agencies that a source knows, and what shows where they are: few procedures need either. */
export interface Directory {
  /** By code. */
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly placeOf: typeof import('./agency-place.js').placeOf;
}

/** Rejects like the source, and where the code does not come. */
export async function loadDirectory(
  source: ProcedureSource,
  signal: AbortSignal,
): Promise<Directory> {
  const [agencies, { placeOf }] = await Promise.all([
    source.agencies({ signal }),
    import('./agency-place.js').catch(codeMissing),
  ]);
  return { agencies: new Map(agencies.map((agency) => [agency.code, agency])), placeOf };
}

/** Who handles the procedure; where and when, for the agencies that the source knows. */
export function agenciesPart(model: DetailViewModel): TemplateResult {
  const { procedure, directory, language } = model;
  return html`
    <ul class="agencies">
      ${procedure.agencies?.map(({ code, name }) => {
        const agency = directory?.agencies.get(code ?? '');
        return html`<li>
          <p class="agency" lang=${language}>${name}</p>
          ${agency ? directory?.placeOf(agency, directory.agencies, model) : nothing}
        </li>`;
      })}
    </ul>
  `;
}
