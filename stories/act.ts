/**
 * What a person does to a widget, as real events, so that the same steps run in Storybook and in a
 * test. Untrusted events move no focus and type no text: that is done by hand.
 */

/** Longer than the pause between two attempts of a request that found no network. */
const patience = 5000;

/** The first element that a selector finds in a widget's shadow root, as soon as there is one. */
export async function appears(host: Element, selector: string): Promise<HTMLElement> {
  const deadline = performance.now() + patience;
  for (;;) {
    const found = host.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    if (performance.now() > deadline) {
      throw new Error(`${selector} did not appear in <${host.localName}>.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Puts the focus into a text field of a widget and a text into the field. */
export async function type(host: Element, selector: string, text: string): Promise<void> {
  const field = (await appears(host, selector)) as HTMLInputElement;
  field.focus({ preventScroll: true });
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text }));
}

export async function press(host: Element, selector: string, key: string): Promise<void> {
  const target = await appears(host, selector);
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );
}

export async function click(host: Element, selector: string): Promise<void> {
  (await appears(host, selector)).click();
}

/** Chooses an option of a select, by its value. */
export async function choose(host: Element, selector: string, value: string): Promise<void> {
  const select = (await appears(host, selector)) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}
