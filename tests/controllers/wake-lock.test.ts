import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { LitElement } from 'lit';
import { WakeLockController } from '../../src/controllers/wake-lock.js';

class AwakeElement extends LitElement {
  wanted = true;
  readonly lock = new WakeLockController(this, () => this.wanted);
}
customElements.define('awake-element', AwakeElement);

let locks: EventTarget[] = [];
let held = 0;
let asked = 0;
let isAllowed = true;

function request(): Promise<EventTarget> {
  asked++;
  if (!isAllowed) return Promise.reject(new DOMException('', 'NotAllowedError'));
  const lock = Object.assign(new EventTarget(), {
    release: () => {
      if (locks.includes(lock)) held--;
      locks = locks.filter((one) => one !== lock);
      lock.dispatchEvent(new Event('release'));
      return Promise.resolve();
    },
  });
  held++;
  locks.push(lock);
  return Promise.resolve(lock);
}

/** As when the browser takes the locks because the page was hidden, and it is seen again. */
async function hideAndShow(): Promise<void> {
  setHidden(true);
  await nextFrame();
  expect(held).to.equal(0);
  setHidden(false);
  await nextFrame();
}

function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

const create = async (): Promise<AwakeElement> => {
  const element = await fixture<AwakeElement>(html`<awake-element></awake-element>`);
  await nextFrame();
  return element;
};

describe('the wake lock', () => {
  beforeEach(() => {
    locks = [];
    held = asked = 0;
    isAllowed = true;
    Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
  });

  afterEach(() => {
    Reflect.deleteProperty(navigator, 'wakeLock');
    Reflect.deleteProperty(document, 'hidden');
  });

  it('is held once, however often the element updates', async () => {
    const element = await create();
    for (let round = 0; round < 3; round++) {
      element.requestUpdate();
      await nextFrame();
    }
    expect([held, asked]).to.deep.equal([1, 1]);
    expect(element.lock.refused).to.equal(false);
  });

  it('is let go when nobody wants it any more, or the element goes', async () => {
    const element = await create();
    element.wanted = false;
    element.requestUpdate();
    await nextFrame();
    expect(held).to.equal(0);
    element.wanted = true;
    element.requestUpdate();
    await nextFrame();
    expect(held).to.equal(1);
    element.remove();
    expect(held).to.equal(0);
  });

  it('is asked for again when the page is seen again', async () => {
    await create();
    await hideAndShow();
    expect(held).to.equal(1);
  });

  it('is not asked for again and again where it is refused', async () => {
    isAllowed = false;
    const element = await create();
    for (let round = 0; round < 3; round++) {
      element.requestUpdate();
      await nextFrame();
    }
    expect(asked).to.equal(1);
    expect(element.lock.refused).to.equal(true);
    isAllowed = true;
    await hideAndShow();
    expect([held, element.lock.refused]).to.deep.equal([1, false]);
  });

  it('is refused where the browser has none', async () => {
    Object.defineProperty(navigator, 'wakeLock', { value: undefined, configurable: true });
    expect((await create()).lock.refused).to.equal(true);
  });
});
