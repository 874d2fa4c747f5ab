import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';

// Without type information the linter reads a text that is no file.
const eslint = new ESLint({
  overrideConfig: [
    { ...tseslint.configs.disableTypeChecked, files: ['**/*.ts'] },
    { files: ['**/*.ts'], rules: { '@typescript-eslint/no-unused-vars': 'off' } },
  ],
});

/** The rules that `source` breaks where it stands at `filePath`. */
async function broken(filePath: string, source: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(source, { filePath });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

const forbidden: [filePath: string, source: string, rule: string][] = [
  ['src/contract/x.ts', "import '../search/index.js';", 'import-x/no-restricted-paths'],
  ['src/calendar/x.ts', "import '../contract/index.js';", 'import-x/no-restricted-paths'],
  ['src/search/x.ts', "import '../client/index.js';", 'import-x/no-restricted-paths'],
  ['src/client/x.ts', "import '../controllers/request.js';", 'import-x/no-restricted-paths'],
  ['src/client/x.ts', "import '../contract/examples/index.js';", 'import-x/no-restricted-paths'],
  [
    'src/controllers/x.ts',
    "import '../components/shared/define.js';",
    'import-x/no-restricted-paths',
  ],
  ['src/components/a/x.ts', "import '../../server/app.js';", 'import-x/no-restricted-paths'],
  ['src/components/a/x.ts', "import '../../index.js';", 'import-x/no-restricted-paths'],
  ['src/server/x.ts', "import '../client/index.js';", 'import-x/no-restricted-paths'],
  ['src/embed.ts', "import('./server/app.js');", 'import-x/no-restricted-paths'],
  ['src/index.ts', "export * from './server/app.js';", 'import-x/no-restricted-paths'],
  ['src/client/x.ts', "import '../../tests/helpers/axe.js';", 'import-x/no-restricted-paths'],
  ['src/contract/x.ts', "import * as z from 'zod';", 'no-restricted-imports'],
  ['src/contract/x.ts', "import * as z from 'zod/v4';", 'no-restricted-imports'],
  ['src/client/x.ts', "import 'node:fs';", 'no-restricted-imports'],
  ['src/client/x.ts', "import { LitElement } from 'lit';", 'no-restricted-imports'],
  ['src/server/x.ts', "import { html } from 'lit';", 'no-restricted-imports'],
  ['src/server/app.ts', "import 'node:fs';", 'no-restricted-imports'],
  ['src/components/a/x.ts', "import 'lit/directives/unsafe-html.js';", 'no-restricted-imports'],
  ['src/components/a/x.ts', 'process.exit();', 'no-restricted-globals'],
  ['src/components/a/x.ts', "document.body.innerHTML = '';", 'no-restricted-properties'],
  [
    'src/components/a/x.ts',
    'export default html`<b .innerHTML=${1}></b>`;',
    'no-restricted-syntax',
  ],
  ['src/contract/x.ts', 'z.config({});', 'no-restricted-properties'],
];

test.each(forbidden)('%s may not say: %s', async (filePath, source, rule) => {
  expect(await broken(filePath, source)).toContain(rule);
});

const allowed: [filePath: string, source: string][] = [
  ['src/contract/x.ts', "import './common.js';"],
  ['src/contract/x.ts', "import * as z from 'zod/mini';"],
  ['src/search/x.ts', "import '../contract/index.js';"],
  ['src/client/x.ts', "import '../search/index.js';"],
  ['src/components/a/x.ts', "import '../../client/index.js';\nimport '../../styles/base.js';"],
  ['src/server/app.ts', "import '../contract/index.js';\nimport { Hono } from 'hono';"],
  ['src/server/node.ts', "import 'node:fs';\nimport '../contract/examples/index.js';"],
  ['src/define.ts', "import './components/procedure-search/define.js';"],
];

test.each(allowed)('%s may say: %s', async (filePath, source) => {
  expect(await broken(filePath, source)).toEqual([]);
});
