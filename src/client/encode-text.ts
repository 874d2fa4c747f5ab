/** Any text as part of an address; `encodeURIComponent` refuses half a character (a lone surrogate). */
export const encodeText = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
