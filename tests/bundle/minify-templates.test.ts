import { build } from 'vite';
import { expect, test } from 'vitest';
import { dropIndentation, minifyTemplates } from '../../src/bundle/minify-templates.js';

/** What becomes of a module; `source` sees `css`, `html`, `x` and `y` as globals. */
async function transform(source: string): Promise<string> {
  const entry = '/entry.ts';
  const virtual = {
    name: 'virtual',
    resolveId: (id: string) => (id === entry ? id : null),
    load: (id: string) => (id === entry ? source : null),
  };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [virtual, minifyTemplates()],
    build: { write: false, minify: false, lib: { entry, formats: ['es'] } },
  });
  const [output] = Array.isArray(result) ? result : [];
  return output?.output[0].code ?? '';
}

test('a style sheet keeps its expressions in their places', async () => {
  const code = await transform('export const a = css`\n  ${x}\n  b {\n    c: ${y};\n  }\n`;');
  expect(code).toContain('css` ${x} b{c:${y}}`');
});

test('a style sheet keeps its escapes', async () => {
  const code = await transform('export const a = css`a { content: "\\\\2014"; } \\${b} \\``;');
  expect(code).toContain('css`a{content:"\\\\2014"}\\${b}\\``');
});

test('markup keeps its line breaks and the spaces within lines', async () => {
  const code = await transform(
    'export const a = html`\n    <b>${x}</b> <i>c</i>\n    <u></u>\n  `;',
  );
  expect(code).toContain('html`\n<b>${x}</b> <i>c</i>\n<u></u>\n`');
});

test('templates in expressions of templates are minified too', async () => {
  const code = await transform('export const a = html`<b>\n    ${x ? html`\n   <i>\n` : y}</b>`;');
  expect(code).toContain('html`<b>\n${x ? html`\n<i>\n` : y}</b>`');
});

test('other templates stay as they are', async () => {
  const code = await transform('export const a = [`a  { }`, String.raw`  \\u`, css``];');
  expect(code).toContain('`a  { }`');
  expect(code).toContain('String.raw`  \\u`');
});

test('markup that shows its white space stays as it is', () => {
  expect(dropIndentation('<pre>\n  a</pre>')).toBe('<pre>\n  a</pre>');
  expect(dropIndentation('<textarea>\n  a</textarea>')).toBe('<textarea>\n  a</textarea>');
});
