import type { WebDriver } from './driver.js';
import { keyCode } from './keys.js';
import { screenSize } from './screen.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface ButtonOptions {
  readonly button?: keyof typeof buttons | undefined;
}

/** Numbers of WebDriver's pointer actions. */
const buttons = { left: 0, middle: 1, right: 2 };

/**
 * The browser's page with as much of Playwright's interface as the commands of web-test-runner use.
 */
export class WebKitPage {
  constructor(private readonly driver: WebDriver) {}

  readonly keyboard = {
    type: (text: string) => this.#keys([...text].flatMap((key) => press(key))),
    press: (key: string) => this.#keys(press(keyCode(key))),
    down: (key: string) => this.#keys([{ type: 'keyDown', value: keyCode(key) }]),
    up: (key: string) => this.#keys([{ type: 'keyUp', value: keyCode(key) }]),
  };

  readonly mouse = {
    move: (x: number, y: number) => this.#mouse([moveTo(x, y)]),
    down: (options: ButtonOptions) => this.#mouse([button('pointerDown', options)]),
    up: (options: ButtonOptions) => this.#mouse([button('pointerUp', options)]),
    click: (x: number, y: number, options: ButtonOptions) =>
      this.#mouse([moveTo(x, y), button('pointerDown', options), button('pointerUp', options)]),
  };

  async goto(url: string): Promise<void> {
    await this.driver.send('POST', '/url', { url });
  }

  /** Sizes the window so that the page in it has the size. */
  async setViewportSize({ width, height }: Size): Promise<void> {
    const bar = await this.driver.evaluate<number>('return outerHeight - innerHeight');
    await this.#place({ width, height: height + bar });
    const script = 'return [innerWidth, innerHeight]';
    for (let tries = 0; tries < 100; tries++) {
      const [inner, tall] = await this.driver.evaluate<[number, number]>(script);
      if (inner === width && tall === height) return await this.#laidOut(`${width} × ${height}`);
    }
    throw new Error(`WebKit's page does not become ${width} by ${height} pixels large.`);
  }

  /**
   * The page knows its size before it is laid out for it. The property has WebKit compute lengths in
   * `vh` anew: where no element had one during the change, those that come later would get the size
   * before. A widget that stays in the page is not concerned.
   */
  async #laidOut(size: string): Promise<void> {
    await this.driver.evaluate(
      `document.documentElement.style.setProperty('--window-size', '${size}')`,
    );
    const script =
      'const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done))';
    await this.driver.send('POST', '/execute/async', { script, args: [] });
  }

  emulateMedia(): Promise<void> {
    return Promise.reject(new Error('WebDriver cannot set the medium.'));
  }

  /** In the screen's middle, where the pointer rests: without a window manager it gives the focus. */
  async #place({ width, height }: Size): Promise<void> {
    const x = Math.round((screenSize.width - width) / 2);
    const y = Math.round((screenSize.height - height) / 2);
    await this.driver.send('POST', '/window/rect', { x, y, width, height });
  }

  async #keys(actions: object[]): Promise<void> {
    await this.#perform({ type: 'key', id: 'keyboard', actions });
  }

  async #mouse(actions: object[]): Promise<void> {
    await this.#perform({ type: 'pointer', id: 'mouse', actions });
  }

  async #perform(input: object): Promise<void> {
    await this.driver.send('POST', '/actions', { actions: [input] });
  }
}

const press = (value: string): object[] => [
  { type: 'keyDown', value },
  { type: 'keyUp', value },
];

const moveTo = (x: number, y: number): object => ({ type: 'pointerMove', duration: 0, x, y });

const button = (type: string, { button = 'left' }: ButtonOptions): object => ({
  type,
  button: buttons[button],
});
