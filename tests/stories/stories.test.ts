import { expect, fixture, fixtureCleanup, html, nextFrame, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import * as dossier from '../../stories/dossier-status.stories.js';
import * as detail from '../../stories/procedure-detail.stories.js';
import * as search from '../../stories/procedure-search.stories.js';
import * as board from '../../stories/queue-board.stories.js';
import * as ticket from '../../stories/queue-ticket.stories.js';
import * as ratings from '../../stories/rating-summary.stories.js';
import * as rating from '../../stories/satisfaction-rating.stories.js';
import * as figures from '../../stories/settlement-figures.stories.js';
import { expectAccessible } from '../helpers/axe.js';
import { watchConsole } from './console.js';
import { showStory, storiesOf, type AnyStory, type StoryFile } from './page.js';
import { shows } from './seen.js';

const files: Record<string, StoryFile> = {
  'procedure search': search,
  'procedure detail': detail,
  'dossier status': dossier,
  'queue board': board,
  'queue ticket': ticket,
  'rating summary': ratings,
  'satisfaction rating': rating,
  'settlement figures': figures,
};

const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 800 };

/** How many pixels of the page lie beyond its right edge. */
const overflow = (): number => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth - clientWidth;
};

/** Waits until observers of sizes were told: that is at the end of a frame. */
async function resized(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

/** Waits until a widget shows what the story promises; the slow state takes four seconds. */
async function expectPromised(widget: Element, story: AnyStory): Promise<void> {
  const { shows: promised, hides = [] } = story.parameters;
  for (const [selector, text] of Object.entries(promised)) {
    const seen = (): boolean => shows(widget, selector, text);
    await waitUntil(seen, `does not show ${selector} with “${text}”`, { timeout: 6000 });
  }
  for (const selector of hides) {
    expect(shows(widget, selector), `shows ${selector}`).to.equal(false);
  }
}

before(() => document.body.style.setProperty('margin', '0'));
after(() => document.body.style.removeProperty('margin'));

for (const [title, file] of Object.entries(files)) {
  describe(`stories of ${title}`, () => {
    let undo: (() => void)[] = [];
    afterEach(async () => {
      fixtureCleanup();
      undo.reverse().forEach((one) => one());
      undo = [];
      await setViewport(wide);
    });

    for (const [name, story] of storiesOf(file)) {
      it(`${name} shows what it promises, wide and narrow, to everyone`, async () => {
        const logged = watchConsole();
        await setViewport(wide);
        undo = [file.default, story].flatMap(({ beforeEach }) => beforeEach?.() ?? []);
        const page = await showStory(file, story);
        const widget = page.querySelector(file.default.component)!;
        await expectPromised(widget, story);
        await expectAccessible(page);
        await setViewport(narrow);
        await resized();
        await expectPromised(widget, story);
        expect(overflow(), 'pixels beyond the right edge').to.equal(0);
        await expectAccessible(page);
        expect(logged()).to.deep.equal([]);
      }).timeout(15_000);
    }
  });
}

describe('the tests of stories', () => {
  const file = files['procedure search']!;
  const [, start] = storiesOf(file).find(([name]) => name === 'Start')!;
  const first = (): Promise<HTMLElement> => showStory(file, start);

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
