import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import * as stories from '../../stories/procedure-search.stories.js';
import { expectAccessible } from '../helpers/axe.js';
import { watchConsole } from './console.js';
import { showStory, storiesOf } from './page.js';
import { shows } from './seen.js';
import { narrow, overflow, wide } from './test-stories.js';

before(() => document.body.style.setProperty('margin', '0'));
after(() => document.body.style.removeProperty('margin'));

describe('the tests of stories', () => {
  const [, start] = storiesOf(stories).find(([name]) => name === 'Start')!;
  const first = (): Promise<HTMLElement> => showStory(stories, start);

  it('see what a screen reader would stumble over', async () => {
    const page = await first();
    const button = document.createElement('button');
    page.querySelector('motcua-procedure-search')!.shadowRoot!.append(button);
    const failure = await expectAccessible(page).catch((error: unknown) => error);
    expect(String(failure)).to.include('button-name');
  });

  it('see colours that are too faint', async () => {
    const page = await first();
    const widget = page.querySelector<HTMLElement>('motcua-procedure-search')!;
    widget.style.setProperty('--motcua-color-muted', '#ccc');
    const failure = await expectAccessible(page).catch((error: unknown) => error);
    expect(String(failure)).to.include('color-contrast');
  });

  it('see what is too wide', async () => {
    await setViewport(narrow);
    await fixture(html`<div style="width: 400px">…</div>`);
    expect(overflow()).to.equal(80);
    await setViewport(wide);
  });

  it('see a promise that is not kept', async () => {
    const page = await first();
    const widget = page.querySelector('motcua-procedure-search')!;
    expect(shows(widget, '.label', 'Tìm thủ tục')).to.equal(true);
    expect(shows(widget, '.label', 'Another text')).to.equal(false);
    expect(shows(widget, '[role=listbox]')).to.equal(false);
    expect(shows(widget, '[role=status]')).to.equal(false);
  });

  it('see what is said on the console', () => {
    const logged = watchConsole();
    console.error('a failure');
    console.warn('motcua: a word to the webmaster');
    console.warn('a warning');
    expect(logged()).to.deep.equal(['error: a failure', 'warn: a warning']);
  });
});
