import type { Messages } from './messages.js';

/** The texts of one widget in the language that comes with it. */
export interface Section<Name extends keyof Messages> {
  readonly name: Name;
  readonly vi: Messages[Name];
}

const registered = new Map<string, Messages>();

/** Vietnamese where nothing else is asked for, or where what is asked for is not there. */
export const defaultLanguage = 'vi';

/** Languages of the library that are fetched when a page first speaks them. */
const onDemand: Record<string, () => Promise<Messages>> = {
  en: async () => (await import('./en/index.js')).en,
};

/**
 * Adds a language to every widget on the page, or replaces the texts of one.
 *
 * @param tag BCP 47 language tag without region, e.g. `km`.
 * @param messages all texts in that language.
 */
export function registerLocale(tag: string, messages: Messages): void {
  registered.set(tag.toLowerCase(), messages);
}

/** The supported language that serves a BCP 47 tag best: `en-GB` gives `en`, `xx` gives `vi`. */
export function supportedLanguage(tag: string): string {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  return registered.has(language) || Object.hasOwn(onDemand, language) ? language : defaultLanguage;
}

/** Whether the texts of a supported language are there; if not, `fetchTexts` brings them. */
export const hasTexts = (language: string): boolean =>
  language === defaultLanguage || registered.has(language);

/** Brings the texts of a supported language. Rejects where they cannot be loaded. */
export async function fetchTexts(language: string): Promise<void> {
  const messages = await onDemand[language]?.();
  if (messages && !registered.has(language)) registerLocale(language, messages);
}

/** One widget's texts in a language whose texts are there; in Vietnamese otherwise. */
export function textsOf<Name extends keyof Messages>(
  section: Section<Name>,
  language: string,
): Messages[Name] {
  return registered.get(language)?.[section.name] ?? section.vi;
}
