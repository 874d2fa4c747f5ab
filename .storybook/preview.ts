import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../custom-elements.json' with { type: 'json' };

setCustomElementsManifest(manifest);

export default {
  initialGlobals: { language: 'vi', theme: 'auto' },
  globalTypes: {
    language: {
      description: 'Language of the page around the widget',
      toolbar: {
        icon: 'globe',
        items: [
          { value: 'vi', title: 'Tiếng Việt' },
          { value: 'en', title: 'English' },
        ],
      },
    },
    theme: {
      description: 'Colours that the page asks for',
      toolbar: {
        icon: 'mirror',
        items: [
          { value: 'auto', title: 'As the device says' },
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
  },
  decorators: [
    (story, { globals }) => {
      const scheme = globals.theme === 'auto' ? 'light dark' : String(globals.theme);
      const page = `color-scheme: ${scheme}; background: Canvas; color: CanvasText`;
      return html`<div
        lang=${String(globals.language)}
        style="${page}; padding: 1rem; font-family: sans-serif"
      >
        ${story()}
      </div>`;
    },
  ],
  tags: ['autodocs'],
  parameters: {
    // The frame above is the page; Storybook's own margin would show around it.
    layout: 'fullscreen',
    // Violations fail no story here: `tests/components` is where they fail.
    a11y: { options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } },
  },
} satisfies Preview;
