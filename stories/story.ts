import type { StoryObj } from '@storybook/web-components-vite';

/**
 * What a story's name promises, in a form that a test can ask for. Selectors start in the widget's
 * shadow root; `>>>` goes into the shadow root of what stands before it.
 */
export interface Promised {
  /** Text that can be seen, by the selector of what contains it; empty where any will do. */
  readonly shows: Readonly<Record<string, string>>;
  /** Selectors of what is not there, or cannot be seen. */
  readonly hides?: readonly string[];
}

/** A story that says what can be seen in it. */
export type Story<Args> = StoryObj<Args> & { parameters: Promised };

/** A widget as the steps of a story need it. */
interface Updating extends HTMLElement {
  readonly updateComplete: Promise<unknown>;
}

/** A `play` function whose steps begin when the widget has rendered for the first time. */
export function play<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  steps: (element: HTMLElementTagNameMap[Name]) => Promise<unknown> | void,
): (context: { canvasElement: HTMLElement }) => Promise<void> {
  return async ({ canvasElement }) => {
    const element = canvasElement.querySelector(name);
    if (!element) throw new Error(`No <${name}> in the story.`);
    await (element as unknown as Updating).updateComplete;
    await steps(element);
  };
}

/** Takes rows out of the table of a widget's arguments. */
export const hide = (...names: string[]): Record<string, { table: { disable: true } }> =>
  Object.fromEntries(names.map((name) => [name, { table: { disable: true } }]));
