/** What holds for every widget on the page that does not say otherwise itself. */
export interface PageDefaults {
  /** Base URL of the API. */
  api?: string;
  /** Address of a catalogue snapshot, for pages without an API. */
  catalogue?: string;
  /** BCP 47 tag; stands in for the `lang` of the page's root element. */
  lang?: string;
  /** Whether widgets show the webmaster's mistakes, as they do on `localhost`. */
  debug?: boolean;
}

const defaults: PageDefaults = {};

export const pageDefaults: Readonly<PageDefaults> = defaults;

/** Sets the page's defaults. Call it before widgets are on the page. */
export function setPageDefaults(values: PageDefaults): void {
  Object.assign(defaults, values);
}
