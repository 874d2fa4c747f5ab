import { fixture, html } from '@open-wc/testing';
import type { Promised } from '../../stories/story.js';

/** Of the context that Storybook gives, these stories read nothing. */
type Render = (args: never, context: never) => unknown;

/** As much of a story as Storybook itself would read. */
export interface AnyStory {
  readonly args?: object;
  readonly globals?: { readonly language?: string; readonly theme?: string };
  readonly parameters: Promised;
  readonly render?: Render;
  readonly beforeEach?: () => () => void;
  readonly play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

export interface StoryFile {
  readonly default: {
    readonly component: string;
    readonly args: object;
    readonly render: Render;
    readonly beforeEach?: () => () => void;
  };
}

/** The stories of a module, by name. */
export const storiesOf = (file: StoryFile): [string, AnyStory][] =>
  Object.entries(file).filter(([name]) => name !== 'default') as [string, AnyStory][];

/**
 * Renders a story and plays it, in a page such as `.storybook/preview.ts` makes.
 *
 * @returns the page's element; the story's widget is in it.
 */
export async function showStory(file: StoryFile, story: AnyStory): Promise<HTMLElement> {
  const { language = 'vi', theme = 'light' } = story.globals ?? {};
  const render = story.render ?? file.default.render;
  const args = { ...file.default.args, ...story.args } as never;
  const page = await fixture<HTMLElement>(html`
    <div
      lang=${language}
      style="
        box-sizing: border-box; width: 100%; padding: 1rem; font-family: sans-serif;
        color-scheme: ${theme}; background: Canvas; color: CanvasText;
      "
    >
      ${render(args, undefined as never)}
    </div>
  `);
  await story.play?.({ canvasElement: page });
  return page;
}
