import { adoptStyles, type CSSResult, type LitElement } from 'lit';

/** Gives an element, besides its own, the styles of a part of its code that came on demand. Once. */
export function addStyles(host: LitElement, styles: readonly CSSResult[]): void {
  const { elementStyles } = host.constructor as typeof LitElement;
  adoptStyles(host.renderRoot as ShadowRoot, [...elementStyles, ...styles]);
}
