import { expect, fixture } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { keepFocus } from '../../src/controllers/focus-keeper.js';

class Keeper extends LitElement {
  static override properties = { shown: { attribute: false } };
  declare shown: 'button' | 'nothing' | 'title';

  constructor() {
    super();
    this.shown = 'button';
    keepFocus(this, () => this.renderRoot.querySelector('p'));
  }

  protected override render(): TemplateResult {
    return html`
      ${this.shown === 'button' ? html`<button>Go</button>` : ''}
      ${this.shown === 'title' ? html`<p tabindex="-1">Title</p>` : ''}
    `;
  }
}
customElements.define('focus-keeper-test', Keeper);

describe('the focus of an element', () => {
  let page: HTMLElement;
  let element: Keeper;

  const show = async (what: Keeper['shown']): Promise<string | undefined> => {
    element.shown = what;
    await element.updateComplete;
    return element.shadowRoot?.activeElement?.localName;
  };

  beforeEach(async () => {
    page = await fixture(html`<div><focus-keeper-test></focus-keeper-test><input /></div>`);
    element = page.querySelector<Keeper>('focus-keeper-test')!;
    await element.updateComplete;
    element.shadowRoot!.querySelector('button')!.focus();
  });

  it('goes to its place when an update takes away what had it', async () => {
    expect(await show('title')).to.equal('p');
  });

  it('waits for the place where that is not there yet', async () => {
    expect(await show('nothing')).to.equal(undefined);
    expect(await show('title')).to.equal('p');
  });

  it('is the user’s own: where they have moved it, it stays', async () => {
    await show('nothing');
    page.querySelector('input')!.focus();
    expect(await show('title')).to.equal(undefined);
    expect(document.activeElement).to.equal(page.querySelector('input'));
  });

  it('is not taken from where it was not', async () => {
    element.shadowRoot!.querySelector('button')!.blur();
    expect(await show('title')).to.equal(undefined);
  });
});
