import { mkdir, writeFile } from 'node:fs/promises';
import { elementsOf, propertiesOf, type Element, type Manifest } from './manifest.js';

/**
 * Writes what tells TypeScript of the tags, for each framework that has tags in its own syntax:
 * `import type {} from 'motcua/react'`. The types are those of the classes, by reference.
 */
export async function describeForFrameworks(manifest: Manifest, outdir: string): Promise<void> {
  const folder = `${outdir}/frameworks`;
  await mkdir(folder, { recursive: true });
  for (const [name, { text }] of Object.entries(frameworks)) {
    const elements = elementsOf(manifest);
    await writeFile(`${folder}/${name}.d.ts`, `${importsOf(elements)}\n${text(elements)}`);
    // Nothing happens at run time; an import without `type` finds a module all the same.
    await writeFile(`${folder}/${name}.js`, 'export {};\n');
  }
}

interface Framework {
  text(elements: readonly Element[]): string;
}

/** React and its kin take the tags from `JSX.IntrinsicElements` of the module `react`. */
const jsx = (elements: readonly Element[], typeOf: (element: Element) => string): string => `
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Host<E> = DetailedHTMLProps<HTMLAttributes<E>, E>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${entries(elements, (element) => `Host<${element.name}> & ${typeOf(element)}`)}
    }
  }
}
`;

export const frameworks: Readonly<Record<string, Framework>> = {
  /** From 19 on React sets properties, and hears events of any name. */
  react: {
    text: (elements) =>
      jsx(elements, (element) => `${properties(element)} & ${listeners(element, 'on')}`),
  },
  /** React 18 sets attributes alone, `false` as text, and hears none of our events. */
  'react-18': { text: (elements) => jsx(elements, plainAttributes) },
  vue: {
    text: (elements) => `
import type { HTMLAttributes } from 'vue';

type Tag<Props> = new () => { $props: HTMLAttributes & Props };

declare module 'vue' {
  interface GlobalComponents {
${entries(elements, (element) => `Tag<${properties(element)} & ${vueListeners(element)}>`)}
  }
}
`,
  },
  svelte: {
    text: (elements) => `
import type { HTMLAttributes } from 'svelte/elements';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${entries(
  elements,
  (element) =>
    `HTMLAttributes<${element.name}> & ${properties(element)} & ${listeners(element, 'on')}`,
)}
  }
}
`,
  },
};

function importsOf(elements: readonly Element[]): string {
  const events = elements.flatMap(({ events = [] }) => events.map(({ type }) => type?.text));
  const names = [...elements.map(({ name }) => name), ...events];
  return `import type { ${[...new Set(names)].join(', ')} } from '../index.js';\n`;
}

const entries = (elements: readonly Element[], typeOf: (element: Element) => string): string =>
  elements
    .map((element) => {
      const description = element.description?.replaceAll('*/', '* /').replace(/\s+/g, ' ');
      return `    /** ${description} */\n    '${element.tagName}': ${typeOf(element)};`;
    })
    .join('\n');

/** The class's own fields, and each attribute whose name differs from its field's. */
function properties(element: Element): string {
  const names = propertiesOf(element).map(({ name }) => `'${name}'`);
  const dashed = (element.attributes ?? [])
    .filter(({ name, fieldName }) => name !== fieldName)
    .map(({ name, fieldName }) => `'${name}'?: ${element.name}['${fieldName}']`);
  return `Partial<Pick<${element.name}, ${names.join(' | ')}>> & { ${dashed.join('; ')} }`;
}

function plainAttributes({ name: className, attributes = [] }: Element): string {
  const types = attributes.map(({ name, fieldName, type }) => {
    const isFlag = type?.text === 'boolean';
    return `'${name}'?: ${isFlag ? "'' | undefined" : `${className}['${fieldName}']`}`;
  });
  return `{ ${types.join('; ')} }`;
}

function listeners({ events = [] }: Element, prefix: string): string {
  const types = events.map(
    ({ name, type }) => `'${prefix}${name}'?: (event: ${type?.text}) => void`,
  );
  return `{ ${types.join('; ')} }`;
}

/** Vue writes `@motcua-rating` and means `onMotcuaRating`. */
function vueListeners({ events = [], ...element }: Element): string {
  const named = events.map((event) => ({ ...event, name: upperCamel(event.name) }));
  return listeners({ ...element, events: named }, 'on');
}

const upperCamel = (name: string): string =>
  name.replace(/(?:^|-)(\w)/g, (_match, letter: string) => letter.toUpperCase());
