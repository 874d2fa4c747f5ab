import js from '@eslint/js';
import { importX, createNodeResolver } from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import { configs as litA11y } from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const leaves = ['calendar', 'i18n', 'styles'];

/** Who may import whom, beside their own folder. Nothing may import `tests` or `stories`. */
const mayImport = {
  contract: [],
  calendar: [],
  i18n: [],
  styles: [],
  search: ['contract', ...leaves],
  client: ['contract', 'search', ...leaves],
  controllers: ['contract', 'search', 'client', ...leaves],
  components: ['contract', 'search', 'client', 'controllers', ...leaves],
  server: ['contract', 'search', 'calendar'],
};

const entries = ['index.ts', 'define.ts', 'embed.ts', 'motcua.ts', 'page-settings.ts'];

const boundaries = [
  ...Object.entries(mayImport).map(([room, others]) => ({
    target: `./src/${room}`,
    from: './src',
    except: [room, ...others].map((name) => `./${name}`),
    message: `src/${room} may import only from: ${others.join(', ') || 'itself'}.`,
  })),
  ...entries.map((entry) => ({
    target: `./src/${entry}`,
    from: './src/server',
    message: 'The server never ships to pages.',
  })),
  {
    target: './src/!(server|contract)/**',
    from: './src/contract/examples',
    message: 'Examples are for the server, stories and tests; they never ship to pages.',
  },
  { target: './src', from: ['./tests', './stories'], message: 'src stands on its own.' },
];

/** What of `src` never runs in a page. */
const notForPages = ['src/server/**', 'src/bundle/**'];

/** Rooms of pages that know no element. */
const withoutElements = ['contract', 'calendar', 'search', 'client', 'i18n'];

const zod = {
  name: 'zod',
  message: "Import 'zod/mini': the whole of zod is 93 kB and probes `new Function`.",
};
const fullZod = { group: ['zod/*', '!zod/mini'], message: zod.message };
const rawHtml = {
  group: ['lit/directives/unsafe-*', 'lit/static-html.js'],
  message: 'Texts come from APIs: never as markup.',
};
const node = { group: ['node:*', 'hono', 'hono/*', '@hono/*'], message: 'This runs in pages.' };
const element = { group: ['lit', 'lit/*', '@lit/*'], message: 'This room knows no element.' };

const restrictImports = (...patterns) => ({
  'no-restricted-imports': ['error', { paths: [zod], patterns: [fullZod, rawHtml, ...patterns] }],
});

export default defineConfig(
  {
    ignores: [
      'dist/',
      'dist.new/',
      'storybook-static/',
      'docs/api/',
      'src/server/demo/site/',
      'tests/frameworks/apps/',
    ],
  },
  js.configs.recommended,
  { files: ['*.js', '*.mjs'], languageOptions: { globals: { process: 'readonly' } } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    // Tests read what schemas would not pass, and spy on what they find.
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // `expect(…).to.equal(…)` is typed as a promise by one of chai's plug-ins.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'chai', name: 'Equal' }] },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      litA11y.recommended,
    ],
    rules: {
      // Lit calls a listener on the element that renders it.
      '@typescript-eslint/unbound-method': 'off',
      // Two rules that do not see beyond one template (a label elsewhere; an option whose keys its
      // combobox handles). The tests ask axe and press the keys instead.
      'lit-a11y/accessible-name': 'off',
      'lit-a11y/click-events-have-key-events': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/ignore': ['node_modules'],
      'import-x/resolver-next': [createNodeResolver({ extensionAlias: { '.js': ['.ts', '.js'] } })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: boundaries }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      ...restrictImports(),
      'no-restricted-properties': [
        'error',
        { object: 'z', property: 'config', message: 'It is shared by every zod on the page.' },
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
          property,
          message: 'Texts come from APIs: never as markup.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TemplateElement[value.raw=/\\.(innerHTML|outerHTML|srcdoc)=/]',
          message: 'Texts come from APIs: never as markup.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: notForPages,
    rules: {
      ...restrictImports(node),
      'no-restricted-globals': ['error', 'process', 'Buffer', 'global', 'require', 'setImmediate'],
    },
  },
  {
    files: withoutElements.map((room) => `src/${room}/**`),
    rules: restrictImports(node, element),
  },
  {
    files: ['src/server/**'],
    rules: restrictImports(element),
  },
  {
    // The same handler runs under Node, in a worker and in a test page; `tests/bundle` follows what
    // it imports.
    files: ['src/server/app.ts'],
    rules: restrictImports(element, {
      group: ['node:*', '@hono/node-server'],
      message: 'No Node here.',
    }),
  },
);
