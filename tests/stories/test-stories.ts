import { expect, fixtureCleanup, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../helpers/axe.js';
import { waitUntil } from '../helpers/wait-until.js';
import { watchConsole } from './console.js';
import { showStory, storiesOf, type AnyStory, type StoryFile } from './page.js';
import { shows } from './seen.js';

export const wide = { width: 1280, height: 900 };
export const narrow = { width: 320, height: 800 };

/** How many pixels of the page lie beyond its right edge. */
export const overflow = (): number => {
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
    await waitUntil(seen, `does not show ${selector} with “${text}”`);
  }
  for (const selector of hides) {
    expect(shows(widget, selector), `shows ${selector}`).to.equal(false);
  }
}

/** Tests every story of a widget, whose file of tests holds nothing else. */
export function testStories(title: string, file: StoryFile): void {
  before(() => document.body.style.setProperty('margin', '0'));
  after(() => document.body.style.removeProperty('margin'));

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
      });
    }
  });
}
