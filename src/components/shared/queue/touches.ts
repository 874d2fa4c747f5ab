import type { LitElement } from 'lit';

/** What lets browsers let sound out, beside a button's own click. */
const touches = ['pointerup', 'keydown'] as const;

/**
 * Calls back at every touch of the page but those of the sound's own button: its click comes behind
 * them, and would find the sound on and turn it off.
 *
 * @returns how to stop
 */
export function whenTouched(host: LitElement, touched: () => void): () => void {
  const onTouch = (event: Event): void => {
    const button = host.renderRoot?.querySelector('.sound');
    if (!button || !event.composedPath().includes(button)) touched();
  };
  for (const touch of touches) addEventListener(touch, onTouch);
  return () => {
    for (const touch of touches) removeEventListener(touch, onTouch);
  };
}
